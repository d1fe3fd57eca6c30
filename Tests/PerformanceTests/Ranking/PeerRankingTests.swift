import Core
import Foundation
import Statistics
import Support
import Testing

@testable import Performance

/// K2, methods b.
struct `Belonging to the top fifth` {
    private func near(_ found: Double?, _ expected: Double, _ tolerance: Double) throws {
        #expect(abs(try #require(found) - expected) <= tolerance)
    }

    /// Source: methods b, ▶ ANON February: a = 1.1751, b = 21.6074.
    @Test func `is what the bank's short calls say it is`() throws {
        let ranking = PeerRanking(Field.counted(Field.shortCalls), Field.measure(.proportion))
        let (moriah, gelber, pinhas) = (ranking.places[14], ranking.places[8], ranking.places[16])
        try near(moriah.estimate, 0.1824, 0.00005)
        try near(moriah.range?.lowerBound, 0.1647, 0.0001)
        try near(moriah.range?.upperBound, 0.2006, 0.0001)
        try near(gelber.estimate, 0.0734, 0.00005)
        try near(pinhas.estimate, 0.0187, 0.00005)
        #expect(ranking.top == 4)
        #expect(moriah.belonging == .clearly)
        #expect(gelber.belonging == .no)
        // Nobody among 40 calls: too few to be anywhere, and the range says so.
        #expect(try #require(pinhas.range).upperBound > 0.05)
        #expect(abs(ranking.places.compactMap(\.chance).reduce(0, +) - 4) < 0.01)
    }

    /// Source: methods b, ▶ CTRIP 13 weeks: 196 agents, 10 at .8 and more, 48 between, 4 of the raw 39 below .5, B .705.
    @Test func `is what a quarter of real weeks says it is`() throws {
        guard let agents = try Field.agents() else { return }
        let last = Day("2010-03-29")
        let people = agents.compactMap { Contender($0, form: .mean, through: last) }.filter { $0.weeks >= 8 }
        let ranking = PeerRanking(people, Field.measure(.mean), correlation: PeerNoise.usual)
        #expect(people.count == 196 && ranking.top == 39)
        let clear = ranking.places.filter { $0.belonging == .clearly }.count
        let between = ranking.places.filter { $0.belonging == .possibly }.count
        #expect((9...11).contains(clear))
        #expect((46...50).contains(between))
        let raw = ranking.places.sorted { $0.seen > $1.seen }.prefix(39)
        #expect(raw.filter { ($0.chance ?? 0) < 0.5 }.count == 4)
        let spread = try #require(ranking.spread)
        let drawn = people.reduce(0) {
            $0 + spread.betweenVariance / (spread.betweenVariance + spread.noise.variance(of: $1))
        }
        #expect(abs(drawn / 196 - 0.705) < 0.003)
    }

    @Test(arguments: [
        (0.81, Belonging.clearly), (0.8, .clearly), (0.79, .possibly), (0.21, .possibly), (0.2, .no), (0, .no),
    ])
    func `is clear from four chances in five, and no up to one`(_ chance: Double, _ belonging: Belonging) {
        #expect(Belonging(chance: chance) == belonging)
    }

    @Test func `is never clear where chance may have done it all`() {
        #expect(Belonging(chance: 0.95, isCertain: false) == .possibly)
        #expect(Belonging(chance: 0.05, isCertain: false) == .no)
    }

    @Test(arguments: [(29, 3, false), (30, 1, true), (1, 4, true), (29, 4, true)])
    func `takes thirty calls or four weeks`(_ calls: Int, _ weeks: Int, _ isRanked: Bool) {
        var people = Field.counted((0..<20).map { (10 * $0, 200) })
        people.append(Contender(person: PersonID("new"), n: calls, weeks: weeks, seen: 0.5, expected: 0.475))
        let place = PeerRanking(people, Field.measure(.proportion)).places[20]
        #expect((place.belonging != .unranked) == isRanked)
        #expect((place.chance != nil) == isRanked)
    }

    @Test(arguments: [(7, false), (8, true)])
    func `takes eight peers`(_ peers: Int, _ isRanked: Bool) {
        let ranking = PeerRanking(Field.counted((0..<peers).map { (20 * $0, 200) }), Field.measure(.proportion))
        #expect(ranking.places.allSatisfy { ($0.chance != nil) == isRanked })
        #expect(ranking.places.allSatisfy { $0.belonging != .unranked } == isRanked)
    }

