import Foundation

/// How many are needed in each of two groups or periods to see a change that is there.
public enum SampleSize {
    /// Trials per period to see one proportion become another, two-sided.
    ///
    /// | from | to | per period |
    /// | --- | --- | --- |
    /// | .85 | .75 | 250 |
    /// | .85 | .80 | 906 |
    /// | .70 | .80 | 294 |
    /// | .95 | .90 | 435 |
    ///
    /// Source: Fleiss 1981 without correction, as R's `power.prop.test`. nil for chances outside 0...1 or equal.
    public static func proportions(
        _ before: Double,
        _ after: Double,
        power: Double = 0.8,
        level: Double = 0.95
    ) -> Double? {
        guard before > 0, before < 1, after > 0, after < 1, before != after, let z = Normal.z(level: level),
            power > 0, power < 1, let zPower = Normal.standard.quantile(power)
        else { return nil }
        let middle = (before + after) / 2
        let root =
            z * sqrt(2 * middle * (1 - middle)) + zPower * sqrt(before * (1 - before) + after * (1 - after))
        return root * root / ((before - after) * (before - after))
    }

    /// Values per period to see the mean move by `difference` where values spread by `deviation`, two-sided.
    ///
    /// Handling times: `difference` = ln 1.1 for a tenth, `deviation` = that of the logarithms.
    /// Source: the normal approximation 2 (z + z')² σ² / δ². nil unless the deviation and the difference are not 0.
    public static func means(
        difference: Double,
        deviation: Double,
        power: Double = 0.8,
        level: Double = 0.95
    ) -> Double? {
        guard difference != 0, deviation > 0, let z = Normal.z(level: level), power > 0, power < 1,
            let zPower = Normal.standard.quantile(power)
        else { return nil }
        let ratio = (z + zPower) * deviation / difference
        return 2 * ratio * ratio
    }
}
