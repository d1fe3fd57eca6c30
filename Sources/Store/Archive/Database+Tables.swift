import Core

/// Takes every row of every table, table after table.
package protocol TableSink: AnyObject {
    func begin(_ table: ArchiveTable) throws
    func add(_ row: borrowing Row, of table: ArchiveTable) throws
    func end(_ table: ArchiveTable, rows: Int) throws
    /// All of it was taken; `rows` of each table.
    func finish(rows: [String: Int]) throws
}

extension Database {
    /// Walks everything as it stands at one moment; answers the rows of each table.
    ///
    /// The sink is made inside, from the schema's number, since a read that is disturbed begins again.
    package func walkTables(
        leavingOut left: Set<String> = [],
        _ open: @escaping @Sendable (_ schema: Int) throws -> any TableSink
    ) async throws -> [String: Int] {
        let kind = engine.kind
        guard let version = try await schemaVersion() else {
            throw Failure(.storage, "the database has no schema of zhiyin")
        }
        return try await read(.system("every table")) { tx in
            let sink = try open(version)
            var rows: [String: Int] = [:]
            for name in ArchiveTable.names(through: version) where !left.contains(name) {
                let table = try ArchiveTable.load(name, kind, tx)
                try sink.begin(table)
                var count = 0
                let columns = table.columns.map(\.name).joined(separator: ", ")
                try tx.each("SELECT \(columns) FROM \(name) {unscoped: every row of every table}") { row in
                    try sink.add(row, of: table)
                    count += 1
                }
                try sink.end(table, rows: count)
                rows[name] = count
            }
            try sink.finish(rows: rows)
            return rows
        }
    }
}
