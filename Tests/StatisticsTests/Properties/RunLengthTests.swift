import Foundation
import Statistics
import Support
import Testing

struct `A run length` {
    /// A normal value by Box and Muller, which shares nothing with the library.
    private func normal(_ dice: inout Dice) -> Double {
        let (u, v) = (Double.random(in: 1e-12..<1, using: &dice), Double.random(in: 0..<1, using: &dice))
        return (-2 * log(u)).squareRoot() * cos(2 * Double.pi * v)
    }

    @Test func `of an EWMA is what playing it gives`() throws {
        let ewma = try #require(EWMA(weight: 0.3))
        let exact = try #require(ewma.runLength(factor: 2, shift: 0.4))
        var dice = Dice(state: 5)
        let limit = 2 * ewma.variance().squareRoot()
        let lengths = (0..<3000).map { _ in
            var (average, length) = (0.0, 0.0)
            while abs(average) <= limit {
                average = 0.3 * (normal(&dice) + 0.4) + 0.7 * average
                length += 1
            }
            return length
        }
        let error = try #require(Summary.deviation(lengths)) / 3000.squareRoot()
        #expect(abs(try #require(Summary.mean(lengths)) - exact) < 3 * error)
    }

    @Test func `of a CUSUM is what playing it gives`() throws {
        let cusum = try #require(CUSUM(allowance: 0.5, limit: 2.5))
        let exact = try #require(cusum.runLength(shift: 0.3))
        var dice = Dice(state: 6)
        let lengths = (0..<3000).map { _ in
            var (high, low, length) = (0.0, 0.0, 0.0)
            while high <= 2.5, low <= 2.5 {
                let x = normal(&dice) + 0.3
                (high, low) = (max(0, high + x - 0.5), max(0, low - x - 0.5))
                length += 1
            }
            return length
        }
        let error = try #require(Summary.deviation(lengths)) / 3000.squareRoot()
        #expect(abs(try #require(Summary.mean(lengths)) - exact) < 3 * error)
    }

    @Test func `is shorter with a head start and after a shift`() throws {
        let cusum = try #require(CUSUM(allowance: 0.5, limit: 4))
        let plain = try #require(cusum.upperRunLength())
        #expect(try #require(cusum.upperRunLength(start: 2)) < plain)
        #expect(try #require(cusum.upperRunLength(shift: 0.5)) < plain)
        #expect(try #require(cusum.upperRunLength(shift: -0.5)) > plain)
    }

    /// A Markov chain over the sum in steps of one three-hundredth of the limit.
    @Test func `of a risk-adjusted CUSUM is what a fine chain gives`() throws {
        let cusum = try #require(RiskAdjustedCUSUM(oddsRatio: 2))
        let chances = [0.05, 0.1, 0.2, 0.3]
        let (limit, states) = (1.8, 300)
        let step = limit / Double(states)
        let moves: [(by: Double, chance: Double)] = chances.flatMap { chance in
            [
                (cusum.weight(true, chance: chance), chance / 4),
                (cusum.weight(false, chance: chance), (1 - chance) / 4),
            ]
        }
        var lengths = Array(repeating: 100.0, count: states)
        for _ in 0..<500 {
            var next = Array(repeating: 1.0, count: states)
            for from in 0..<states {
                for move in moves {
                    let place = max(0, Double(from) + move.by / step)
                    let low = Int(place)
                    let part = place - Double(low)
                    if low < states { next[from] += move.chance * (1 - part) * lengths[low] }
                    if low + 1 < states { next[from] += move.chance * part * lengths[low + 1] }
                }
            }
            lengths = next
        }
        let found = try #require(cusum.runLength(limit: limit, chances: chances, runs: 3000, seed: 3))
        #expect(found.cutShort == 0)
        #expect(abs(found.mean - lengths[0]) < 3 * found.standardError + 0.02 * lengths[0])
    }

    @Test func `of a risk-adjusted CUSUM sets its limit, the same each time`() throws {
        let cusum = try #require(RiskAdjustedCUSUM(oddsRatio: 2))
        let chances = [0.05, 0.1, 0.2]
        let limit = try #require(cusum.limit(forRunLength: 100, chances: chances, runs: 500, seed: 9))
        #expect(limit == cusum.limit(forRunLength: 100, chances: chances, runs: 500, seed: 9))
        let found = try #require(cusum.runLength(limit: limit, chances: chances, runs: 2000, seed: 10))
        #expect(abs(found.mean - 100) < 3 * found.standardError + 12)
    }

    @Test func `is no answer where there is none`() throws {
        #expect(EWMA(weight: 0) == nil)
        #expect(EWMA(weight: 1.1) == nil)
        #expect(try #require(EWMA(weight: 0.2)).runLength(factor: 0) == nil)
        #expect(try #require(EWMA(weight: 0.2)).factor(forRunLength: 1) == nil)
        #expect(CUSUM(allowance: 0.5, limit: 0) == nil)
        #expect(RiskAdjustedCUSUM(oddsRatio: 1) == nil)
        let cusum = try #require(RiskAdjustedCUSUM(oddsRatio: 2))
        #expect(cusum.runLength(limit: 1, chances: []) == nil)
        #expect(cusum.runLength(limit: 1, chances: [0]) == nil)
        #expect(cusum.path([true], chances: []) == nil)
    }
}
