/// How much two categories count as agreeing: 1 for the same, down to 0 for the farthest.
public enum AgreementWeights: Hashable, Sendable, CaseIterable {
    case identity
    case linear
    case quadratic

    /// By what categories are worth.
    ///
    /// Source: Cohen 1968.
    func table(_ values: [Double]) -> [[Double]] {
        let range = (values.last ?? 0) - (values.first ?? 0)
        return values.map { one in
            values.map { other in
                let apart = range > 0 ? abs(one - other) / range : 0
                switch self {
                case .identity: return one == other ? 1 : 0
                case .linear: return 1 - apart
                case .quadratic: return 1 - apart * apart
                }
            }
        }
    }
}
