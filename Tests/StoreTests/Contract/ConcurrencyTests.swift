import Core
import Dispatch
import Store
import Support
import Testing

@testable import Store

struct `Transactions at once` {
    // Over two doors, as two servers or a command beside a server would.
    @Test(arguments: TestEngine.available)
    func `twenty writers of the same row lose nothing`(engine: TestEngine) async throws {
        try await withAddress(of: engine) { address in
            let doors = [try await Database.open(address), try await Database.open(address)]
            try await Sample.make(in: doors[0])
            try await doors[0].writePart(.system("test")) {
                _ = try $0.run("INSERT INTO sample (id, whole) VALUES (1, 0)")
            }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for task in 1...20 {
                    group.addTask {
                        for _ in 1...5 {
                            try await doors[task % 2].write(.system("test"), "one more") { tx in
                                let now = try tx.first("SELECT whole FROM sample WHERE id = 1") { $0.int(0) } ?? 0
                                try tx.run("UPDATE sample SET whole = $1 WHERE id = 1", [.int(now + 1)])
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let sum = try await doors[0].read(.all) { try $0.first("SELECT whole FROM sample") { $0.int(0) } }
            #expect(sum == 100)
            #expect(try await Sample.audits(in: doors[1]).count == 100)
            for door in doors { try await door.close() }
        }
    }

    // Each sees the other's row missing and adds its own: one after the other only the first would have.
    @Test(arguments: TestEngine.available)
    func `two who each look before they add do not both add`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 1...8 {
                    group.addTask {
                        try await database.writePart(.system("test")) { tx in
                            let count = try tx.first("SELECT count(*) FROM sample") { $0.count(0) } ?? 0
                            if count < 2 { try tx.run("INSERT INTO sample (id) VALUES ($1)", [.int(id)]) }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await Sample.count(in: database) == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `a reader sees nothing of a write under way`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            let (written, hasWritten) = AsyncStream.makeStream(of: Void.self)
            let go = DispatchSemaphore(value: 0)
            async let write: Void = database.writePart(.system("test")) { tx in
                try tx.run("INSERT INTO sample (id) VALUES (1)")
                hasWritten.yield()
                go.wait()
            }
            for await _ in written { break }
            let during = try await Sample.count(in: database)
            go.signal()
            try await write
            let after = try await Sample.count(in: database)
            #expect([during, after] == [0, 1])
        }
    }

    @Test(arguments: TestEngine.available)
    func `a reader sees one moment to its end`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            try await Sample.make(in: database)
            let (looked, hasLooked) = AsyncStream.makeStream(of: Void.self)
            let go = DispatchSemaphore(value: 0)
            async let read = database.read(.all) { tx in
                let first = try tx.first("SELECT count(*) FROM sample") { $0.count(0) }
                hasLooked.yield()
                go.wait()
                return [first, try tx.first("SELECT count(*) FROM sample") { $0.count(0) }]
            }
            for await _ in looked { break }
            try await database.writePart(.system("test")) { _ = try $0.run("INSERT INTO sample (id) VALUES (1)") }
            go.signal()
            #expect(try await read == [0, 0])
        }
    }
}
