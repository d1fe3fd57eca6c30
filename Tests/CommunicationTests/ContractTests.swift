import Core
import People
import Support
import Testing

@testable import Communication

struct `The rules of the contract` {
    private let rules: Set<Rule> = [.k1, .k2, .k4, .k5, .k7]

    /// What the rules say, in the words of the slow reading.
    private func lines(_ obligations: [Obligation]) -> Set<String> {
        Set(
            obligations.filter { rules.contains($0.rule) }.map {
                let cause = $0.key.split(separator: "/").last ?? ""
                let line = $0.line.dropFirst(cause.count)
                return "\($0.key)\(line); \($0.owner ?? "nobody"); \($0.talkID ?? "no talk")"
            }
        )
    }

    @Test(arguments: 0..<20)
    func `say the same when they are read out slowly, day by day`(block: Int) throws {
        for seed in block * 25..<block * 25 + 25 {
            let cast = try Cast(seed: seed)
            var dice = Dice(seed + 1_000_000)
            var keys: Set<String> = []
            for today in [Day.random(&dice), .random(&dice) + 200].sorted() {
                let all = cast.all(on: today)
                let quick = lines(all)
                let slow = SlowRules(facts: cast.facts, calendar: cast.calendar, today: today).lines()
                try #require(quick == slow, "seed \(seed) on \(today): \(quick.symmetricDifference(slow).sorted())")
                let now = Set(all.map(\.key))
                try #require(
                    now.isSuperset(of: keys),
                    "seed \(seed) on \(today) lost \(keys.subtracting(now).sorted())"
                )
                keys = now
            }
        }
    }

    @Test func `leave exactly one K5 unmet for everyone employed`() throws {
        for seed in 0..<100 {
            let cast = try Cast(seed: seed)
            let today: Day = "2026-12-31"
            let all = cast.all(on: today)
            let owed = all.filter { $0.rule == .k5 && $0.isUnmet }.map(\.employeeID)
            try #require(Set(owed).count == owed.count, "seed \(seed)")
            let employed = cast.roster.people.filter {
                $0.employment(on: today) != nil && $0.placement(on: today)?.role == .agent
            }
            let waived = all.filter { $0.rule == .k5 && $0.waivedReason == "agreed" }.map(\.employeeID)
            let missing = Set(employed.map(\.employeeID)).subtracting(owed).subtracting(waived)
            try #require(missing == [], "seed \(seed)")
        }
    }

    @Test func `are tried in every state on these floors`() throws {
        var tally: [String: Int] = [:]
        for seed in 0..<250 {
            for obligation in try Cast(seed: seed).all(on: "2026-11-22") where rules.contains(obligation.rule) {
                let detail = obligation.metLate ? " late" : obligation.waivedReason.map { " as \($0)" } ?? ""
                tally["\(obligation.rule.rawValue) \(obligation.state.rawValue)\(detail)", default: 0] += 1
            }
        }
        let states = ["open", "late", "paused", "met", "met late", "waived as agreed"]
        var expected = ["K1", "K2", "K4", "K5", "K7"].flatMap { rule in states.map { "\(rule) \($0)" } }
        expected.removeAll { $0 == "K2 met late" }
        expected += [
            "K1 waived as left", "K2 waived as left", "K4 waived as left", "K5 waived as left",
            "K7 waived as known_late",
        ]
        for kind in expected { #expect(tally[kind, default: 0] >= 3, "\(kind)") }
        #expect(tally["K2 met late"] == nil)
        #expect(tally["K7 waived as left"] == nil)
    }
}
