import Foundation
import Statistics
import Support
import Testing

struct `Shrinkage` {
    @Test func `says there is no difference where people are alike`() throws {
        let people = (0..<20).compactMap { _ in Proportion(9, of: 30) }
        let found = try #require(BetaBinomial(fitting: people))
        #expect(!found.isSpread)
        #expect(found.dispersion == 0)
        #expect(found.a == nil)
        #expect(found.posterior(people[0]) == nil)
        #expect(abs(found.estimate(people[0]) - 0.3) < 1e-12)
        let rates = (0..<10).compactMap { _ in Rate(4, per: 12) }
        let gamma = try #require(GammaPoisson(fitting: rates))
        #expect(!gamma.isSpread)
        #expect(abs(gamma.estimate(rates[0]) - 1.0 / 3) < 1e-12)
        let normal = try #require(NormalShrinkage(fitting: [0.1, -0.1, 0.05], variances: [1, 1, 1]))
        #expect(!normal.isSpread)
        #expect(normal.posterior(0.1, variance: 1) == nil)
    }

    @Test func `stands at the ends where nobody or everybody succeeds`() throws {
        let none = try #require(BetaBinomial(fitting: [20, 30].compactMap { Proportion(0, of: $0) }))
        #expect(none.mean == 0 && !none.isSpread)
        let all = try #require(BetaBinomial(fitting: [20, 30].compactMap { Proportion($0, of: $0) }))
        #expect(all.mean == 1 && !all.isSpread)
        let quiet = try #require(GammaPoisson(fitting: [3, 4].compactMap { Rate(0, per: $0) }))
        #expect(quiet.mean == 0 && !quiet.isSpread)
    }

    @Test func `says nothing without people`() {
        #expect(BetaBinomial(fitting: []) == nil)
        #expect(GammaPoisson(fitting: []) == nil)
        #expect(NormalShrinkage(fitting: [1], variances: [1]) == nil)
        #expect(NormalShrinkage(fitting: [1, 2], variances: [1, 0]) == nil)
        #expect(JamesStein([1, 2, 3], variance: 1) == nil)
    }

    @Test func `finds people who are all or nothing`() throws {
        let people = [0, 0, 0, 40, 40, 1, 39, 0, 40].compactMap { Proportion($0, of: 40) }
        let found = try #require(BetaBinomial(fitting: people))
        #expect(found.isSpread)
        #expect(found.estimate(people[0]) < 0.02)
        #expect(found.estimate(people[3]) > 0.98)
    }

    @Test func `is the likeliest there is`() throws {
        let people = BankCalls.short
        let found = try #require(BetaBinomial(fitting: people))
        func height(_ a: Double, _ b: Double) -> Double {
            people.reduce(0) {
                $0 + SpecialFunctions.logBeta(Double($1.successes) + a, Double($1.trials - $1.successes) + b)
                    - SpecialFunctions.logBeta(a, b)
            }
        }
        let (a, b) = (try #require(found.a), try #require(found.b))
        for (up, across) in [(1.01, 1), (0.99, 1), (1, 1.01), (1, 0.99), (1.01, 1.01), (0.99, 0.99)] {
            #expect(height(a * up, b * across) < height(a, b))
        }
    }

    @Test func `draws those with fewer calls further to the mean`() throws {
        let prior = try #require(BetaBinomial(mean: 0.2, dispersion: 0.05))
        let (few, many) = (try #require(Proportion(4, of: 10)), try #require(Proportion(400, of: 1000)))
        #expect(prior.estimate(few) < prior.estimate(many))
        #expect(prior.estimate(many) < 0.4)
        let normal = try #require(NormalShrinkage(mean: 0, betweenVariance: 1))
        #expect(normal.estimate(1, variance: 1) == 0.5)
        #expect(normal.estimate(1, variance: 0) == 1)
    }

    @Test func `knows a standing as a simulation does`() throws {
        let people = [(0.0, 1.0), (0.5, 0.6), (1, 1.5), (-0.3, 0.2), (0.2, 1), (0.9, 0.4)].compactMap {
            Normal(mean: $0.0, deviation: $0.1)
        }
        let ranking = try #require(Ranking(people))
        var dice = Dice(state: 11)
        var first = people.map { _ in 0.0 }
        let draws = 20_000
        for _ in 0..<draws {
            let values = people.map { $0.quantile(Double.random(in: 1e-9..<1, using: &dice)) ?? 0 }
            for place in values.indices.sorted(by: { values[$0] > values[$1] }).prefix(2) { first[place] += 1 }
        }
        for (mine, seen) in zip(ranking.chanceOfTop(2), first) {
            let share = seen / Double(draws)
            #expect(abs(mine - share) < 3.5 * (share * (1 - share) / Double(draws)).squareRoot() + 1e-3)
        }
        for ranks in ranking.chances { #expect(abs(ranks.reduce(0, +) - 1) < 1e-9) }
    }

    @Test(arguments: [25, 40, 100])
    func `knows a crowd's standing as it knows everybody's`(_ count: Int) throws {
        var dice = Dice(state: UInt64(count))
        let people = (0..<count).compactMap { _ in
            Normal(
                mean: Double.random(in: -2...2, using: &dice),
                deviation: Double.random(in: 0.2...1.2, using: &dice)
            )
        }
        let (slow, fast) = (try #require(Ranking(people)), try #require(CrowdRanking(people)))
        let (exact, near) = (slow.chanceOfTop(count / 5), fast.chanceOfTop(count / 5))
        for (exact, near) in zip(exact, near) { #expect(abs(exact - near) < 0.01) }
        let ranks = try #require(slow.ranks())
        for place in people.indices {
            let found = try #require(fast.ranks(of: place))
            #expect(abs(found.lowerBound - ranks[place].lowerBound) <= 1)
            #expect(abs(found.upperBound - ranks[place].upperBound) <= 1)
        }
        #expect(CrowdRanking([people[0]]) == nil)
        #expect(fast.chance(of: 0, inTop: 0) == 0 && fast.chance(of: 0, inTop: count) == 1)
    }

    @Test func `takes the peers' baseline below eight weeks`() throws {
        let peers = try #require(NormalShrinkage(mean: 0, betweenVariance: 1))
        let seven = try #require(Baseline(weeks: [2, 2, 3, 2, 2, 3, 2], peers: peers, pooledVariance: 1))
        #expect(!seven.isOwn && seven.mean == 0 && seven.variance == 1)
        let eight = try #require(Baseline(weeks: [2, 2, 3, 2, 2, 3, 2, 2], peers: peers, pooledVariance: 1))
        #expect(eight.isOwn && eight.mean > 1.9 && eight.mean < 2.25)
        // (1.5 + 10) / 17, Σ(x - 2.25)² being 1.5.
        #expect(abs(eight.variance - 11.5 / 17) < 1e-12)
        let alike = Autocorrelation(level: 0.5, decay: 0.9)
        let cautious = Baseline(
            weeks: [2, 2, 3, 2, 2, 3, 2, 2],
            peers: peers,
            pooledVariance: 1,
            correlation: alike
        )
        #expect(try #require(cautious).mean < eight.mean)
    }
}
