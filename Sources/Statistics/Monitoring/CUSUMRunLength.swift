import Foundation

/// How long a CUSUM of independent normal values of deviation 1 runs until its signal, on average.
///
/// | k, h | no shift | ½σ | 1σ | 2σ |
/// | --- | --- | --- | --- | --- |
/// | .5, 4 | 167.7 | 26.6 | 8.38 | 3.34 |
/// | .5, 5 | 465.4 | 38.0 | 10.38 | 4.01 |
///
/// Source: Page 1954, the integral equation solved on Gauss-Legendre points; as R's `spc::xcusum.arl`.
extension CUSUM {
    /// The mean run length of the upper sum alone, values shifted by `shift` σ, the sum starting at `start`.
    public func upperRunLength(shift: Double = 0, start: Double = 0) -> Double? {
        guard start >= 0, start <= limit, limit.isFinite, shift.isFinite else { return nil }
        let rule = GaussLegendre(min(300, 40 + Int(8 * limit)), from: 0, to: limit)
        let count = rule.points.count
        func toZero(_ from: Double) -> Double { Normal.standard.lower(allowance - from - shift) }
        func kernel(_ to: Double, _ from: Double) -> Double {
            Normal.standard.density(to + allowance - from - shift)
        }
        // The last unknown is the run length from 0, where the sum stays with a chance of its own.
        var system = Matrix(size: count + 1)
        for row in 0...count {
            let from = row == count ? 0 : rule.points[row]
            for column in 0..<count {
                system[row, column] = (row == column ? 1 : 0) - rule.weights[column] * kernel(rule.points[column], from)
            }
            system[row, count] = (row == count ? 1 : 0) - toZero(from)
        }
        guard let lengths = system.solved(Array(repeating: 1, count: count + 1)) else { return nil }
        let length = (0..<count).reduce(1 + toZero(start) * lengths[count]) {
            $0 + rule.weights[$1] * kernel(rule.points[$1], start) * lengths[$1]
        }
        return length >= 1 ? length : nil
    }

    /// The mean run length of both sums together, from 0: 1/L = 1/L⁺ + 1/L⁻.
    public func runLength(shift: Double = 0) -> Double? {
        guard let up = upperRunLength(shift: shift), let down = upperRunLength(shift: -shift) else { return nil }
        return 1 / (1 / up + 1 / down)
    }

    /// The limit h that makes the mean run of both sums without a shift this long, in units of σ.
    ///
    /// | length at k = .5 | 100 | 370.4 | 500 | 1000 | 2000 |
    /// | --- | --- | --- | --- | --- | --- |
    /// | h | 3.502 | 4.775 | 5.071 | 5.757 | 6.447 |
    ///
    /// nil unless the allowance is 0 or more and the length above 1 and below 1e9.
    public static func limit(forRunLength length: Double, allowance: Double) -> Double? {
        guard length > 1, length < 1e9, allowance >= 0 else { return nil }
        return RunLengthSearch.limit(for: length) { CUSUM(allowance: allowance, limit: $0)?.runLength() }
    }
}
