import Core
import People
import Store
import Support
import Testing

@testable import Performance

struct `A log by chance` {
    /// The facts as stored, without what is 0.
    private func facts(_ site: LogSite) async throws -> [RandomLog.Key: [String: Int]] {
        try await site.read { tx in
            var facts: [RandomLog.Key: [String: Int]] = [:]
            try FactStore().facts(from: "1900-01-01", through: "2100-01-01", tx) { day, code, queue, fact in
                let numbers = DailyFact.columns.map { ($0.name, Int(fact[keyPath: $0.path])) }.filter { $0.1 != 0 }
                facts[RandomLog.Key(day: day, code: code, queue: queue)] = Dictionary(uniqueKeysWithValues: numbers)
            }
            return facts
        }
    }

    private func differences(_ log: RandomLog, _ facts: [RandomLog.Key: [String: Int]]) -> [String] {
        let expected = log.facts.filter { !$0.value.isEmpty }
        return Set(expected.keys).union(facts.keys).filter { expected[$0] != facts[$0] }.map { key in
            "\(key): expected \(expected[key] ?? [:]), found \(facts[key] ?? [:])"
        }
    }

    @Test(arguments: TestEngine.available, 1...12)
    func `comes to what its maker knows`(_ engine: TestEngine, _ seed: UInt64) async throws {
        let log = RandomLog(seed: seed, callers: 150)
        try await withLogSite(engine) { site in
            try await site.take(log.lines)
            #expect(try await differences(log, facts(site)) == [])
            #expect(try await site.audit() == [])
        }
    }

    /// Chunks of every size store the same.
    @Test(arguments: TestEngine.available, [1, 7, 100])
    func `comes to the same in small chunks`(_ engine: TestEngine, _ chunk: Int) async throws {
        let log = RandomLog(seed: 77, callers: 60)
        try await withLogSite(engine) { site in
            var site = site
            site.chunk = chunk
            try await site.take(log.lines)
            #expect(try await differences(log, facts(site)) == [])
            #expect(try await site.audit() == [])
        }
    }

    @Test(arguments: TestEngine.available)
    func `changes nothing when it comes again`(_ engine: TestEngine) async throws {
        let log = RandomLog(seed: 5, callers: 200)
        try await withLogSite(engine) { site in
            let first = try await site.take(log.lines)
            let before = try await site.content()
            let again = try await site.take(log.lines)
            #expect([again.new, again.changed] == [0, 0] as [Int])
            #expect(again.unchanged == first.new)
            #expect(try await site.content() == before)
        }
    }

    @Test(arguments: TestEngine.available)
    func `adds up with others`(_ engine: TestEngine) async throws {
        let first = RandomLog(seed: 21, callers: 80, hours: 10)
        let second = RandomLog(seed: 22, callers: 80, hours: 10, begin: 1_795_269_600 + 40 * 3600)
        try await withLogSite(engine) { site in
            for log in [first, second] { try await site.take(log.lines) }
            var log = try await facts(site)
            for (key, numbers) in second.facts where log[key] != nil {
                for (name, number) in numbers { log[key]?[name, default: 0] -= number }
            }
            let left = log.mapValues { $0.filter { $0.value != 0 } }.filter { !$0.value.isEmpty }
            #expect(differences(first, left) == [])
            #expect(try await site.audit() == [])
        }
    }

    @Test func `breaks the proof of the facts where one of them is changed`() async throws {
        try await withLogSite(.sqlite) { site in
            try await site.take(RandomLog(seed: 3, callers: 50).lines)
            try await site.database.write(LogSite.clerk, "test") { tx in
                _ = try tx.run("UPDATE fact SET talk_s = talk_s + 1 WHERE talk_s = (SELECT max(talk_s) FROM fact)")
            }
            #expect(try await site.audit().count == 1)
            try await site.database.write(LogSite.clerk, "test") { tx in
                _ = try tx.run("DELETE FROM fact WHERE talk_n > 0")
            }
            #expect(try await site.audit().allSatisfy { $0.hasSuffix("is missing") })
        }
    }
}
