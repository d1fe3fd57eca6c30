import Core

/// Where a text stands in the database: every text column of every table, whatever table comes next year.
package struct TraceStore: Sendable {
    /// One column in which a text was found, and in how many rows.
    package struct Trace: Sendable, Hashable {
        package let table: String
        package let column: String
        package let rows: Int
    }

    let kind: EngineKind

    package init(_ database: Database) { kind = database.kind }

    /// The chain covers these, so that they cannot be changed; who acted stays.
    private static let chained: Set<String> = ["audit"]

    private struct Column {
        let table: String
        let name: String
    }

    /// Columns that hold one of the texts, wherever in them.
    package func traces(of texts: [String], _ tx: borrowing Transaction) throws -> [Trace] {
        let wanted = texts.filter { !$0.isEmpty }
        if wanted.isEmpty { return [] }
        return try columns(tx).compactMap { column in
            let conditions = wanted.indices.map { "\(column.name) LIKE $\($0 + 1) ESCAPE '!'" }
            let rows =
                try tx.first(
                    """
                    SELECT count(*) FROM \(column.table) {unscoped: every row is searched}
                    WHERE \(conditions.joined(separator: " OR "))
                    """,
                    wanted.map { .text("%\(Self.escaped($0))%") }
                ) { $0.count(0) } ?? 0
            return rows == 0 ? nil : Trace(table: column.table, column: column.name, rows: rows)
        }
    }

    /// Puts another number of an employee in the place of one: as a whole value, before a `/` as obligations are named,
    /// behind one as talks of files are, and between the quotes of JSON; how many rows changed.
    package func rename(_ old: String, to new: String, _ tx: borrowing Transaction) throws -> Int {
        var changed = 0
        for column in try columns(tx) where !Self.chained.contains(column.table) {
            let (table, name) = (column.table, column.name)
            changed += try tx.run(
                "UPDATE \(table) {unscoped: a number is replaced everywhere} SET \(name) = $2 WHERE \(name) = $1",
                [.text(old), .text(new)]
            )
            changed += try tx.run(
                """
                UPDATE \(table) {unscoped: a number is replaced everywhere}
                SET \(name) = CAST($2 AS TEXT) || substr(\(name), \(old.count + 1)) WHERE \(name) LIKE $1 ESCAPE '!'
                """,
                [.text(Self.escaped(old) + "/%"), .text(new)]
            )
            changed += try tx.run(
                """
                UPDATE \(table) {unscoped: a number is replaced everywhere}
                SET \(name) = replace(\(name), CAST($2 AS TEXT), CAST($3 AS TEXT)) WHERE \(name) LIKE $1 ESCAPE '!'
                """,
                [.text("%\"\(Self.escaped(old))\"%"), .text("\"\(old)\""), .text("\"\(new)\"")]
            )
            changed += try tx.run(
                """
                UPDATE \(table) {unscoped: a number is replaced everywhere}
                SET \(name) = replace(\(name), CAST($2 AS TEXT), CAST($3 AS TEXT)) WHERE \(name) LIKE $1 ESCAPE '!'
                """,
                [.text("%/\(Self.escaped(old))/%"), .text("/\(old)/"), .text("/\(new)/")]
            )
            changed += try tx.run(
                """
                UPDATE \(table) {unscoped: a number is replaced everywhere}
                SET \(name) = substr(\(name), 1, length(\(name)) - \(old.unicodeScalars.count)) || CAST($2 AS TEXT)
                WHERE \(name) LIKE $1 ESCAPE '!'
                """,
                [.text("%/\(Self.escaped(old))"), .text(new)]
            )
        }
        return changed
    }

    private func columns(_ tx: borrowing Transaction) throws -> [Column] {
        let names = ArchiveTable.names(through: Migration.newest)
        var columns: [Column] = []
        for name in names where !name.hasPrefix("schema_") && name != "talk_found" {
            let table = try ArchiveTable.load(name, kind, tx)
            columns += table.columns.filter { $0.kind == .text }.map { Column(table: name, name: $0.name) }
        }
        return columns
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            if "!%_".contains(character) { escaped.append("!") }
            escaped.append(character)
        }
    }
}
