import Foundation
import Statistics

/// Estimates of one input among peers as robust scores: 0 is their middle, 1 their spread.
///
/// (estimate - median) / (1.4826 · median distance from it), cut at ±3. Source: methods c.
struct PeerScores: Sendable {
    struct Estimate: Sendable {
        let value: Double
        let variance: Double
    }

    private let middle: Double
    private let spread: Double
    private let clip: Double

    /// nil with too few peers, or where most of them are alike.
    init?(_ values: [Double], rules: TypeRules) {
        guard values.count >= rules.leastPeers, let middle = Summary.median(values),
            let spread = Robust.spread(values), spread > 0
        else { return nil }
        (self.middle, self.spread, clip) = (middle, spread, rules.clip)
    }

    func score(_ estimate: Estimate) -> Estimate {
        Estimate(
            value: Robust.clipped((estimate.value - middle) / spread, at: clip),
            variance: estimate.variance / (spread * spread)
        )
    }
}
