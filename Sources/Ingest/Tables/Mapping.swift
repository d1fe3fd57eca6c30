import Core
import Foundation

/// What `import calls --format csv --mapping m.yaml` says of a table of contacts: which column is which.
package struct Mapping: Sendable {
    /// A thing a contact has.
    package enum Key: String, CaseIterable, Sendable {
        case start, agent, queue, caller, direction, wait, talk, hold, wrap, outcome, satisfaction, resolved, recording

        /// The words that `values` may map to; empty where any text is taken as it stands.
        package var words: [String] {
            switch self {
            case .direction: ["in", "out", "internal"]
            case .outcome:
                ["answered", "completed", "transferred", "abandoned", "timed_out", "left_by_key", "no_answer"]
            case .resolved: ["yes", "no"]
            default: []
            }
        }

        var isSpan: Bool { [.wait, .talk, .hold, .wrap].contains(self) }
    }

    /// How a column writes a span of time.
    package enum Unit: String, CaseIterable, Sendable {
        case seconds = "s"
        case milliseconds = "ms"
        case minutes = "mm:ss"
        case hours = "hh:mm:ss"
    }

    package struct Field: Sendable {
        package let column: String
        package let unit: Unit
        /// Words of the file for the product's, folded.
        let values: [String: String]
        /// The line of the mapping, for messages.
        let line: Int
    }

    package let fields: [Key: Field]
    /// Nil: the site's.
    package let zone: Zone?
    package let delimiter: Character?
    package let encoding: TextEncoding?
    private let path: String

    init(path: String, fields: [Key: Field], zone: Zone?, delimiter: Character?, encoding: TextEncoding?) {
        (self.path, self.fields, self.zone) = (path, fields, zone)
        (self.delimiter, self.encoding) = (delimiter, encoding)
    }

    /// The place of each mapped column in a header; exact names first, then folded ones.
    package func places(in header: [String], of file: String) throws(Failure) -> [Key: Int] {
        var places: [Key: Int] = [:]
        for (key, field) in fields.sorted(by: { $0.value.line < $1.value.line }) {
            let wanted = Folded(field.column)
            guard let place = header.firstIndex(of: field.column) ?? header.firstIndex(where: { Folded($0) == wanted })
            else {
                throw Failure(
                    .badInput,
                    """
                    \(path), line \(field.line): \(key.rawValue) names the column \(field.column), which \(file) lacks; \
                    its first line has: \(header.joined(separator: ", "))
                    """
                )
            }
            places[key] = place
        }
        return places
    }

    /// The product's word for a cell; the cell itself if it is such a word; nil if it is neither.
    package func word(_ key: Key, _ cell: String) -> String? {
        if let word = fields[key]?.values[Folded(cell).text] { return word }
        let own = cell.trimmed.lowercased()
        if key.words.contains(own) { return own }
        return key == .resolved ? ValueNames.yes(cell).map { $0 ? "yes" : "no" } : nil
    }

    /// Milliseconds of a span as its column writes it; nil if it is none; clock times are taken in any column.
    package func milliseconds(_ key: Key, _ cell: String) -> Int64? {
        guard let unit = fields[key]?.unit else { return nil }
        let parts = cell.trimmed.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
        var numbers: [Double] = []
        for part in parts {
            guard let part, part >= 0, part < 1e12 else { return nil }
            numbers.append(part)
        }
        guard numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        switch (numbers.count, unit) {
        case (1, .milliseconds): return Int64(numbers[0].rounded())
        case (1, _): return Int64((numbers[0] * 1000).rounded())
        case (2, .hours): return Int64((numbers[0] * 3600 + numbers[1] * 60) * 1000)
        case (2, _): return Int64(((numbers[0] * 60 + numbers[1]) * 1000).rounded())
        case (3, _): return Int64(((numbers[0] * 3600 + numbers[1] * 60 + numbers[2]) * 1000).rounded())
        default: return nil
        }
    }
}
