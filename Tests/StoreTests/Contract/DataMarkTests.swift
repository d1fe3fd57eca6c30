import Core
import Support
import Testing

@testable import Store

struct `The mark of what is committed` {
    private func write(_ database: Database, _ name: String) async throws {
        _ = try await database.write(.system("test"), "test") { tx in
            try tx.run(
                "INSERT INTO setting (site, name, from_on, value) VALUES ('main', $1, '2026-01-01', '1')",
                [.text(name)]
            )
        }
    }

    @Test(arguments: TestEngine.available)
    func `is another after every write, and none that ever was`(_ engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            var marks = [try await database.mark()]
            for number in 1...5 {
                try await write(database, "a\(number)")
                marks.append(try await database.mark())
                try await database.writePart(.system("test")) { tx in
                    _ = try tx.run("DELETE FROM setting WHERE name = $1", [.text("a\(number)")])
                }
                marks.append(try await database.mark())
            }
            #expect(Set(marks).count == 11)
        }
    }

    @Test(arguments: TestEngine.available)
    func `sees what another program writes`(_ engine: TestEngine) async throws {
        try await withAddress(of: engine) { address in
            let (own, other) = (try await Database.open(address), try await Database.open(address))
            let before = try await own.mark()
            try await write(other, "b")
            #expect(try await own.mark() != before)
            try await other.close()
            try await own.close()
        }
    }

    // Transactions of other databases of a PostgreSQL server are counted, too, and other tests have theirs.
    @Test func `stays while nobody writes, whoever reads`() async throws {
        try await withDatabase(.sqlite) { database in
            try await write(database, "c")
            let before = try await database.mark()
            for _ in 1...3 {
                _ = try await database.read(.system("test")) { tx in
                    try tx.first("SELECT count(*) FROM setting") { $0.count(0) }
                }
                #expect(try await database.mark() == before)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `stands for the same rows whenever it is seen`(_ engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            // Whoever reads after the mark was taken reads at least what it stands for.
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { for number in 1...40 { try await write(database, "d\(number)") } }
                group.addTask {
                    var known: [DataMark: Int] = [:]
                    for _ in 1...200 {
                        let before = try await database.mark()
                        let count = try await database.read(.system("test")) { tx in
                            try tx.first("SELECT count(*) FROM setting") { $0.count(0) }
                        }
                        let after = try await database.mark()
                        guard before == after else { continue }
                        #expect(known[before] == nil || known[before] == count)
                        known[before] = count
                    }
                }
                try await group.waitForAll()
            }
        }
    }
}
