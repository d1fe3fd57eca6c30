import Core
import Store
import Support
import Testing
import Workdays

@testable import Web

struct `A server that does jobs` {
    private static let name = Word("事", "事", "work")

    struct Away: Error {}

    private func ask(_ keys: [String], kind: String = "mail", _ database: Database, _ clock: HandClock) async throws {
        let now = clock.now
        try await database.writePart(.system("test")) { tx in
            for key in keys { try JobStore.enqueue(kind, payload: "", key: key, at: now, tx) }
        }
    }

    private func tally(_ database: Database) async throws -> [JobState: Int] {
        try await database.read(.all) { try JobListStore.tally(at: Instant(seconds: 0), $0).counts }
    }

    /// Beats until nothing is due and nothing is under way.
    private func work(_ runner: JobRunner, beats: Int = 20) async throws {
        for _ in 0..<beats {
            try await runner.beat()
            await runner.settle()
        }
    }

    @Test(arguments: TestEngine.available)
    func `does each once, beside another on the same database`(engine: TestEngine) async throws {
        try await withAddress(of: engine) { address in
            let (clock, done) = (HandClock(), Done())
            let doors = [try await Database.open(address), try await Database.open(address)]
            let mail = JobWork.outside("mail", Self.name) { job in
                done.add(job.key)
                return .done
            }
            let runners = doors.enumerated().map { number, door in
                JobRunner(house(door, clock, jobs: [mail]), server: "server \(number)", sites: { [] })
            }
            try await ask((0..<30).map(String.init), doors[0], clock)
            async let first: Void = work(runners[0])
            async let second: Void = work(runners[1])
            _ = try await (first, second)
            #expect(done.all.count == 30)
            #expect(Set(done.all).count == 30)
            #expect(try await tally(doors[0]) == [.done: 30])
            for door in doors { try await door.close() }
        }
    }

    @Test(arguments: TestEngine.available)
    func `takes over what a killed one had begun, and a change inside the database is made once`(
        engine: TestEngine
    ) async throws {
        try await withDatabase(engine) { database in
            let clock = HandClock()
            try await ask(["a"], kind: "count", database, clock)
            let now = clock.now
            let lost = try #require(
                try await database.writePart(.system("test")) {
                    try JobStore.claim(by: "killed", until: now + 60, at: now, $0)
                }
            )
            let count = JobWork.inside("count", Self.name) { job, tx in
                try JobStore.enqueue("counted", payload: "", key: "\(job.key) \(job.attempts)", at: clock.now, tx)
                return .done
            }
            let runner = JobRunner(house(database, clock, jobs: [count]), server: "other", sites: { [] })
            try await runner.beat()
            #expect(try await tally(database) == [.running: 1])
            clock.pass(61)
            try await runner.beat()
            await runner.settle()
            // The killed one was only slow, and comes back: nothing of what it did is kept.
            await JobTurn(
                job: lost,
                work: count,
                database: database,
                clock: clock.clock,
                log: house(database, clock).log
            ).perform()
            let keys = try await database.read(.all) { tx in
                try tx.rows("SELECT key FROM job WHERE kind = 'counted'") { $0.text(0) }
            }
            #expect(keys == ["a 2"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `tries again later what failed, and buries what cannot be done`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let (clock, done) = (HandClock(), Done())
            let mail = JobWork.outside("mail", Self.name) { job in
                done.add("\(job.key) \(job.attempts)")
                switch job.key {
                case "fails": throw Away()
                case "never": return .dead(reason: "no such address")
                case "later": return .snooze(until: clock.now + 3600)
                default: return .cancel(reason: "withdrawn")
                }
            }
            let runner = JobRunner(house(database, clock, jobs: [mail]), server: "one", sites: { [] })
            try await ask(["fails", "never", "later", "gone"], database, clock)
            try await work(runner, beats: 3)
            #expect(try await tally(database) == [.ready: 2, .dead: 1, .dropped: 1])
            #expect(done.all.count == 4)
            clock.pass(60)
            try await work(runner, beats: 3)
            #expect(done.all.last == "fails 2")
            clock.pass(3600)
            try await work(runner, beats: 3)
            #expect(done.all.filter { $0.hasPrefix("later") } == ["later 1", "later 1"], "a snooze is no attempt")
        }
    }

    @Test(arguments: TestEngine.available)
    func `leaves what it does not know to a newer one`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let (clock, done) = (HandClock(), Done())
            try await ask(["a"], kind: "new", database, clock)
            let old = JobRunner(house(database, clock), server: "old", sites: { [] })
            try await work(old, beats: 2)
            clock.pass(60)
            let new = JobWork.outside("new", Self.name) { job in
                done.add("\(job.attempts)")
                return .done
            }
            try await work(JobRunner(house(database, clock, jobs: [new]), server: "new", sites: { [] }), beats: 2)
            #expect(done.all == ["1"])
        }
    }

    @Test(arguments: TestEngine.available)
    func `asks for timed work once, whoever looks and however often`(engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let (clock, done) = (HandClock(), Done())
            // It is Monday 10:00 in Shanghai.
            let nightly = TimedWork(
                JobWork.outside("night", Self.name) { job in
                    done.add(job.key)
                    return .done
                },
                .daily(second: 3 * 3600)
            )
            for server in ["one", "two"] {
                let runner = JobRunner(house(database, clock, timed: [nightly]), server: server, sites: oneSite)
                try await work(runner, beats: 2)
            }
            #expect(done.all == ["main/2026-11-23"])
            clock.pass(86_400)
            let runner = JobRunner(house(database, clock, timed: [nightly]), server: "three", sites: oneSite)
            try await work(runner, beats: 2)
            #expect(done.all == ["main/2026-11-23", "main/2026-11-24"])
        }
    }

    @Test(arguments: [(36 * 3600, true), (36 * 3600 + 1, false)])
    func `makes up for timed work of the last day and a half only`(late: Int, isDone: Bool) {
        let start = Instant(seconds: 1_795_399_200)
        let work = TimedWork(JobWork.outside("x", Self.name) { _ in .done }) { _, _ in .init(name: "r", at: start) }
        let site = TimedSite(name: "main", zone: .shanghai, calendar: .weekdays)
        #expect((work.due(at: start + late, site) != nil) == isDone)
        #expect(work.due(at: Instant(microseconds: start.microseconds - 1), site) == nil)
    }
}
