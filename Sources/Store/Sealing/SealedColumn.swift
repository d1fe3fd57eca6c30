/// A column of short secrets, each sealed into one line and bound to its row: moved to another, it does not open.
package struct SealedColumn: Sendable, Hashable {
    let table: String
    let column: String
    /// The column that names the row.
    let key: String

    package init(_ table: String, _ column: String, key: String) {
        (self.table, self.column, self.key) = (table, column, key)
    }

    /// What a secret is sealed for.
    package func purpose(of id: String) -> String { "\(table).\(column) \(id)" }

    /// The number of the key a line is sealed with; nil for a secret that stands there plainly.
    package static func number(of line: String) -> Int64? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        return Int64(line[..<colon])
    }
}
