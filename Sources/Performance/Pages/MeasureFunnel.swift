import Core
import Foundation
import Statistics

/// Peers by count and value in one measure, with limits that allow for what people differ by anyway.
///
/// Values are adjusted for the contacts taken: the pooled value and how far each is from what was to be expected.
/// Source: Spiegelhalter 2005; methods a, "funnel plot": without the variance between people it flags 16 of 24.
package struct MeasureFunnel: Sendable, Hashable {
    package enum Place: Sendable, Hashable { case above, within, below }

    package struct Point: Sendable, Hashable {
        package let person: PersonID
        package let n: Int
        /// On the natural scale, adjusted.
        package let value: Double
        package let place: Place
    }

    package struct Limit: Sendable, Hashable {
        package let n: Int
        package let inner: Interval
        package let outer: Interval
    }

    /// The pooled value on the natural scale.
    package let centre: Double
    package let points: [Point]
    /// By chance alone.
    package let chance: [Limit]
    /// With the variance between people; these judge.
    package let judging: [Limit]

    /// 99.8 % lie within so many deviations, 95 % within the other.
    static let outer = 3.0902
    static let inner = 1.96
    /// Where a curve is reckoned.
    private static let steps = 48

    /// nil for fewer than eight people, or where nothing varies.
    package init?(_ people: [Contender], of measure: Measure) {
        let known = people.filter { $0.n > 0 }
        guard known.count >= PeerGroup.fewest, let spread = PeerSpread(fitting: known, form: measure.form) else {
            return nil
        }
        let single = spread.noise.least > 0 ? spread.noise.least : spread.noise.perObservation
        let total = known.reduce(0) { $0 + $1.n }
        let pooled = known.reduce(0) { $0 + Double($1.n) * $1.seen } / Double(total)
        let variances = known.map { single / Double($0.n) }
        guard single > 0,
            let over = Funnel.overdispersion(deviations: known.map(\.deviation), variances: variances)
        else { return nil }
        let shape = spread.shape
        let say: (Double) -> Double = { Self.natural($0, shape, measure.form) }
        centre = say(pooled)
        points = zip(known, over.adjusted).map { person, z in
            let place: Place = z > Self.outer ? .above : z < -Self.outer ? .below : .within
            return Point(person: person.person, n: person.n, value: say(pooled + person.deviation), place: place)
        }
        let counts = Self.counts(known.map(\.n))
        chance = counts.map { n in
            Self.limit(n) { Self.byChance($0, n, pooled, single, shape) }.map(say)
        }
        judging = counts.map { n in
            Self.limit(n) { z in
                let half = z * sqrt(single / Double(n) + over.betweenVariance)
                return Interval(low: pooled - half, high: pooled + half)
            }.map(say)
        }
    }

    /// More of them where few calls bend the curve.
    private static func counts(_ all: [Int]) -> [Int] {
        let (least, most) = (Double(max(1, all.min() ?? 1)), Double(max(1, all.max() ?? 1)))
        let counts = (0...steps).map { step in
            let part = Double(step) / Double(steps)
            return Int((least + (most - least) * part * part).rounded())
        }
        return counts.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    private static func limit(_ n: Int, _ at: (Double) -> Interval) -> Limit {
        Limit(n: n, inner: at(inner), outer: at(outer))
    }

    /// Exact for proportions, by the square root for rates, by the normal for means.
    private static func byChance(
        _ z: Double,
        _ n: Int,
        _ pooled: Double,
        _ single: Double,
        _ shape: PeerSpread.Shape
    ) -> Interval {
        switch shape {
        case .beta:
            let tail = z == outer ? 0.001 : 0.025
            if let exact = Funnel.limits(tail: tail, proportion: pooled, trials: n) { return exact }
        case .gamma:
            let (root, half) = (sqrt(max(0, pooled)), z / (2 * sqrt(Double(n))))
            return Interval(low: max(0, root - half) * max(0, root - half), high: (root + half) * (root + half))
        case .normal: break
        }
        let half = z * sqrt(single / Double(n))
        return Interval(low: pooled - half, high: pooled + half)
    }

    private static func natural(_ value: Double, _ shape: PeerSpread.Shape, _ form: Measure.Form) -> Double {
        if form == .meanOfLogs { return exp(value) }
        return shape == .beta ? min(1, max(0, value)) : shape == .gamma ? max(0, value) : value
    }
}

extension MeasureFunnel.Limit {
    fileprivate func map(_ say: (Double) -> Double) -> MeasureFunnel.Limit {
        MeasureFunnel.Limit(
            n: n,
            inner: Interval(low: say(inner.low), high: say(inner.high)),
            outer: Interval(low: say(outer.low), high: say(outer.high))
        )
    }
}
