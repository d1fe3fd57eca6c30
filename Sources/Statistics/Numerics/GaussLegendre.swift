import Foundation

/// Points and weights that integrate smooth functions over a range almost exactly.
///
/// Source: Gauss-Legendre; the points are the zeroes of the Legendre polynomial, found by Newton's method.
struct GaussLegendre: Sendable {
    let points: [Double]
    let weights: [Double]

    init(_ count: Int, from low: Double, to high: Double) {
        let (middle, half) = ((low + high) / 2, (high - low) / 2)
        var points: [Double] = []
        var weights: [Double] = []
        for index in 0..<count {
            var x = -cos(Double.pi * (Double(index) + 0.75) / (Double(count) + 0.5))
            var slope = 1.0
            for _ in 0..<100 {
                let (value, derivative) = Self.legendre(count, at: x)
                slope = derivative
                let step = value / derivative
                x -= step
                if abs(step) < 1e-16 { break }
            }
            points.append(middle + half * x)
            weights.append(half * 2 / ((1 - x * x) * slope * slope))
        }
        self.points = points
        self.weights = weights
    }

    /// The Legendre polynomial of a degree and its derivative.
    private static func legendre(_ degree: Int, at x: Double) -> (value: Double, derivative: Double) {
        var (before, value) = (1.0, x)
        for k in 2...max(2, degree) where degree > 1 {
            (before, value) = (value, ((2 * Double(k) - 1) * x * value - (Double(k) - 1) * before) / Double(k))
        }
        return (value, Double(degree) * (x * value - before) / (x * x - 1))
    }
}
