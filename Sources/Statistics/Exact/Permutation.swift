/// Two groups compared by dealing the group out anew within strata: no assumption but that people may be exchanged.
///
/// Several cases of one person are one unit (value = their number or sum), so that people, not cases, are exchanged.
/// What is compared is Σ over the group of value - weight · (stratum's Σvalue/Σweight), 0 where groups are alike.
/// With all weights 1 that is the difference of means; on ranks it is Wilcoxon's test.
/// Source: Fisher 1935; Pitman 1937.
public enum Permutation {
    public struct Unit: Hashable, Sendable {
        public let value: Double
        /// Exposure, such as months worked.
        public let weight: Double
        public let inGroup: Bool
        public let stratum: Int

        public init(_ value: Double, weight: Double = 1, inGroup: Bool, stratum: Int = 0) {
            self.value = value
            self.weight = weight
            self.inGroup = inGroup
            self.stratum = stratum
        }
    }

    public struct Outcome: Hashable, Sendable {
        /// What the group has beyond its share.
        public let excess: Double
        /// Two-sided: dealings at least as far from 0.
        public let p: Double
        /// Dealings looked at; all there are if `exact`.
        public let dealings: Int
        public let exact: Bool
    }

    /// All dealings where they are no more than `most`, else `most` at random, (1 + as far) / (1 + most).
    ///
    /// nil where no stratum has both groups, weights are not above 0, or `most` is below 1.
    public static func test(_ units: [Unit], most: Int = 20_000, seed: UInt64 = 1) -> Outcome? {
        guard most > 0, units.allSatisfy({ $0.weight > 0 && $0.value.isFinite }) else { return nil }
        let strata = Dictionary(grouping: units, by: \.stratum).sorted { $0.key < $1.key }.map(\.value)
            .filter { Set($0.map(\.inGroup)).count == 2 }
            .map(Stratum.init)
        guard !strata.isEmpty else { return nil }
        let excess = strata.reduce(0) { $0 + $1.seen }
        let scale = strata.reduce(0) { $0 + $1.residuals.reduce(0) { $0 + abs($1) } }
        let edge = abs(excess) - 1e-10 * scale
        var all: Double = 1
        for stratum in strata { all *= stratum.dealings }
        if all <= Double(most) {
            var sums = [0.0]
            for stratum in strata {
                let own = stratum.sums()
                sums = sums.flatMap { sum in own.map { sum + $0 } }
            }
            let far = sums.count { abs($0) >= edge }
            return Outcome(excess: excess, p: Double(far) / Double(sums.count), dealings: sums.count, exact: true)
        }
        var chance = Chance(seed: seed)
        var far = 0
        for _ in 0..<most where abs(strata.reduce(0) { $0 + $1.dealt(&chance) }) >= edge { far += 1 }
        return Outcome(excess: excess, p: Double(1 + far) / Double(1 + most), dealings: most, exact: false)
    }

    private struct Stratum {
        let residuals: [Double]
        let size: Int
        let seen: Double

        init(_ units: [Unit]) {
            let rate = units.reduce(0) { $0 + $1.value } / units.reduce(0) { $0 + $1.weight }
            residuals = units.map { $0.value - $0.weight * rate }
            size = units.count { $0.inGroup }
            seen = zip(units, residuals).reduce(0) { $1.0.inGroup ? $0 + $1.1 : $0 }
        }

        var dealings: Double {
            (0..<size).reduce(1) { $0 * Double(residuals.count - $1) / Double($1 + 1) }
        }

        /// The sum of every choice of `size` units.
        func sums() -> [Double] {
            var found: [Double] = []
            func choose(_ from: Int, _ left: Int, _ sum: Double) {
                if left == 0 {
                    found.append(sum)
                    return
                }
                for place in from...residuals.count - left { choose(place + 1, left - 1, sum + residuals[place]) }
            }
            choose(0, size, 0)
            return found
        }

        /// The sum of `size` units taken at random.
        func dealt(_ chance: inout Chance) -> Double {
            var rest = residuals
            var sum = 0.0
            for place in 0..<size {
                let other = place + Int(chance.next() % UInt64(rest.count - place))
                rest.swapAt(place, other)
                sum += rest[place]
            }
            return sum
        }
    }
}
