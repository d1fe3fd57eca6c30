/// Many tests at once: how many of those flagged may be false.
public enum FalseDiscovery {
    /// p-values after Benjamini and Hochberg, in the order given: flag those at or below the rate q.
    ///
    /// Source: Benjamini and Hochberg 1995; as R's `p.adjust`. Holds for independent or positively dependent tests.
    /// nil where a value is outside 0...1.
    public static func benjaminiHochberg(_ chances: [Double]) -> [Double]? {
        guard chances.allSatisfy({ $0 >= 0 && $0 <= 1 }) else { return nil }
        let count = Double(chances.count)
        var adjusted = chances
        var lowest = 1.0
        for (rank, place) in chances.indices.sorted(by: { chances[$0] < chances[$1] }).enumerated().reversed() {
            lowest = min(lowest, chances[place] * count / Double(rank + 1))
            adjusted[place] = lowest
        }
        return adjusted
    }

    /// The places, from 0, flagged at the rate q; nil where a value or q is outside 0...1.
    public static func flagged(_ chances: [Double], rate: Double) -> [Int]? {
        guard rate >= 0, rate <= 1, let adjusted = benjaminiHochberg(chances) else { return nil }
        return adjusted.indices.filter { adjusted[$0] <= rate }
    }

    /// p-values after Holm: below a level α, one false flag among all has at most the chance α.
    ///
    /// Source: Holm 1979; as R's `p.adjust`. nil where a value is outside 0...1.
    public static func holm(_ chances: [Double]) -> [Double]? {
        guard chances.allSatisfy({ $0 >= 0 && $0 <= 1 }) else { return nil }
        var adjusted = chances
        var highest = 0.0
        for (rank, place) in chances.indices.sorted(by: { chances[$0] < chances[$1] }).enumerated() {
            highest = max(highest, min(1, chances[place] * Double(chances.count - rank)))
            adjusted[place] = highest
        }
        return adjusted
    }
}
