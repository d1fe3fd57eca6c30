import Core

/// A column that a kind of file may have: its name and what else people call it.
///
/// The mainland header comes first, then Taiwan's, the same again where both call it alike.
package struct ColumnName: Sendable {
    package let name: String
    package let also: [String]
    package let required: Bool
    /// Headers that mean this column only where no better one is there, as 部门 beside 班组.
    package let weak: [String]

    package init(_ name: String, _ also: [String] = [], required: Bool = false, weak: [String] = []) {
        (self.name, self.also, self.required, self.weak) = (name, also, required, weak)
    }

    /// What its header says in a file of the reader's own.
    package var heading: Word {
        Word(also.first ?? name, also.dropFirst().first ?? also.first ?? name, name)
    }

    /// The name and the header of the mainland, for messages.
    var shown: String { also.first.map { "\(name) (\($0))" } ?? name }
}

/// Which cell of a row holds which known column.
package struct Columns: Sendable {
    /// Headers that mean nothing here; their cells are ignored.
    package let unknown: [String]
    private let header: [String]
    private let places: [String: Int]

    /// `path` is for messages.
    package init(header: [String], known: [ColumnName], path: String) throws(Failure) {
        var meaning: [String: ColumnName] = [:]
        var weakMeaning: [String: String] = [:]
        for column in known {
            for word in [column.name] + column.also { meaning[Folded(word).text] = column }
            for word in column.weak { weakMeaning[Folded(word).text] = column.name }
        }
        var places: [String: Int] = [:]
        var left: [Int] = []
        for (index, word) in header.enumerated() {
            guard let column = meaning[Folded(word).text] else {
                left.append(index)
                continue
            }
            if let first = places[column.name] { throw .sameMeaning(path, header[first], word, column) }
            places[column.name] = index
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
        guard missing.isEmpty else { throw .lacksColumns(path, missing, header: header) }
        (self.header, self.places, self.unknown) = (header, places, unknown)
    }

    /// What the file's own header calls a column; the column's name where it has none.
    package func heading(of name: String) -> String { places[name].map { header[$0] } ?? name }

    package func has(_ name: String) -> Bool { places[name] != nil }

    /// A row's cells, those of some columns left out.
    package func cells(of row: TableRow, without names: Set<String>) -> [String] {
        let hidden = Set(names.compactMap { places[$0] })
        return row.cells.enumerated().map { place, cell in hidden.contains(place) && !cell.isEmpty ? "…" : cell }
    }

    /// The trimmed cell of a column; empty where the file has no such column.
    package func value(_ name: String, in row: TableRow) -> String {
        guard let place = places[name], row.cells.indices.contains(place) else { return "" }
        return row.cells[place].trimmed
    }
}
