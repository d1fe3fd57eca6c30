import Foundation

/// How long an EWMA of independent normal values runs until its signal, on average.
///
/// The weight is λ, limits are ±L deviations of the settled average. | λ, L | no shift | ½σ | 1σ | 2σ |
/// | --- | --- | --- | --- | --- |
/// | .2, 2.962 | 499.7 | 41.8 | 10.54 | 3.74 |
/// | .1, 2.814 | 499.6 | 31.3 | 10.33 | 4.36 |
///
/// Source: Crowder 1987, the integral equation solved on Gauss-Legendre points; as R's `spc::xewma.arl`.
extension EWMA {
    /// The mean run length with limits ±`factor`, values shifted by `shift` σ; the average starts at `start`.
    ///
    /// nil unless the factor is above 0, and where the answer is beyond what doubles can solve (about 1e13).
    public func runLength(factor: Double, shift: Double = 0, start: Double = 0) -> Double? {
        let limit = factor * sqrt(variance())
        guard limit > 0, limit.isFinite, shift.isFinite, abs(start) <= limit else { return nil }
        let rule = GaussLegendre(min(300, 40 + Int(8 * limit / weight)), from: -limit, to: limit)
        let count = rule.points.count
        func kernel(_ to: Double, _ from: Double) -> Double {
            Normal.standard.density((to - (1 - weight) * from) / weight - shift) / weight
        }
        var system = Matrix(size: count)
        for row in 0..<count {
            for column in 0..<count {
                let part = rule.weights[column] * kernel(rule.points[column], rule.points[row])
                system[row, column] = (row == column ? 1 : 0) - part
            }
        }
        guard let lengths = system.solved(Array(repeating: 1, count: count)) else { return nil }
        let length = (0..<count).reduce(1) { $0 + rule.weights[$1] * kernel(rule.points[$1], start) * lengths[$1] }
        return length >= 1 ? length : nil
    }

    /// The factor L that makes the mean run without a shift this long; nil unless the length is above 1 and below 1e9.
    ///
    /// | length at λ = .2 | 100 | 370.4 | 500 | 1000 | 2000 |
    /// | --- | --- | --- | --- | --- | --- |
    /// | L | 2.3596 | 2.8593 | 2.9622 | 3.1866 | 3.3954 |
    public func factor(forRunLength length: Double) -> Double? {
        guard length > 1, length < 1e9 else { return nil }
        return RunLengthSearch.limit(for: length) { runLength(factor: $0) }
    }
}
