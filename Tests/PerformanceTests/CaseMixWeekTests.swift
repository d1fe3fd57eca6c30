import Core
import Support
import Testing

@testable import Performance

/// One month of one stratum of one agent as one week.
private func cell(_ stratum: Int64, _ n: Int64, _ sum: Double, week: Int32 = 4) -> WeekCell {
    WeekCell(week: week, days: 5, stratum: stratum, n: n, sum: sum, squares: sum)
}

/// ANON, February 1999: calls of more than 0 s and those over 300 s, by service type IN NE NW PE PS TT.
///
/// Source: methods.md a; counted from the original rows.
private enum LongCalls {
    static let all: [(n: Int64, long: Double)] = [
        (196, 59), (2499, 758), (4857, 336), (117, 27), (18_069, 3051), (848, 96),
    ]
    static let eli: [(n: Int64, long: Double)] = [(0, 0), (453, 196), (4, 1), (0, 0), (51, 20), (0, 0)]
    static let idit: [(n: Int64, long: Double)] = [(4, 1), (28, 4), (464, 5), (15, 2), (1372, 122), (70, 4)]
    static let avni: [(n: Int64, long: Double)] = [(0, 0), (86, 34), (397, 46), (4, 2), (1188, 400), (61, 12)]

    static func cells(_ counts: [(n: Int64, long: Double)]) -> [WeekCell] {
        counts.enumerated().filter { $0.element.n > 0 }.map { cell(Int64($0.offset), $0.element.n, $0.element.long) }
    }
}

struct `T case mix of weeks` {
    /// Two strata, one hard and one easy; whoever takes the hard ones does no worse for it.
    @Test func `compares like with like`() throws {
        let others = (0..<10).map { _ in [cell(1, 100, 90), cell(2, 100, 50)] }
        let hard = [cell(1, 20, 18), cell(2, 180, 90)]
        var totals = PeerTotals()
        for person in others + [hard] { totals.add(person) }
        let levels = PeerLevels(totals.cells, family: { _ in 0 })
        let outcome = try #require(Expectation(levels: levels, form: .proportion).outcomes(hard).first)
        #expect(abs(outcome.expected - 108) < 1e-9)
        #expect(outcome.observed == 108)
    }

    /// The published ratios take the rates of everybody; a person who took most of a stratum set its rate themselves.
    @Test(
        arguments: [
            (LongCalls.eli, 1.48, 146.29), (LongCalls.idit, 0.48, 284.85), (LongCalls.avni, 1.89, 261.98),
        ]
    )
    func `agrees with the published ratios`(_ counts: [(n: Int64, long: Double)], ratio: Double, published: Double) {
        let own = LongCalls.cells(counts)
        let observed = own.reduce(0) { $0 + $1.sum }
        // Everybody, and the person once more: what is left without them is everybody.
        var totals = PeerTotals()
        totals.add(LongCalls.cells(LongCalls.all))
        totals.add(own)
        let levels = PeerLevels(totals.cells, family: { _ in 0 })
        let everybody = Expectation(levels: levels, form: .proportion).outcomes(own)[0].expected
        #expect(abs(everybody - published) < 0.006)
        #expect((observed / everybody * 100).rounded() / 100 == ratio)
    }

    @Test func `without ELI, others take calls as long as hers even less often`() {
        let own = LongCalls.cells(LongCalls.eli)
        var totals = PeerTotals()
        totals.add(LongCalls.cells(LongCalls.all))
        let levels = PeerLevels(totals.cells, family: { _ in 0 })
        let expected = Expectation(levels: levels, form: .proportion).outcomes(own)[0].expected
        #expect(abs(expected - 133.2865) < 0.0001, "453 at 562 / 2,046, 4 at 335 / 4,853, 51 at 3,031 / 18,018")
    }

    @Test func `leaves the person out of what is expected`() throws {
        let others = (0..<10).map { _ in [cell(1, 100, 50)] }
        let own = [cell(1, 1000, 1000)]
        var totals = PeerTotals()
        for person in others + [own] { totals.add(person) }
        let levels = PeerLevels(totals.cells, family: { _ in 0 })
        let outcome = try #require(Expectation(levels: levels, form: .proportion).outcomes(own).first)
        #expect(abs(outcome.expected - 500) < 1e-9, "2,000 / 2 with the person in it would be 750")
        #expect(abs(outcome.variance - 250) < 1e-9)
    }

