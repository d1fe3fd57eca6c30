import Foundation

/// How what is known of people multiplies their chance to leave at any time (proportional hazards).
///
/// Assumes the factor is the same the whole time through. Ten events or more per value; under thirty events at all,
/// `KaplanMeier` only. Time-varying values and late entry come as rows of their own (`CoxRow`).
/// | Rossi, 432 people, 114 events | fin | age | prio |
/// | --- | --- | --- | --- |
/// | coefficient (error) | -.3794 (.1914) | -.0574 (.0220) | .0915 (.0286) |
///
/// Source: Cox 1972; ties of Efron 1977 and Breslow 1974; as R's `coxph`.
public struct Cox: Sendable {
    public struct Coefficient: Hashable, Sendable {
        /// The logarithm of the hazard ratio per unit of the value.
        public let value: Double
        public let standardError: Double

        public var hazardRatio: Double { exp(value) }
        public var z: Double { value / standardError }
        public var p: Double { Normal.twoSided(z) }

        /// Of the hazard ratio; nil unless the level is inside 0...1.
        public func interval(level: Double = 0.95) -> Interval? {
            guard let z = Normal.z(level: level) else { return nil }
            return Interval(low: exp(value - z * standardError), high: exp(value + z * standardError))
        }
    }

    public struct Test: Hashable, Sendable {
        public let statistic: Double
        public let degrees: Int
        public let p: Double
    }

    public let coefficients: [Coefficient]
    /// Of the coefficients, a row each.
    public let covariance: [[Double]]
    /// The log partial likelihood without and with the values.
    public let nullLikelihood: Double
    public let likelihood: Double
    public let rows: Int
    public let events: Int
    public let ties: CoxTies
    /// All coefficients 0, by likelihood ratio, by score and by Wald.
    public let ratioTest: Test
    public let scoreTest: Test
    public let waldTest: Test

    public init(_ rows: [CoxRow], ties: CoxTies = .efron) throws(CoxRefusal) {
        guard let width = rows.first?.values.count, width > 0,
            rows.allSatisfy({ $0.values.count == width && $0.values.allSatisfy(\.isFinite) })
        else { throw .malformed }
        let means = (0..<width).map { column in rows.reduce(0) { $0 + $1.values[column] } / Double(rows.count) }
        let scales = (0..<width).map { column in
            let sum = rows.reduce(0) { $0 + abs($1.values[column] - means[column]) }
            return sum > 0 ? sum / Double(rows.count) : 1
        }
        let strata = Dictionary(grouping: rows, by: \.stratum).sorted { $0.key < $1.key }.map { _, rows in
            let values = rows.map { row in (0..<width).map { (row.values[$0] - means[$0]) / scales[$0] } }
            return CoxStratum(rows.map(\.spell), values)
        }
        guard rows.contains(where: \.spell.event) else { throw .noEvents }
        let (null, best, steps) = try Self.climb(strata, width, ties)
        guard let inverse = best.information.inverse, let start = null.information.solved(null.score) else {
            throw .unbounded
        }
        coefficients = (0..<width).map {
            Coefficient(value: steps[$0] / scales[$0], standardError: sqrt(inverse[$0, $0]) / scales[$0])
        }
        covariance = (0..<width).map { i in (0..<width).map { inverse[i, $0] / (scales[i] * scales[$0]) } }
        (nullLikelihood, likelihood) = (null.value, best.value)
        self.rows = rows.count
        events = rows.count { $0.spell.event }
        self.ties = ties
        func test(_ statistic: Double) -> Test {
            Test(
                statistic: statistic,
                degrees: width,
                p: ChiSquared(degrees: Double(width))?.upper(statistic) ?? 1
            )
        }
        func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
        ratioTest = test(2 * (best.value - null.value))
        scoreTest = test(product(null.score, start))
        waldTest = test(product(steps, best.information.times(steps)))
    }

    private typealias Climb = (null: PartialLikelihood, best: PartialLikelihood, coefficients: [Double])

    /// Newton's steps from 0, halved where they overshoot, until nothing moves any more.
    private static func climb(_ strata: [CoxStratum], _ width: Int, _ ties: CoxTies) throws(CoxRefusal) -> Climb {
        var coefficients = Array(repeating: 0.0, count: width)
        let null = PartialLikelihood(strata, coefficients, ties)
        if null.information.cells.allSatisfy({ $0 == 0 }), null.value == 0 { throw .noEvents }
        if case .failure(let fault) = null.information.cholesky() { throw .dependent(column: fault.column) }
        var best = null
        for _ in 0..<60 {
            guard let step = best.information.solved(best.score) else { throw .unbounded }
            var share = 1.0
            var next = coefficients
            var reached = best
            for _ in 0..<30 {
                next = zip(coefficients, step).map { $0 + share * $1 }
                reached = PartialLikelihood(strata, next, ties)
                if reached.value.isFinite, reached.value >= best.value - 1e-12 * abs(best.value) { break }
                share /= 2
            }
            guard reached.value.isFinite else { throw .unbounded }
            let moved = zip(next, coefficients).allSatisfy { abs($0 - $1) <= 1e-10 * (1 + abs($0)) }
            (coefficients, best) = (next, reached)
            // Values are scaled to about 1: a factor of e^20 from one to the next is no factor any more.
            if coefficients.contains(where: { abs($0) > 20 }) { throw .unbounded }
            if moved { return (null, best, coefficients) }
        }
        throw .unbounded
    }

    /// What values add up to: the logarithm of the hazard relative to all of them 0; nil for a different number.
    public func score(_ values: [Double]) -> Double? {
        guard values.count == coefficients.count else { return nil }
        return zip(values, coefficients).reduce(0) { $0 + $1.0 * $1.1.value }
    }
}
