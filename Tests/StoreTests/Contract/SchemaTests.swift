import Core
import Foundation
import Store
import Support
import Testing

@testable import Store

struct `The schema` {
    @Test(arguments: TestEngine.available)
    func `is brought up to date once, however often and by however many at once`(engine: TestEngine) async throws {
        try await withAddress(of: engine, migrated: false) { address in
            let databases = [
                try await Database.open(address), try await Database.open(address), try await Database.open(address),
            ]
            #expect(try await databases[0].schemaVersion() == nil)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for database in databases { group.addTask { try await database.migrate() } }
                try await group.waitForAll()
            }
            let before = try await Catalogue.lines(of: databases[0])
            try await databases[1].migrate()
            #expect(try await Catalogue.lines(of: databases[0]) == before)
            let numbers = try await databases[0].read(.all) { tx in
                try tx.rows("SELECT number FROM schema_version ORDER BY number") { $0.count(0) }
            }
            #expect(numbers == Migration.all.map(\.number))
            #expect(try await databases[2].schemaVersion() == Migration.all.last?.number)
            for database in databases { try await database.close() }
        }
    }

    @Test(arguments: TestEngine.available)
    func `of a newer program is refused and left alone`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let newer = (Migration.all.last?.number ?? 0) + 1
            try await database.writePart(.system("test")) { tx in
                _ = try tx.run(
                    "INSERT INTO schema_version (number, name, at) VALUES ($1, 'tomorrow', 0)",
                    [.int(newer)]
                )
            }
            let before = try await Catalogue.lines(of: database)
            await #expect(throws: Failure.self) { try await database.migrate() }
            await #expect(throws: Failure.self) { try await database.schemaVersion() }
            #expect(try await Catalogue.lines(of: database) == before)
        }
    }

    @Test func `has its steps numbered from one without a gap`() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    }

    /// Run with ZHIYIN_REWRITE=1 to write the file anew after a migration was added.
    @Test func `stands in docs as it is made`() throws {
        let file = SourceTree.root.appending(path: "docs/schema.sql")
        let text = SchemaFile.text
        if ProcessInfo.processInfo.environment["ZHIYIN_REWRITE"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text, "ZHIYIN_REWRITE=1 writes docs/schema.sql anew")
    }

    @Test(arguments: TestEngine.available)
    func `made from docs is the one that the program makes`(engine: TestEngine) async throws {
        let written = try await withAddress(of: engine, migrated: false) { address in
            let database = try await Database.open(address)
            try await database.engine.write { connection in
                let kind: EngineKind = connection is SQLiteConnection ? .sqlite : .postgres
                for statement in SchemaFile.statements(of: SchemaFile.text).map(kind.ddl) where !statement.isEmpty {
                    _ = try connection.run(statement, [], each: nil)
                }
            }
            let lines = try await Catalogue.lines(of: database)
            try await database.close()
            return lines
        }
        let made = try await withDatabase(engine) { try await Catalogue.lines(of: $0) }
        #expect(written == made)
        #expect(made.contains("contact.key64 BIGINT NOT NULL"))
        #expect(made.count > 100)
    }

    @Test(.enabled(if: TestEngine.server != nil, "ZHIYIN_TEST_POSTGRES is not set"))
    func `is the same on both engines`() async throws {
        let sqlite = try await withDatabase(.sqlite) { try await Catalogue.lines(of: $0) }
        let postgres = try await withDatabase(.postgres) { try await Catalogue.lines(of: $0) }
        #expect(sqlite.filter { !postgres.contains($0) } == [])
        #expect(postgres.filter { !sqlite.contains($0) } == [])
    }
}
