import Statistics

/// What is usual for somebody: from their own weeks, drawn to the peers', or the peers' where their own are too few.
///
/// Source: methods a.1.
package struct UsualLevel: Sendable, Hashable {
    package let mean: Double
    package let deviation: Double
    /// How well the mean is known: its variance in deviations squared.
    package let uncertainty: Double
    /// The person's own weeks it rests on; 0 where it is the peers'.
    package let weeks: Int

    package var isOwn: Bool { weeks > 0 }

    /// nil where nothing ever varies, for anybody: there is nothing to judge by.
    package init?(_ values: some Collection<Double>, _ peers: PeerLevel) {
        guard
            let usual = Baseline(
                weeks: Array(values),
                peers: peers.spread,
                pooledVariance: peers.variance,
                correlation: peers.correlation
            ), usual.variance > 0
        else { return nil }
        (mean, deviation) = (usual.mean, usual.variance.squareRoot())
        weeks = usual.isOwn ? values.count : 0
        uncertainty =
            usual.isOwn
            ? peers.correlation.meanVariance(of: values.count) ?? 1
            : peers.spread.betweenVariance / usual.variance
    }

    /// Degrees of freedom of the deviation: the own weeks less one, and what the peers' count for.
    package var degrees: Double { Double(max(0, weeks - 1)) + Baseline.peerWeight }
}

/// What is usual among those at one site in one measure, and how weeks of one person resemble one another.
package struct PeerLevel: Sendable, Hashable {
    /// How people differ from one another.
    package let spread: NormalShrinkage
    /// The middle of people's own variances from week to week.
    package let variance: Double
    package let correlation: Autocorrelation

    package init(spread: NormalShrinkage, variance: Double, correlation: Autocorrelation) {
        (self.spread, self.variance, self.correlation) = (spread, variance, correlation)
    }
}
