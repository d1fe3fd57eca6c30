/// Where people stand among one another, as far as what is known of each lets one say.
///
/// Never a rank alone: a chance to be among the first, and an interval of ranks. Rank 1 has the highest value.
/// Chances are integrals over each one's distribution, with the others independent of it.
public struct Ranking: Sendable {
    /// Of each person, the chance of each rank, the first rank first.
    public let chances: [[Double]]

    /// nil below two people.
    public init?(_ people: [any ContinuousDistribution], points: Int = 64) {
        guard people.count > 1, points > 0 else { return nil }
        let rule = GaussLegendre(points, from: 0, to: 1)
        chances = people.indices.map { person in
            var ranks = Array(repeating: 0.0, count: people.count)
            for (point, weight) in zip(rule.points, rule.weights) {
                guard let value = people[person].quantile(point) else { continue }
                let above = Self.above(people.indices.filter { $0 != person }.map { people[$0].upper(value) })
                for (rank, chance) in above.enumerated() { ranks[rank] += weight * chance }
            }
            return ranks
        }
    }

    /// The chance of each to be among the first `count`: .8 and more is clear, .2 to .8 possible.
    public func chanceOfTop(_ count: Int) -> [Double] {
        chances.map { min(1, $0.prefix(max(0, count)).reduce(0, +)) }
    }

    /// The ranks that leave out no more than half of 1 - `level` on either side; nil unless the level is inside 0...1.
    public func ranks(level: Double = 0.9) -> [ClosedRange<Int>]? {
        guard level > 0, level < 1 else { return nil }
        let tail = (1 - level) / 2
        return chances.map { chances in
            var (below, low) = (0.0, 0)
            while low < chances.count - 1, below + chances[low] < tail {
                below += chances[low]
                low += 1
            }
            var (above, high) = (0.0, chances.count - 1)
            while high > low, above + chances[high] < tail {
                above += chances[high]
                high -= 1
            }
            return low + 1...high + 1
        }
    }

    /// The chances that 0, 1, 2 … of independent events happen.
    private static func above(_ chances: [Double]) -> [Double] {
        var counts = [1.0]
        counts.reserveCapacity(chances.count + 1)
        for chance in chances {
            counts.append(counts[counts.count - 1] * chance)
            for k in stride(from: counts.count - 2, to: 0, by: -1) {
                counts[k] = counts[k] * (1 - chance) + counts[k - 1] * chance
            }
            counts[0] *= 1 - chance
        }
        return counts
    }
}
