import Core
import Foundation
import Store
import Support
import Synchronization
import Testing

@testable import Store

struct `A transaction` {
    struct Stop: Error {}

    @Test(arguments: TestEngine.available)
    func `that throws keeps nothing and leaves no audit row`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            await #expect(throws: Stop.self) {
                try await database.write(.system("test"), "stop") { tx in
                    try tx.run("INSERT INTO sample (id) VALUES (1)")
                    tx.note("gone")
                    throw Stop()
                }
            }
            #expect(try await Sample.count(in: database) == 0)
            #expect(try await Sample.audits(in: database) == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `that writes leaves one audit row with who, when, why and its notes`(engine: TestEngine) async throws {
        let now = Instant(seconds: 1_800_000_000)
        try await withDatabase(engine, clock: .fixed(now)) { database in
            try await Sample.make(in: database)
            let actor = Actor(name: "ada", person: PersonID("p-1"), scope: .all)
            let answer = try await database.write(actor, "a 'reason'") { tx in
                tx.note("first")
                try tx.run("INSERT INTO sample (id) VALUES (1), (2)")
                tx.note("second")
                return 7
            }
            let rows = try await database.read(.all) { tx in
                try tx.rows(
                    """
                    SELECT a.at, a.actor, a.person_id, a.why, d.notes FROM audit a {unscoped: test}
                    JOIN audit_detail d ON d.audit_id = a.audit_id
                    """
                ) {
                    [String($0.int(0)), $0.text(1), $0.text(2), $0.text(3), $0.text(4)]
                }
            }
            #expect(answer == 7)
            #expect(rows == [[String(now.microseconds), "ada", "p-1", "a 'reason'", "first\nsecond"]])
        }
    }

    @Test(arguments: TestEngine.available)
    func `that is part of a write leaves no audit row`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            try await database.writePart(.system("test")) { tx in
                tx.note("unheard")
                try tx.run("INSERT INTO sample (id) VALUES (1)")
            }
            #expect(try await Sample.count(in: database) == 1)
            #expect(try await Sample.audits(in: database) == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `may run a statement again with other values, also once the table has changed`(
        engine: TestEngine
    ) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            let counts = try await database.writePart(.system("test")) { tx in
                var counts: [Int] = []
                for id in 1...3 {
                    try tx.run("INSERT INTO sample (id) VALUES ($1)", [.int(id)])
                    counts += try tx.rows("SELECT count(*) FROM sample WHERE id >= $1", [2]) { $0.count(0) }
                }
                try tx.run("ALTER TABLE sample ADD COLUMN later BIGINT")
                try tx.run("INSERT INTO sample (id) VALUES ($1)", [4])
                return counts + (try tx.rows("SELECT count(*) FROM sample WHERE id >= $1", [2]) { $0.count(0) })
            }
            #expect(counts == [0, 1, 2, 3])
        }
    }

    @Test(arguments: TestEngine.available)
    func `says how many rows a statement changed`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            let counts = try await database.writePart(.system("test")) { tx in
                [
                    try tx.run("INSERT INTO sample (id) VALUES (1), (2), (3)"),
                    try tx.run("INSERT INTO sample (id) VALUES (3), (4) ON CONFLICT (id) DO NOTHING"),
                    try tx.run("UPDATE sample SET whole = 1 WHERE id > $1", [1]),
                    try tx.run("DELETE FROM sample WHERE id = 99"),
                ]
            }
            #expect(counts == [3, 1, 3, 0])
        }
    }

    @Test(arguments: TestEngine.available)
    func `answers the rows it changed`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            let ids = try await database.writePart(.system("test")) { tx in
                try tx.rows("INSERT INTO sample (id, whole) VALUES (1, 10), (2, 20) RETURNING whole") { $0.int(0) }
            }
            #expect(ids == [10, 20])
            #expect(try await Sample.count(in: database) == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `cannot be kept once a statement in it has failed`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            let error = await #expect(throws: StoreError.self) {
                try await database.writePart(.system("test")) { tx in
                    try tx.run("INSERT INTO sample (id) VALUES (1)")
                    _ = try? tx.run("INSERT INTO sample (id) VALUES (1)")
                }
            }
            #expect(error?.isConstraint == true)
            #expect(try await Sample.count(in: database) == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `that reads cannot write`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            await #expect(throws: StoreError.self) {
                try await database.read(.all) { _ = try $0.run("INSERT INTO sample (id) VALUES (1)") }
            }
            #expect(try await Sample.count(in: database) == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `takes no statement inside the rows of another, and goes on`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let answer = try await database.read(.all) { tx in
                let error = #expect(throws: StoreError.self) {
                    try tx.each("SELECT CAST(1 AS BIGINT)") { _ in try tx.each("SELECT CAST(2 AS BIGINT)") { _ in } }
                }
                #expect(error?.isInvalid == true)
                return try tx.first("SELECT CAST(3 AS BIGINT)") { $0.int(0) }
            }
            #expect(answer == 3)
        }
    }

    @Test(arguments: TestEngine.available)
    func `goes on after a reader of rows has thrown`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            try await database.writePart(.system("test")) { tx in
                try tx.append(to: "sample", ["id"]) { appender in
                    for id in 1...5000 {
                        appender.int(id)
                        try appender.end()
                    }
                }
                #expect(throws: Stop.self) { try tx.each("SELECT id FROM sample") { _ in throw Stop() } }
                try tx.run("DELETE FROM sample WHERE id > 10")
            }
            #expect(try await Sample.count(in: database) == 10)
        }
    }
}