    /// A bad week of everybody's is nobody's.
    @Test func `takes out what a week did to everyone`() {
        let good = 4 as Int32
        let bad = 11 as Int32
        var totals = PeerTotals()
        for _ in 0..<10 { totals.add([cell(1, 100, 80, week: good), cell(1, 100, 40, week: bad)]) }
        let own = [cell(1, 100, 80, week: good), cell(1, 100, 40, week: bad)]
        totals.add(own)
        let levels = PeerLevels(totals.cells, family: { _ in 0 })
        for outcome in Expectation(levels: levels, form: .proportion).outcomes(own) {
            #expect(abs(outcome.observed - outcome.expected) < 1e-9)
        }
    }

    @Test func `asks for four others in the week, and for thirty contacts`() throws {
        func expected(others: Int, contacts: Int64) throws -> Double {
            var totals = PeerTotals()
            for _ in 0..<20 { totals.add([cell(1, 100, 80)]) }
            for _ in 0..<others { totals.add([cell(1, contacts, 0, week: 11)]) }
            let own = [cell(1, 100, 80), cell(1, 100, 80, week: 11)]
            totals.add(own)
            let levels = PeerLevels(totals.cells, family: { _ in 0 })
            let outcomes = Expectation(levels: levels, form: .proportion).outcomes(own)
            return try #require(outcomes.last).expected
        }
        #expect(try expected(others: 3, contacts: 100) > 60)
        #expect(try expected(others: 4, contacts: 7) > 60, "28 contacts")
        #expect(try expected(others: 4, contacts: 8) < 50, "32 contacts")
    }

    /// A stratum others hardly have is told from its family, a family nobody has from all.
    @Test func `falls back from a thin stratum to its queue and then to all`() throws {
        let (queue, other) = (Stratum.of(queue: 1, band: 0), Stratum.of(queue: 2, band: 0))
        let thin = Stratum.of(queue: 1, band: 7)
        var totals = PeerTotals()
        for _ in 0..<10 { totals.add([cell(queue, 100, 90), cell(thin, 2, 0), cell(other, 100, 10)]) }
        let own = [cell(thin, 100, 90)]
        totals.add(own)
        let levels = PeerLevels(totals.cells, family: Stratum.family)
        let outcome = try #require(Expectation(levels: levels, form: .mean).outcomes(own).first)
        // (900 + 0) / 1,020 of the queue at other hours, and not 0 of the 20 thin ones; the week's level is as expected.
        let plain = 900.0 / 1020
        let level = (10.0 * 100 - (1000 * 0.9 + 20 * plain + 1000 * 0.1)) / 2020
        #expect(abs(outcome.expected / 100 - (plain + level)) < 1e-9)
    }

    /// The fast sums against the obvious way: every other person's contacts looked at again for each person.
    @Test(arguments: 1...5) func `equals the slow obvious way`(_ seed: UInt64) throws {
        var dice = Dice(state: seed)
        let people = (0..<12).map { _ in
            (0..<6).flatMap { week in
                (0..<4).map { stratum -> WeekCell in
                    let n = Int64(dice.roll(10...90))
                    let long = (0..<n).count { _ in dice.happens(15 + 15 * stratum + week) }
                    return cell(Int64(stratum), n, Double(long), week: Int32(4 + 7 * week))
                }
            }
        }
        var totals = PeerTotals()
        for person in people { totals.add(person) }
        let levels = PeerLevels(totals.cells, family: { _ in 0 })
        for (place, own) in people.enumerated() {
            let others = people.enumerated().filter { $0.offset != place }.flatMap(\.element)
            for outcome in Expectation(levels: levels, form: .proportion).outcomes(own) {
                #expect(abs(outcome.expected - Slow.expected(own, others, week: outcome.week)) < 1e-9)
            }
        }
    }
}

/// Expected successes of one week, by the letter of the rule.
private enum Slow {
    static func expected(_ own: [WeekCell], _ others: [WeekCell], week: Int32) -> Double {
        func rate(_ stratum: Int64) -> Double {
            let same = others.filter { $0.stratum == stratum }
            return same.reduce(0) { $0 + $1.sum } / Double(same.reduce(0) { $0 + $1.n })
        }
        let theirs = others.filter { $0.week == week }
        let seen = theirs.reduce(0) { $0 + $1.sum }
        let awaited = theirs.reduce(0) { $0 + Double($1.n) * rate($1.stratum) }
        let count = Double(theirs.reduce(0) { $0 + $1.n })
        let isRare = awaited <= count / 2
        let factor = isRare ? seen / awaited : (count - seen) / (count - awaited)
        return own.filter { $0.week == week }.reduce(0) { sum, cell in
            let rate = rate(cell.stratum)
            return sum + Double(cell.n) * (isRare ? rate * factor : 1 - (1 - rate) * factor)
        }
    }
}
