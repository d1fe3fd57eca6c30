import Foundation

/// A CUSUM of rare yes-no outcomes, each weighed by the chance it had, such as critical fails in audits.
///
/// It watches for odds that are R times what was expected.
/// W = ln(R / (1 - p + R p)) after a yes, ln(1 / (1 - p + R p)) after a no; S = max(0, S + W).
/// Source: Steiner, Cook, Farewell and Treasure 2000.
public struct RiskAdjustedCUSUM: Hashable, Sendable {
    /// Above 1 to watch for worse, below 1 for better.
    public let oddsRatio: Double

    /// nil unless the ratio is above 0 and not 1.
    public init?(oddsRatio: Double) {
        guard oddsRatio > 0, oddsRatio.isFinite, oddsRatio != 1 else { return nil }
        self.oddsRatio = oddsRatio
    }

    /// What one outcome adds; its chance is in 0...1.
    public func weight(_ happened: Bool, chance: Double) -> Double {
        (happened ? log(oddsRatio) : 0) - log(1 - chance + oddsRatio * chance)
    }

    /// The sum after each outcome; nil where the lists differ in length or a chance is outside 0...1.
    public func path(_ outcomes: [Bool], chances: [Double]) -> [Double]? {
        guard outcomes.count == chances.count, chances.allSatisfy({ $0 >= 0 && $0 <= 1 }) else { return nil }
        var sum = 0.0
        return zip(outcomes, chances).map {
            sum = max(0, sum + weight($0, chance: $1))
            return sum
        }
    }

    /// A mean found by simulation, with its standard error.
    public struct Simulated: Hashable, Sendable {
        public let mean: Double
        public let standardError: Double
        /// Runs that were still going at the longest length looked at and count as that long.
        public let cutShort: Int
    }

    /// The mean number of outcomes until the sum reaches `limit`, drawing chances from one's own and outcomes by them.
    ///
    /// nil without chances inside 0...1, a limit above 0, or runs.
    public func runLength(
        limit: Double,
        chances: [Double],
        runs: Int = 2000,
        longest: Int = 100_000,
        seed: UInt64 = 1
    ) -> Simulated? {
        guard !chances.isEmpty, chances.allSatisfy({ $0 > 0 && $0 < 1 }), limit > 0, runs > 1, longest > 0 else {
            return nil
        }
        var chance = Chance(seed: seed)
        let weights = chances.map { (yes: weight(true, chance: $0), no: weight(false, chance: $0)) }
        var cutShort = 0
        let lengths = (0..<runs).map { _ in
            var (sum, length) = (0.0, 0)
            while length < longest {
                length += 1
                let place = Int(chance.next() % UInt64(chances.count))
                let happened = chance.fraction() < chances[place]
                sum = max(0, sum + (happened ? weights[place].yes : weights[place].no))
                if sum >= limit { return Double(length) }
            }
            cutShort += 1
            return Double(length)
        }
        guard let mean = Summary.mean(lengths), let deviation = Summary.deviation(lengths) else { return nil }
        return Simulated(mean: mean, standardError: deviation / sqrt(Double(runs)), cutShort: cutShort)
    }

    /// The limit h whose simulated mean run is `length`, with one's own chances; the same seed gives the same limit.
    ///
    /// nil as `runLength`, and where no limit up to 50 is reached.
    public func limit(
        forRunLength length: Double,
        chances: [Double],
        runs: Int = 2000,
        seed: UInt64 = 1
    ) -> Double? {
        guard length > 1 else { return nil }
        let longest = Int(min(1e7, 50 * length))
        func miss(_ limit: Double) -> Double? {
            runLength(limit: limit, chances: chances, runs: runs, longest: longest, seed: seed).map { $0.mean - length }
        }
        var (low, high) = (1e-6, 1.0)
        while let found = miss(high), found < 0 {
            (low, high) = (high, high * 1.5)
            if high > 50 { return nil }
        }
        guard miss(high) != nil else { return nil }
        for _ in 0..<40 where high - low > 1e-6 {
            let middle = (low + high) / 2
            guard let found = miss(middle) else { return nil }
            if found < 0 { low = middle } else { high = middle }
        }
        return high
    }
}