    @Test func `is nobody's where all are alike`() {
        let ranking = PeerRanking(Field.counted((0..<20).map { _ in (60, 200) }), Field.measure(.proportion))
        #expect(ranking.places.allSatisfy { $0.belonging == .alike && $0.chance == nil })
        #expect(ranking.places.allSatisfy { $0.estimate == nil })
    }

    /// Resolution rates of eight agents: χ² 1.317 on 7 degrees; whatever tells these apart is wrong (methods 0.10).
    @Test func `is clearly nobody's in pure noise`() {
        var dice = Dice(state: 5)
        // Five in a hundred such groups look as if people differed; the others say that it may be chance.
        let clear = (0..<40).count { _ in
            let counts = (0..<60).map { _ in
                ((0..<200).count { _ in Double.random(in: 0..<1, using: &dice) < 0.3 }, 200)
            }
            return PeerRanking(Field.counted(counts), Field.measure(.proportion)).places.contains {
                $0.belonging == .clearly
            }
        }
        #expect(clear <= 2)
    }

    @Test func `is the same for those who are the same`() {
        let ranking = PeerRanking(
            Field.counted([(90, 100), (90, 100)] + (0..<10).map { (30 + 3 * $0, 100) }),
            Field.measure(.proportion)
        )
        #expect(ranking.places[0].chance == ranking.places[1].chance)
    }

    @Test func `goes to those with least where less is better`() throws {
        let counts = (0..<20).map { (5 * $0, 200) }
        let up = PeerRanking(Field.counted(counts), Field.measure(.proportion)).places
        let down = PeerRanking(Field.counted(counts), Field.measure(.proportion, .down)).places
        #expect(up[19].belonging == .clearly && down[19].belonging == .no)
        #expect(up[0].belonging == .no && down[0].belonging == .clearly)
        let complaints = PeerRanking(
            Field.counted((0..<20).map { (4 * $0, 2000) }),
            Field.measure(.count, .down)
        ).places
        #expect(complaints[0].belonging == .clearly && complaints[19].belonging == .no)
    }

    /// Nobody is first in a band: quicker is not better (domain section 12).
    @Test func `is nobody's in a band`() {
        let ranking = PeerRanking(
            Field.counted((0..<20).map { (5 * $0, 200) }),
            Field.measure(.mean, .within(0.75...1.33))
        )
        #expect(ranking.places.allSatisfy { $0.belonging == .unranked })
    }

    /// Two who took calls of different difficulty and did as well as could be expected are told apart by nothing.
    @Test func `goes by what the calls lead one to expect`() throws {
        var people = (0..<20).map {
            Contender(
                person: PersonID("p\($0)"),
                n: 400,
                weeks: 1,
                seen: 0.7 + 0.01 * Double($0),
                expected: 0.8
            )
        }
        people.append(Contender(person: PersonID("hard"), n: 400, weeks: 1, seen: 0.6, expected: 0.5))
        people.append(Contender(person: PersonID("easy"), n: 400, weeks: 1, seen: 0.9, expected: 0.9))
        let places = PeerRanking(people, Field.measure(.proportion)).places
        let (hard, easy) = (try #require(places[20].chance), try #require(places[21].chance))
        #expect(hard > easy)
    }

    /// Against people drawn over and over: slow, and plainly right.
    @Test(arguments: [(9, 2), (24, 5), (25, 5), (60, 12)])
    func `agrees with a simulation`(_ count: Int, _ top: Int) throws {
        var dice = Dice(state: UInt64(count))
        let counts = (0..<count).map { _ in
            let calls = Int.random(in: 40...400, using: &dice)
            return (Int(Double(calls) * Double.random(in: 0.55...0.9, using: &dice)), calls)
        }
        let people = Field.counted(counts)
        let ranking = PeerRanking(people, Field.measure(.proportion))
        #expect(ranking.top == count / 5)
        let spread = try #require(ranking.spread)
        let pooled = PeerRanking.pooled(people)
        let levels = people.compactMap { spread.posterior(of: $0, pooled: pooled)?.distribution }
        var first = levels.map { _ in 0.0 }
        let draws = 3000
        for _ in 0..<draws {
            let drawn = levels.map { $0.quantile(Double.random(in: 1e-9..<1, using: &dice)) ?? 0 }
            for place in drawn.indices.sorted(by: { drawn[$0] > drawn[$1] }).prefix(count / 5) { first[place] += 1 }
        }
        for (place, seen) in zip(ranking.places, first) {
            #expect(abs(try #require(place.chance) - seen / Double(draws)) < 0.035)
        }
    }
}
