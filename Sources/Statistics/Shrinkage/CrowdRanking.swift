import Foundation

/// Where people stand in a crowd: as `Ranking`, in time that grows with their number and not with its cube.
///
/// How many of the others are above a value is a sum of independent events and, in a crowd, nearly normal; its mean and
/// variance are tabled once for everybody. From 25 people on chances are within .01 of those of `Ranking`.
/// Source: Volkova 1996, the normal approximation of Poisson's binomial distribution.
public struct CrowdRanking: Sendable {
    private static let steps = 256
    private static let reach = 4.5

    private let people: [Normal]
    private let low: Double
    private let step: Double
    /// How many people are expected above each point of the table, and with what variance.
    private let above: [Double]
    private let variance: [Double]
    private let points: [(z: Double, weight: Double)]

    /// nil below two people.
    public init?(_ people: [Normal], points: Int = 64) {
        guard people.count > 1, points > 0 else { return nil }
        let low = people.reduce(Double.infinity) { min($0, $1.mean - Self.reach * $1.deviation) }
        let high = people.reduce(-Double.infinity) { max($0, $1.mean + Self.reach * $1.deviation) }
        let step = (high - low) / Double(Self.steps)
        var above = Array(repeating: 0.0, count: Self.steps + 1)
        var variance = above
        for person in people {
            for index in above.indices {
                let chance = Self.upper(person, low + Double(index) * step)
                above[index] += chance
                variance[index] += chance * (1 - chance)
            }
        }
        let rule = GaussLegendre(points, from: 0, to: 1)
        self.points = zip(rule.points, rule.weights).compactMap { point, weight in
            Normal.standard.quantile(point).map { (z: $0, weight: weight) }
        }
        (self.people, self.low, self.step, self.above, self.variance) = (people, low, step, above, variance)
    }

    /// The chance of each to be among the first `count`.
    public func chanceOfTop(_ count: Int) -> [Double] {
        people.indices.map { chance(of: $0, inTop: count) }
    }

    /// The chance of one to be among the first `count`.
    public func chance(of person: Int, inTop count: Int) -> Double {
        if count <= 0 { return 0 }
        if count >= people.count { return 1 }
        let one = people[person]
        var sum = 0.0
        for (z, weight) in points {
            let value = one.mean + one.deviation * z
            let own = Self.upper(one, value)
            let (mean, spread) = others(value, own)
            // The half is what a count is from the next one.
            sum += weight * Normal.standard.lower((Double(count) - 0.5 - mean) / spread)
        }
        return min(1, max(0, sum))
    }

    /// The ranks that leave out no more than half of 1 - `level` on either side; nil unless the level is inside 0...1.
    public func ranks(of person: Int, level: Double = 0.9) -> ClosedRange<Int>? {
        guard level > 0, level < 1 else { return nil }
        let tail = (1 - level) / 2
        let first = firstCount(of: person, reaching: tail)
        let last = firstCount(of: person, reaching: 1 - tail)
        return first...max(first, last)
    }

    /// The smallest count whose chance reaches a level.
    private func firstCount(of person: Int, reaching level: Double) -> Int {
        var (low, high) = (1, people.count)
        while low < high {
            let middle = (low + high) / 2
            if chance(of: person, inTop: middle) >= level { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// How many others are above a value, and the deviation of their number.
    private func others(_ value: Double, _ own: Double) -> (mean: Double, deviation: Double) {
        let place = min(max((value - low) / step, 0), Double(Self.steps))
        let index = min(Int(place), Self.steps - 1)
        let share = place - Double(index)
        func read(_ table: [Double]) -> Double { table[index] + share * (table[index + 1] - table[index]) }
        let variance = max(read(variance) - own * (1 - own), 1e-9)
        return (max(0, read(above) - own), sqrt(variance))
    }

    private static func upper(_ person: Normal, _ value: Double) -> Double {
        let z = (value - person.mean) / person.deviation
        if z > 6 { return 0 }
        return z < -6 ? 1 : person.upper(value)
    }
}
