import Core
import Foundation
import Signals

/// Whether a change is large enough to matter (δ), and which way it is better.
package enum SwingGate {
    /// nil where the change is smaller than what is worth a word, or stays inside the measure's band.
    ///
    /// Source: methods a.6; a measure without a step of its own needs .3 of a person's own deviation.
    package static func direction(
        _ reading: SwingReading,
        of measure: Measure,
        _ rules: SwingRules
    ) -> Swing.Direction? {
        let step = measure.step * Double(rules.stepShare) / 100
        let isLarge = step > 0 ? abs(reading.change) >= step : abs(reading.average) >= leastAverage
        guard isLarge else { return nil }
        guard case .within(let band) = measure.better else { return reading.average > 0 ? .up : .down }
        let (before, after) = (outside(band, reading.usualRatio), outside(band, reading.ratio))
        if before == 0, after == 0 { return nil }
        return after < before ? .up : .down
    }

    /// What a measure without a step needs, in a person's own deviations.
    private static let leastAverage = 0.3

    /// How far outside the band a ratio is, in logarithms, so that half as long is as far as twice; 0 inside.
    private static func outside(_ band: ClosedRange<Double>, _ ratio: Double) -> Double {
        guard ratio > 0 else { return .infinity }
        if ratio < band.lowerBound { return log(band.lowerBound / ratio) }
        return ratio > band.upperBound ? log(ratio / band.upperBound) : 0
    }
}
