import Foundation
import Statistics
import Support
import Testing

struct `Leaving` {
    private func spells(_ rows: [(Double, Double, Bool)]) throws -> [Spell] {
        try rows.map { try #require(Spell(entry: $0.0, exit: $0.1, event: $0.2)) }
    }

    @Test func `is reckoned by hand`() throws {
        let curve = try #require(
            KaplanMeier(
                try spells([(0, 1, true), (0, 2, false), (0, 2, true), (0, 3, true), (2, 5, true), (0, 6, false)])
            )
        )
        // At 1 of five, at 2 of four (the late one enters after 2), at 3 of three, at 5 of two.
        #expect(curve.steps.map(\.atRisk) == [5, 4, 3, 2])
        let shares = [0.8, 0.6, 0.4, 0.2]
        for (step, share) in zip(curve.steps, shares) { #expect(abs(step.share - share) < 1e-12) }
        #expect(curve.share(at: 0.5) == 1)
        #expect(abs(try #require(curve.share(at: 1)) - 0.8) < 1e-12)
        #expect(abs(try #require(curve.share(at: 6)) - 0.2) < 1e-12)
        #expect(curve.share(at: 6.1) == nil)
        #expect(curve.time() == 3)
    }

    @Test func `has a median in the middle of a flat half`() throws {
        let curve = try #require(KaplanMeier(try spells([(0, 1, true), (0, 2, true), (0, 4, true), (0, 9, false)])))
        #expect(curve.time() == 3)
        #expect(try #require(KaplanMeier(try spells([(0, 1, true), (0, 9, false), (0, 9, false)]))).time() == nil)
    }

    @Test func `says nothing without people or with a spell that ends before it begins`() {
        #expect(KaplanMeier([]) == nil)
        #expect(Spell(entry: 5, exit: 5, event: true) == nil)
        #expect(Spell(entry: 5, exit: 4, event: true) == nil)
        #expect(Spell(exit: .nan, event: true) == nil)
        #expect(LogRank([[]]) == nil)
        #expect(Concordance([], scores: []) == nil)
    }

    @Test func `stays alive until the last event`() throws {
        let none = try #require(KaplanMeier(try spells([(0, 4, false), (0, 5, false)])))
        #expect(none.share(at: 5) == 1)
        #expect(none.interval(at: 5) == Interval(low: 1, high: 1))
        #expect(none.time() == nil)
    }

    @Test func `late entry does not count before it`() throws {
        var dice = Dice(state: 3)
        var rows: [(Double, Double, Bool)] = []
        for _ in 0..<400 {
            let entry = Double.random(in: 0...10, using: &dice)
            let exit = -log(Double.random(in: 1e-9..<1, using: &dice)) * 10
            if exit > entry { rows.append((entry, exit, true)) }
        }
        let honest = try #require(KaplanMeier(try spells(rows)).flatMap { $0.share(at: 10) })
        let blind = try #require(KaplanMeier(try spells(rows.map { (0, $0.1, $0.2) })).flatMap { $0.share(at: 10) })
        #expect(abs(honest - exp(-1)) < 0.1)
        #expect(blind > honest + 0.05)
    }

    @Test func `by a model of one yes-no value is the score test of the log-rank`() throws {
        var dice = Dice(state: 4)
        let groups = try (0..<2).map { group in
            try (0..<40).map { _ in
                let time = -log(Double.random(in: 1e-9..<1, using: &dice)) * (group == 0 ? 10 : 15)
                return try #require(Spell(exit: min(time, 20), event: time <= 20))
            }
        }
        let rows = groups.enumerated().flatMap { group, spells in spells.map { CoxRow($0, [Double(group)]) } }
        let (model, logRank) = (try Cox(rows), try #require(LogRank(groups)))
        #expect(abs(model.scoreTest.statistic - logRank.statistic) < 1e-9)
    }

    @Test func `by a model is the same when time is cut into stretches`() throws {
        var dice = Dice(state: 8)
        var (whole, cut): ([CoxRow], [CoxRow]) = ([], [])
        for _ in 0..<60 {
            let values = [Double.random(in: -1...1, using: &dice), Double.random(in: 0...1, using: &dice).rounded()]
            let exit = (-log(Double.random(in: 1e-9..<1, using: &dice)) * 12 * exp(-values[0])).rounded(.up) + 1
            whole.append(CoxRow(try #require(Spell(exit: exit, event: true)), values))
            let middle = (exit / 2).rounded(.up)
            cut.append(CoxRow(try #require(Spell(exit: middle, event: middle == exit)), values))
            if middle < exit {
                cut.append(CoxRow(try #require(Spell(entry: middle, exit: exit, event: true)), values))
            }
        }
        for ties in CoxTies.allCases {
            let (one, other) = (try Cox(whole, ties: ties), try Cox(cut, ties: ties))
            for (a, b) in zip(one.coefficients, other.coefficients) {
                #expect(abs(a.value - b.value) < 1e-9)
                #expect(abs(a.standardError - b.standardError) < 1e-9)
            }
        }
    }

    @Test func `by a model refuses what has no answer`() throws {
        let some = try spells([(0, 1, true), (0, 2, true), (0, 3, false), (0, 4, true)])
        func rows(_ values: [[Double]]) -> [CoxRow] { zip(some, values).map { CoxRow($0, $1) } }
        #expect(throws: CoxRefusal.malformed) { try Cox([]) }
        #expect(throws: CoxRefusal.malformed) { try Cox(rows([[1], [2, 3], [1], [0]])) }
        #expect(throws: CoxRefusal.malformed) { try Cox(rows([[1], [.nan], [1], [0]])) }
        #expect(throws: CoxRefusal.dependent(column: 0)) { try Cox(rows([[1], [1], [1], [1]])) }
        #expect(throws: CoxRefusal.dependent(column: 1)) { try Cox(rows([[1, 2], [0, 0], [3, 6], [1, 2]])) }
        #expect(throws: CoxRefusal.unbounded) { try Cox(rows([[4], [3], [0], [1]])) }
        let stay = try spells([(0, 1, false), (0, 2, false)])
        #expect(throws: CoxRefusal.noEvents) { try Cox(stay.map { CoxRow($0, [$0.exit]) }) }
    }

    @Test func `for several reasons adds up to leaving at all`() throws {
        let rows = try spells([(0, 1, true), (0, 2, true), (0, 2, false), (0, 3, true), (0, 4, true)])
        let reasons = [0, 1, nil, 0, 1]
        let risks = try #require(
            CompetingRisks(zip(rows, reasons).map { (spell: $0, reason: $1) }, reasons: 2)
        )
        let curve = try #require(KaplanMeier(rows))
        for (step, whole) in zip(risks.steps, curve.steps) {
            #expect(abs(step.left.reduce(0, +) + step.still - 1) < 1e-12)
            #expect(abs(step.still - whole.share) < 1e-12)
        }
        #expect(CompetingRisks([(spell: rows[0], reason: nil)], reasons: 2) == nil)
    }
}
