import Core

/// A column that a kind of file may have: its name and what else people call it, the mainland header first.
package struct ColumnName: Sendable {
    package let name: String
    package let also: [String]
    package let required: Bool
    /// Headers that mean this column only where no better one is there, as 部门 beside 班组.
    package let weak: [String]

    package init(_ name: String, _ also: [String] = [], required: Bool = false, weak: [String] = []) {
        (self.name, self.also, self.required, self.weak) = (name, also, required, weak)
    }

    /// The name and the header of the mainland, for messages.
    var shown: String { also.first.map { "\(name) (\($0))" } ?? name }
}

/// Which cell of a row holds which known column.
package struct Columns: Sendable {
    /// Headers that mean nothing here; their cells are ignored.
    package let unknown: [String]
    private let places: [String: Int]

    package init(header: [String], known: [ColumnName]) throws(Failure) {
        var meaning: [String: String] = [:]
        var weakMeaning: [String: String] = [:]
        for column in known {
            for word in [column.name] + column.also { meaning[Folded(word).text] = column.name }
            for word in column.weak { weakMeaning[Folded(word).text] = column.name }
        }
        var places: [String: Int] = [:]
        var left: [Int] = []
        for (index, word) in header.enumerated() {
            guard let name = meaning[Folded(word).text] else {
                left.append(index)
                continue
            }
            if let first = places[name] {
                throw Failure(
                    .badInput,
                    "the columns \(header[first]) and \(word) both mean \(name); delete or rename one of them"
                )
            }
            places[name] = index
        }
        var unknown: [String] = []
        for index in left {
            if let name = weakMeaning[Folded(header[index]).text], places[name] == nil {
                places[name] = index
            } else if !header[index].isEmpty {
                unknown.append(header[index])
            }
        }
        let missing = known.filter { $0.required && places[$0.name] == nil }
        guard missing.isEmpty else {
            throw Failure(
                .badInput,
                """
                the file lacks the \(missing.count == 1 ? "column" : "columns") \
                \(missing.map(\.shown).joined(separator: ", ")); its first line has: \(header.joined(separator: ", "))
                """
            )
        }
        (self.places, self.unknown) = (places, unknown)
    }

    package func has(_ name: String) -> Bool { places[name] != nil }

    /// The trimmed cell of a column; empty where the file has no such column.
    package func value(_ name: String, in row: TableRow) -> String {
        guard let place = places[name], row.cells.indices.contains(place) else { return "" }
        return row.cells[place].trimmed
    }
}
