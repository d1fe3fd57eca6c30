import Core
import Foundation
import Store
import Support
import Synchronization
import Testing

@testable import Store

@Suite(.enabled(if: TestEngine.server != nil, "ZHIYIN_TEST_POSTGRES is not set"))
struct `A lost PostgreSQL connection` {
    static let suicide = "SELECT CASE WHEN pg_terminate_backend(pg_backend_pid()) THEN 1 ELSE 0 END"

    @Test func `between two transactions is not noticed`() async throws {
        try await withDatabase(.postgres) { database in
            try await Sample.make(in: database)
            try await withThrowingTaskGroup(of: Int?.self) { group in
                for _ in 1...10 { group.addTask { try await Sample.count(in: database) } }
                try await group.waitForAll()
            }
            try await killAll(database)
            try await database.writePart(.system("test")) { _ = try $0.run("INSERT INTO sample (id) VALUES (1)") }
            #expect(try await Sample.count(in: database) == 1)
        }
    }

    @Test func `in the middle of a write runs its body again`() async throws {
        try await withDatabase(.postgres) { database in
            try await Sample.make(in: database)
            let runs = Mutex(0)
            try await database.write(.system("test"), "twice") { tx in
                try tx.run("INSERT INTO sample (id) VALUES (1)")
                let run = runs.withLock { runs in
                    runs += 1
                    return runs
                }
                if run < 3 { try tx.each(`A lost PostgreSQL connection`.suicide) { _ in } }
            }
            #expect(runs.withLock { $0 } == 3)
            #expect(try await Sample.count(in: database) == 1)
            #expect(try await Sample.audits(in: database).count == 1)
        }
    }

    @Test func `in the middle of an append runs its body again`() async throws {
        try await withDatabase(.postgres) { database in
            try await Sample.make(in: database)
            let runs = Mutex(0)
            let added = try await database.writePart(.system("test")) { tx in
                let pid = try tx.first("SELECT pg_backend_pid()") { $0.count(0) } ?? 0
                let run = runs.withLock { runs in
                    runs += 1
                    return runs
                }
                return try tx.append(to: "sample", ["id"]) { appender in
                    for id in 1...100_000 {
                        if id == 50_000, run == 1 { kill(pid_t(pid), SIGTERM) }
                        appender.int(id)
                        try appender.end()
                    }
                }
            }
            #expect(runs.withLock { $0 } == 2)
            #expect(added == 100_000)
            #expect(try await Sample.count(in: database) == 100_000)
        }
    }

    @Test func `time and again is not available`() async throws {
        try await withDatabase(.postgres) { database in
            let runs = Mutex(0)
            let error = await #expect(throws: StoreError.self) {
                try await database.writePart(.system("test")) { tx in
                    runs.withLock { $0 += 1 }
                    try tx.each(`A lost PostgreSQL connection`.suicide) { _ in }
                }
            }
            #expect(error?.isUnavailable == true)
            #expect(runs.withLock { $0 } == PostgresEngine.mostLosses + 1)
        }
    }

    @Test func `while a write is being confirmed says that its outcome is not known`() async throws {
        try await withDatabase(.postgres) { database in
            try await Sample.make(in: database)
            try await database.engine.write { connection in
                for sql in [
                    """
                    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); RETURN NULL; END $$
                    """,
                    """
                    CREATE CONSTRAINT TRIGGER die AFTER INSERT ON sample DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION die()
                    """,
                ] { _ = try connection.run(sql, [], each: nil) }
            }
            let runs = Mutex(0)
            let error = await #expect(throws: StoreError.self) {
                try await database.writePart(.system("test")) { tx in
                    runs.withLock { $0 += 1 }
                    try tx.run("INSERT INTO sample (id) VALUES (1)")
                }
            }
            #expect(error?.isUnavailable == true)
            #expect(error?.description.contains("not known whether it was kept") == true)
            #expect(runs.withLock { $0 } == 1)
        }
    }

    @Test func `that cannot be made again is not available within seconds, for everyone in line`() async throws {
        guard let server = TestEngine.server else { return }
        try await withDatabase(.postgres) { database in
            let name =
                try await database.read(.all) { try $0.first("SELECT CAST(current_database() AS TEXT)") { $0.text(0) } }
                ?? ""
            try await PostgresServer(url: server).run(["ALTER DATABASE \(name) ALLOW_CONNECTIONS false"])
            try await killAll(database)
            let unavailable = await withTaskGroup(of: Bool.self) { group in
                for _ in 1...30 {
                    group.addTask {
                        do {
                            _ = try await database.schemaVersion()
                            return false
                        } catch { return (error as? StoreError)?.isUnavailable == true }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(unavailable == 30)
            try await PostgresServer(url: server).run(["ALTER DATABASE \(name) ALLOW_CONNECTIONS true"])
            #expect(try await database.schemaVersion() == Migration.all.last?.number)
        }
    }

    @Test func `a server that is not there is told at once, without the password`() async throws {
        for address in ["postgres://ada:secret@127.0.0.1:1/none", "postgres://ada:secret@127.0.0.1:1x/none?a=b"] {
            let error = await #expect(throws: StoreError.self) { try await Database.open(address) }
            #expect(error?.isUnavailable == true)
            #expect(error?.description.contains("secret") == false)
        }
    }

    private func killAll(_ database: Database) async throws {
        guard let server = TestEngine.server else { return }
        let name =
            try await database.read(.all) { try $0.first("SELECT CAST(current_database() AS TEXT)") { $0.text(0) } }
            ?? ""
        try await PostgresServer(url: server).run([
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '\(name)'"
        ])
    }
}

@Suite(.enabled(if: TestEngine.server != nil, "ZHIYIN_TEST_POSTGRES is not set"))
struct `A PostgreSQL database that sorts otherwise` {
    @Test(arguments: [
        "ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'en'", "ENCODING 'SQL_ASCII' LOCALE 'C'",
    ])
    func `is refused with the line that makes a right one`(options: String) async throws {
        guard let server = TestEngine.server else { return }
        let name = "zhiyin_test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        try await PostgresServer(url: server).run(["CREATE DATABASE \(name) TEMPLATE template0 \(options)"])
        let wrong = try address(server, database: name)
        let error = await #expect(throws: StoreError.self) { try await Database.open(wrong) }
        #expect(error?.isUnavailable == true)
        #expect(
            error?.description.contains("CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';")
                == true
        )
        try await PostgresServer(url: server).run(["DROP DATABASE \(name) WITH (FORCE)"])
    }

    @Test(arguments: [
        ("C", true), ("POSIX", true), ("C.UTF-8", true), ("C.utf8", true), ("en_US.UTF-8", false), ("zh_CN", false),
    ])
    func `is known by its collation`(collation: String, isFit: Bool) {
        #expect(PostgresConnection.sortsByCode(collation) == isFit)
    }
}
