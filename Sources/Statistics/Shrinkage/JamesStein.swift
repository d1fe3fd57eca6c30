/// Scores of one and the same variance drawn to their mean by 1 - (k - 3) v / Σ(y - ȳ)², never past it.
///
/// Source: Efron and Morris 1975, table 1: 18 players, 45 times at bat: .2124; .400 becomes .2940, .156 becomes .2422.
public struct JamesStein: Hashable, Sendable {
    public let mean: Double
    public let multiplier: Double
    public let estimates: [Double]

    /// nil below four scores or where the variance is not above 0.
    public init?(_ scores: [Double], variance: Double) {
        guard scores.count > 3, variance > 0, let mean = Summary.mean(scores) else { return nil }
        let squares = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let multiplier = squares > 0 ? max(0, 1 - Double(scores.count - 3) * variance / squares) : 0
        self.mean = mean
        self.multiplier = multiplier
        estimates = scores.map { mean + multiplier * ($0 - mean) }
    }
}
