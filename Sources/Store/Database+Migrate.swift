import Core

extension Database {
    /// Brings the schema up to date; a database of a newer program is refused, and nothing is changed.
    package func migrate() async throws {
        let (kind, at) = (engine.kind, clock.now())
        try await engine.write { connection in
            try Database.bring(connection, kind, through: Migration.all.last?.number ?? 0, at: at)
        }
    }

    /// Takes the steps up to a number that the schema has not yet taken.
    static func bring(_ connection: any Connection, _ kind: EngineKind, through last: Int, at: Instant) throws {
        let transaction = Transaction(connection, scope: .system("migrations"))
        try transaction.run(
            "CREATE TABLE IF NOT EXISTS schema_version (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, at BIGINT NOT NULL)"
        )
        if kind == .postgres { try transaction.run("LOCK TABLE schema_version IN EXCLUSIVE MODE") }
        let done = try transaction.first("SELECT max(number) FROM schema_version") { $0.count(0) } ?? 0
        try refuseNewer(done)
        for migration in Migration.all where migration.number > done && migration.number <= last {
            for statement in migration.statements.map(kind.ddl) where !statement.isEmpty {
                _ = try connection.run(statement, [], each: nil)
            }
            try transaction.run(
                "INSERT INTO schema_version (number, name, at) VALUES ($1, $2, $3)",
                [.int(migration.number), .text(migration.name), .at(at)]
            )
        }
    }

    /// The number of the last step the database has; nil where it has no schema of ours.
    package func schemaVersion() async throws -> Int? {
        let sql =
            switch engine.kind {
            case .sqlite: "SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'"
            case .postgres:
                "SELECT count(*) FROM pg_tables WHERE tablename = 'schema_version' AND schemaname = current_schema()"
            }
        return try await read(.system("schema version")) { tx in
            guard try tx.first(sql, [], { $0.count(0) }) == 1 else { return nil }
            let version = try tx.first("SELECT max(number) FROM schema_version") { $0.count(0) } ?? 0
            try Database.refuseNewer(version)
            return version
        }
    }

    static func refuseNewer(_ version: Int) throws {
        let newest = Migration.newest
        guard version <= newest else {
            throw Failure(
                .storage,
                "the database is of a newer version of zhiyin (schema \(version), this program knows \(newest)); use that version"
            )
        }
    }
}
