import Store

/// What this process asks of its database.
enum DatabaseFigures {
    static func of(_ database: Database) async -> [Figure] {
        let (statements, load) = (database.statements, await database.load())
        let connections = [("open", load.open), ("idle", load.idle), ("waited_for", load.waiting)]
        return [
            Figure("zhiyin_statements_total", .counter, "Statements asked of the database.", Double(statements.count)),
            Figure(
                "zhiyin_slow_statements_total",
                .counter,
                "Statements that took over a second.",
                Double(statements.slow)
            ),
            Figure(
                "zhiyin_database_connections",
                .gauge,
                "Connections open, idle among them, and those who wait for one.",
                connections.map { Figure.Sample(Double($0.1), [.init("state", $0.0)]) }
            ),
        ]
    }
}
