import Foundation
import Store

@testable import Store

/// `docs/schema.sql`: every migration in order, with the tokens that each engine fills.
enum SchemaFile {
    static var text: String {
        var text = """
            -- The schema, step by step, as the program makes it; from Sources/Store/Migrations, compared by a test.
            -- An engine fills the tokens:        SQLite           PostgreSQL
            --   {clustered}                      WITHOUT ROWID
            --   {bytes}                          BLOB             BYTEA
            --   {by month}                                        PARTITION BY RANGE (at), a table for each month
            --   {sqlite only}, {postgres only}   a step of one engine, and none of the other

            -- 0 steps taken
            CREATE TABLE IF NOT EXISTS schema_version (
                number BIGINT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                at BIGINT NOT NULL
            );

            """
        for migration in Migration.all {
            text += "\n-- \(migration.number) \(migration.name)\n"
            for statement in migration.statements { text += statement + ";\n" }
        }
        return text
    }

    static func statements(of text: String) -> [String] {
        (text.split(separator: "\n").filter { !$0.hasPrefix("--") }.joined(separator: "\n") + "\n")
            // Not at those inside a trigger, which stand in the middle of a line.
            .components(separatedBy: ";\n")
            .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
    }
}

/// Where the sources lie, wherever the tests are built.
enum SourceTree {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
