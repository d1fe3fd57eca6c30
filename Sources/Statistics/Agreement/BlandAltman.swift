/// How much one evaluator scores above another, and between which limits nineteen of twenty differences lie.
///
/// Source: Bland and Altman 1986. Assumes differences are roughly normal and do not grow with the score.
public struct BlandAltman: Hashable, Sendable {
    /// The mean of first less second.
    public let bias: Double
    public let biasInterval: Interval
    public let limits: Interval

    /// nil below two pairs.
    public init?(_ pairs: [(first: Double, second: Double)]) {
        let differences = pairs.map { $0.first - $0.second }
        guard let bias = Summary.mean(differences), let deviation = Summary.deviation(differences),
            let interval = Summary.meanInterval(differences), let z = Normal.z(level: 0.95)
        else { return nil }
        self.bias = bias
        biasInterval = interval
        limits = Interval(low: bias - z * deviation, high: bias + z * deviation)
    }
}
