/// Whether groups leave alike, the whole time through.
///
/// Lung by sex: chi-squared 10.3 at one degree. Source: Mantel 1966; Peto and Peto 1972; as R's `survdiff`.
public struct LogRank: Hashable, Sendable {
    public struct Group: Hashable, Sendable {
        public let people: Int
        public let observed: Int
        /// Events there would be if all groups left alike.
        public let expected: Double
    }

    public let groups: [Group]
    public let statistic: Double
    public let degrees: Int
    public let p: Double

    /// Groups compared within strata, such as sites, where these are given, one for each spell.
    ///
    /// nil below two groups with anyone at risk at an event, or where a list's length does not fit.
    public init?(_ groups: [[Spell]], strata: [[Int]]? = nil) {
        if let strata {
            guard strata.map(\.count) == groups.map(\.count) else { return nil }
        }
        let count = groups.count
        let all = groups.indices.flatMap { group in
            groups[group].indices.map { (group, strata?[group][$0] ?? 0, groups[group][$0]) }
        }
        var observed = Array(repeating: 0, count: count)
        var expected = Array(repeating: 0.0, count: count)
        var variance = Matrix(size: count)
        for stratum in Set(all.map(\.1)).sorted() {
            let own = groups.indices.map { group in all.filter { $0.0 == group && $0.1 == stratum }.map(\.2) }
            for time in Set(own.joined().filter(\.event).map(\.exit)).sorted() {
                let atRisk = own.map { Double($0.count { $0.entry < time && time <= $0.exit }) }
                let events = own.map { $0.count { $0.event && $0.exit == time } }
                let (n, d) = (atRisk.reduce(0, +), Double(events.reduce(0, +)))
                for i in 0..<count {
                    observed[i] += events[i]
                    expected[i] += d * atRisk[i] / n
                    guard n > 1 else { continue }
                    let factor = d * (n - d) / (n - 1) * atRisk[i] / n
                    for j in 0..<count { variance[i, j] += factor * ((i == j ? 1 : 0) - atRisk[j] / n) }
                }
            }
        }
        // A group nobody of which was ever at risk says nothing; of the others the last follows from the rest.
        let told = (0..<count).filter { expected[$0] > 0 }.dropLast()
        var small = Matrix(size: told.count)
        for (i, one) in told.enumerated() {
            for (j, other) in told.enumerated() { small[i, j] = variance[one, other] }
        }
        let gaps = told.map { Double(observed[$0]) - expected[$0] }
        guard !told.isEmpty, let solved = small.solved(gaps), let chiSquared = ChiSquared(degrees: Double(told.count))
        else { return nil }
        statistic = zip(gaps, solved).reduce(0) { $0 + $1.0 * $1.1 }
        degrees = told.count
        p = chiSquared.upper(statistic)
        self.groups = groups.indices.map {
            Group(people: groups[$0].count, observed: observed[$0], expected: expected[$0])
        }
    }
}
