import CNumerics

/// Functions that distributions are made of; NaN outside their range.
public enum SpecialFunctions {
    /// ln of the gamma function's absolute value.
    public static func logGamma(_ x: Double) -> Double { numerics_log_gamma(x) }

    /// The derivative of `logGamma`.
    public static func digamma(_ x: Double) -> Double { numerics_digamma(x) }

    /// ln B(a, b).
    public static func logBeta(_ a: Double, _ b: Double) -> Double { logGamma(a) + logGamma(b) - logGamma(a + b) }

    /// ln of the number of ways to choose k of n; minus infinity where there is none.
    public static func logChoose(_ n: Int, _ k: Int) -> Double {
        guard n >= 0, k >= 0, k <= n else { return -.infinity }
        return logGamma(Double(n) + 1) - logGamma(Double(k) + 1) - logGamma(Double(n - k) + 1)
    }
}
