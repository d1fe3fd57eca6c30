import Foundation
import Statistics
import Testing

struct `Shrinkage as published` {
    /// Hits of 45 at bat.
    ///
    /// Source: Efron and Morris 1975, table 1; the season's share beside it.
    private static let hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7]
    private static let season = [
        0.346, 0.298, 0.276, 0.222, 0.273, 0.270, 0.263, 0.210, 0.269, 0.230, 0.264, 0.256, 0.303, 0.264, 0.226, 0.285,
        0.316, 0.200,
    ]

    @Test func `of eighteen players after James and Stein`() throws {
        // The three-place averages of the table are what the paper reckons with.
        let shares = Self.hits.map { (Double($0) / 45 * 1000).rounded() / 1000 }
        let mean = try #require(Summary.mean(shares))
        let found = try #require(JamesStein(shares, variance: mean * (1 - mean) / 45))
        near(found.multiplier, 0.212391, 0.212391 * 1e-4)
        near(found.estimates.first, 0.293979, 0.293979 * 1e-4)
        near(found.estimates.last, 0.2422, 0.0001)
        func misses(_ values: [Double]) -> Double {
            zip(values, Self.season).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        }
        near(misses(shares), 0.075374, 0.075374 * 1e-4)
        near(misses(found.estimates), 0.0213098, 0.0213098 * 1e-4)
    }

    /// Of transformed shares, of which each has a variance of 1: 17.56 and 5.01 in the paper, with rounded figures.
    @Test func `of eighteen players on the scale of the arcsine`() throws {
        func scale(_ share: Double) -> Double { 45.0.squareRoot() * asin(2 * share - 1) }
        let shares = Self.hits.map { scale((Double($0) / 45 * 1000).rounded() / 1000) }
        let found = try #require(JamesStein(shares, variance: 1))
        func misses(_ values: [Double]) -> Double {
            zip(values, Self.season).reduce(0) { $0 + ($1.0 - scale($1.1)) * ($1.0 - scale($1.1)) }
        }
        near(misses(shares), 17.58, 0.005)
        near(misses(found.estimates), 5.00, 0.005)
        near(misses(shares) / misses(found.estimates), 3.52, 0.005)
    }

    @Test func `of eighteen players as beta-binomial, near the edge`() throws {
        let found = try #require(BetaBinomial(fitting: Self.hits.compactMap { Proportion($0, of: 45) }))
        #expect(found.isSpread)
        near(found.a, 211, 2)
        near(found.b, 583, 5)
    }

    /// Source: computed from the bank's calls by optim of R.
    @Test func `of calls under ten seconds`() throws {
        let people = BankCalls.short
        let found = try #require(BetaBinomial(fitting: people))
        near(found.a, 1.1751, 0.00005)
        near(found.b, 21.6074, 0.0005)
        near(found.estimate(people[14]), 0.1824, 0.00005)
        near(found.posterior(people[14])?.quantile(0.05), 0.1647, 0.0001)
        near(found.posterior(people[14])?.quantile(0.95), 0.2006, 0.0001)
        near(found.estimate(people[8]), 0.0734, 0.00005)
        near(found.estimate(people[16]), 0.0187, 0.00005)
        let ranking = try #require(Ranking(people.compactMap { found.posterior($0) }))
        let ranks = try #require(ranking.ranks(level: 0.9))
        #expect(ranks[14] == 1...2)
        #expect(ranks[8] == 4...8)
        #expect(ranks[16] == 8...24)
        let top = ranking.chanceOfTop(5)
        #expect(top[14] > 0.999)
        #expect(abs(top.reduce(0, +) - 5) < 1e-3)
    }
}
