import Core
import Ingest
import Testing

@testable import Performance

struct `Daily facts for comparison` {
    private func facts(_ lines: [String], zone: Zone = .utc) throws -> [String] {
        let file = try TestFile(lines.joined(separator: "\n"))
        let reader = try QueueLogReader(
            path: file.path,
            latest: Instant(seconds: 4_000_000_000),
            hashing: false,
            kinds: CallFacts.kinds
        )
        var facts = CallFacts(zone: zone)
        while let batch = try reader.next() { facts.take(batch) }
        var rows: [String] = []
        facts.each(names: reader.agents) { code, day, sums in
            rows.append("\(code) \(day) \(sums.handled) \(sums.talk) \(sums.hold) \(sums.ringNoAnswer) \(sums.pause)")
        }
        return rows
    }

    /// Handled by their end; a pause from PAUSE to the same agent's next UNPAUSE.
    @Test func `count ends, rings and pauses by agent and day`() throws {
        let lines = Tracked.log([
            "5|c1|sales|Ann|CONNECT|3|x|2", "5|c1|sales|Ann|CONNECT|3|x|2", "20|c1|sales|Ann|COMPLETEAGENT|3|12|1",
            "20|c1|sales|Ann|COMPLETEAGENT|3|12|1", "30|c2|sales|Ann|CONNECT|4|x|2",
            "31|c3|sales|Ann|BLINDTRANSFER|1|d|4|8|1",
            "40|c4|sales|Ben|RINGNOANSWER|100", "50|NONE|sales|Ben|UNPAUSE|", "60|NONE|sales|Ben|PAUSE|",
            "99|NONE|sales|Ben|UNPAUSE|", "100|NONE|sales|Ben|UNPAUSE|", "200|NONE|sales|Ben|PAUSE|",
            // Midnight in Shanghai is 46,800 seconds after zero.
            "46900|c5|sales|Ann|COMPLETECALLER|1|2|1",
        ])
        #expect(try facts(lines) == ["Ann 2026-11-22 3 22 8 0 0", "Ben 2026-11-22 0 0 0 1 39"])
        #expect(
            try facts(lines, zone: .shanghai) == [
                "Ann 2026-11-22 2 20 7 0 0", "Ann 2026-11-23 1 2 1 0 0", "Ben 2026-11-22 0 0 0 1 39",
            ]
        )
    }

    @Test(arguments: 1...5)
    func `agree with the maker of a log about talks`(_ seed: UInt64) throws {
        let log = RandomLog(seed: seed, callers: 200)
        var expected: [String: Int] = [:]
        for (key, numbers) in log.facts where !key.code.isEmpty {
            expected[key.code, default: 0] += numbers["talk_s"] ?? 0
        }
        let file = try TestFile(log.lines.joined(separator: "\n"))
        let reader = try QueueLogReader(
            path: file.path,
            latest: Instant(seconds: 4_000_000_000),
            hashing: false,
            kinds: CallFacts.kinds
        )
        var facts = CallFacts(zone: .shanghai)
        while let batch = try reader.next() { facts.take(batch) }
        var found: [String: Int] = [:]
        facts.each(names: reader.agents) { code, _, sums in found[code, default: 0] += Int(sums.talk) }
        #expect(found == expected)
    }
}
