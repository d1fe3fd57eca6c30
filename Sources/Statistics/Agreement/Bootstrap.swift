/// An interval for a coefficient by drawing items anew, with the same seed always the same.
///
/// Source: Efron 1979, percentiles.
public enum Bootstrap {
    /// Draws on which `statistic` is nil are left out; nil without items or where half the draws or more are.
    public static func interval<Item>(
        _ items: [Item],
        level: Double = 0.95,
        draws: Int = 1000,
        seed: UInt64 = 1,
        _ statistic: ([Item]) -> Double?
    ) -> Interval? {
        guard !items.isEmpty, draws > 0, level > 0, level < 1 else { return nil }
        var chance = Chance(seed: seed)
        let found = (0..<draws).compactMap { _ in
            statistic(items.indices.map { _ in items[Int(chance.next() % UInt64(items.count))] })
        }
        guard found.count * 2 > draws, let low = Summary.quantile(found, (1 - level) / 2),
            let high = Summary.quantile(found, 1 - (1 - level) / 2)
        else { return nil }
        return Interval(low: low, high: high)
    }
}
