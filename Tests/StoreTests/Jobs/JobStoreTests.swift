import Core
import Store
import Support
import Testing

struct `A job` {
    static let now = Instant(seconds: 1_795_399_200)

    struct Stop: Error {}

    private func enqueue(
        _ key: String,
        at now: Instant = now,
        notBefore: Instant? = nil,
        _ database: Database
    ) async throws -> Bool {
        try await database.writePart(.system("test")) { tx in
            try JobStore.enqueue("mail", payload: "to \(key)", key: key, notBefore: notBefore, at: now, tx)
        }
    }

    private func claim(_ server: String, at now: Instant = now, _ database: Database) async throws -> Job? {
        try await database.writePart(.system("test")) { tx in
            try JobStore.claim(by: server, until: now + 60, at: now, tx)
        }
    }

    private func state(_ database: Database) async throws -> [JobState: Int] {
        try await database.read(.all) { try JobListStore.tally(at: Self.now, $0).counts }
    }

    @Test(arguments: TestEngine.available)
    func `of the same kind and key is asked for once`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            #expect(try await enqueue("a", database) == true)
            #expect(try await enqueue("a", database) == false)
            #expect(try await enqueue("b", database) == true)
            let counts = try await state(database)
            #expect(counts == [.ready: 2])
        }
    }

    @Test(arguments: TestEngine.available)
    func `is kept with the change that asks for it, or not at all`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            await #expect(throws: Stop.self) {
                try await database.write(.system("test"), "change") { tx in
                    try JobStore.enqueue("mail", payload: "", key: "a", at: Self.now, tx)
                    throw Stop()
                }
            }
            let counts = try await state(database)
            #expect(counts == [:])
        }
    }

    @Test(arguments: TestEngine.available)
    func `is not begun before its time, and the longest due goes first`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            _ = try await enqueue("later", notBefore: Self.now + 1, database)
            let early = try await claim("one", database)
            #expect(early == nil)
            _ = try await enqueue("sooner", at: Self.now, database)
            let first = try await claim("one", at: Self.now + 1, database)
            let second = try await claim("one", at: Self.now + 1, database)
            #expect(first?.key == "sooner")
            #expect(second?.key == "later")
        }
    }

    @Test(arguments: TestEngine.available)
    func `is claimed by one server only, however many come`(engine: TestEngine) async throws {
        try await withAddress(of: engine) { address in
            let doors = [try await Database.open(address), try await Database.open(address)]
            for number in 0..<20 { _ = try await enqueue("\(number)", doors[0]) }
            let taken = try await withThrowingTaskGroup(of: [String].self) { group in
                for server in 0..<4 {
                    group.addTask {
                        var keys: [String] = []
                        while let job = try await claim("server \(server)", doors[server % 2]) { keys.append(job.key) }
                        return keys
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(taken.count == 20)
            #expect(Set(taken).count == 20)
            for door in doors { try await door.close() }
        }
    }

    @Test(arguments: TestEngine.available)
    func `of a server that is gone is taken over once its lease is over, and cannot be ended by the first`(
        engine: TestEngine
    ) async throws {
        try await withDatabase(engine) { database in
            _ = try await enqueue("a", database)
            let first = try #require(try await claim("one", database))
            let early = try await database.writePart(.system("test")) { try JobStore.takeOver(at: Self.now + 60, $0) }
            #expect(early == 0, "the lease runs to the end of its last second")
            let late = try await database.writePart(.system("test")) { try JobStore.takeOver(at: Self.now + 61, $0) }
            #expect(late == 1)
            let second = try #require(try await claim("two", at: Self.now + 61, database))
            #expect(second.attempts == 2)
            let ended = try await database.writePart(.system("test")) { tx in
                [try JobStore.finish(first, at: Self.now, tx), try JobStore.finish(second, at: Self.now, tx)]
            }
            #expect(ended == [false, true])
            let counts = try await state(database)
            #expect(counts == [.done: 1])
        }
    }

    @Test(arguments: TestEngine.available)
    func `of a server that says it still works is not taken over`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            _ = try await enqueue("a", database)
            _ = try await claim("one", database)
            let taken = try await database.writePart(.system("test")) { tx in
                try JobStore.renew(by: "two", until: Self.now + 900, tx)
                try JobStore.renew(by: "one", until: Self.now + 120, tx)
                return try JobStore.takeOver(at: Self.now + 100, tx)
            }
            #expect(taken == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `put back for later counts as tried only where it failed`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            _ = try await enqueue("a", database)
            for (counts, attempts) in [(false, 1), (true, 1), (true, 2), (false, 3)] {
                let job = try #require(try await claim("one", database))
                #expect(job.attempts == attempts)
                #expect(job.payload == "to a")
                try await database.writePart(.system("test")) { tx in
                    _ = try JobStore.putBack(job, until: Self.now, counts: counts, problem: "away", tx)
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `taken over too often becomes a dead letter, which is retried or dropped by hand`(
        engine: TestEngine
    ) async throws {
        try await withDatabase(engine) { database in
            _ = try await enqueue("a", database)
            var now = Self.now
            for _ in 0..<Backoff.mostAttempts {
                let job = try await claim("one", at: now, database)
                #expect(job != nil)
                now = now + 61
                let moment = now
                _ = try await database.writePart(.system("test")) { try JobStore.takeOver(at: moment, $0) }
            }
            let counts = try await state(database)
            #expect(counts == [.dead: 1])
            let dead = try #require(try await database.read(.all) { try JobListStore.lines(.dead, limit: 9, $0) }.first)
            let (id, moment) = (dead.id, now)
            let retried = try await database.write(.system("test"), "retry") { tx in
                try JobListStore.retry(id, at: moment, tx)
            }
            #expect(retried)
            let again = try #require(try await claim("one", at: now, database))
            #expect(again.attempts == 1)
            let dropped = try await database.write(.system("test"), "drop") { tx in
                let early = try JobListStore.drop(id, reason: "under way", at: moment, tx)
                _ = try JobStore.bury(again, problem: "no such address", at: moment, tx)
                return [early, try JobListStore.drop(id, reason: "no longer needed", at: moment, tx)]
            }
            #expect(dropped == [false, true])
            let last = try await state(database)
            #expect(last == [.dropped: 1])
        }
    }

    @Test(arguments: TestEngine.available)
    func `that is done keeps its key and nothing of what it carried, until it is cleaned away`(
        engine: TestEngine
    ) async throws {
        try await withDatabase(engine) { database in
            _ = try await enqueue("a", database)
            let job = try #require(try await claim("one", database))
            let payload = try await database.writePart(.system("test")) { tx in
                _ = try JobStore.finish(job, at: Self.now, tx)
                return try tx.first("SELECT payload FROM job") { $0.text(0) }
            }
            #expect(payload == "")
            #expect(try await enqueue("a", database) == false)
            let cleaned = try await database.writePart(.system("test")) { tx in
                [try JobStore.clean(endedBefore: Self.now, tx), try JobStore.clean(endedBefore: Self.now + 1, tx)]
            }
            #expect(cleaned == [0, 1])
        }
    }
}
