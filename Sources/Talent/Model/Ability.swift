import Core
import Foundation
import Statistics

/// What a person's outcomes of a period say, before they are compared.
struct OutcomeRow: Sendable, Hashable {
    struct Outcome: Sendable, Hashable {
        /// Case-mix-adjusted deviation of the period, positive is better, and the variance of its error.
        let value: Double
        let variance: Double
        /// Results it rests on.
        let count: Int
    }

    let person: PersonID
    /// Weeks with any result up to the period's end.
    let weeks: Int
    /// By measure.
    let outcomes: [String: Outcome]
}

/// The ability axis: what came of the work, adjusted for the mix of contacts, shrunk among peers.
///
/// At least three outcomes and eight weeks. Time on a contact is a band: speed earns nothing, and beyond 1.5 spreads it
/// counts against, fast or slow. Source: methods c; domain T1 to T4.
struct Ability: Sendable {
    let rules: TypeRules
    /// Measures that are a band, not a direction.
    let bands: Set<String>

    init(rules: TypeRules = .standard, bands: Set<String> = ["aht"]) { (self.rules, self.bands) = (rules, bands) }

    /// The axis of everyone in one group of peers, in the order given.
    func readings(of peers: [OutcomeRow]) -> [AxisReading] {
        var scores: [[InputScore]] = peers.map { _ in [] }
        var compared: [String: Double] = [:]
        for measure in Set(peers.flatMap(\.outcomes.keys)).sorted() {
            let weight = rules.outcomeWeights[measure] ?? 1
            guard weight > 0, let found = compare(measure, peers) else { continue }
            compared[measure] = weight
            for (index, score) in found { scores[index].append(score) }
        }
        let composite = AxisComposite(weights: compared, leastInputs: rules.leastIndicators, rules: rules)
        let readings = zip(peers, scores).map { person, scores in
            person.weeks < rules.leastWeeks
                ? AxisReading(.weeks, inputs: scores) : composite.reading(scores)
        }
        return readings.amongPeers(rules)
    }

    /// One measure among the peers; nil where it tells nobody from another.
    private func compare(_ measure: String, _ peers: [OutcomeRow]) -> [(Int, InputScore)]? {
        let known = peers.indices.compactMap { index in peers[index].outcomes[measure].map { (index, $0) } }
            .filter { $0.1.variance > 0 && $0.1.value.isFinite && $0.1.variance.isFinite }
        guard known.count >= rules.leastPeers,
            let spread = NormalShrinkage(fitting: known.map(\.1.value), variances: known.map(\.1.variance)),
            spread.isSpread
        else { return nil }
        let estimates = known.map { _, one in
            PeerScores.Estimate(
                value: spread.estimate(one.value, variance: one.variance),
                variance: spread.reliability(variance: one.variance) * one.variance
            )
        }
        guard let among = PeerScores(estimates.map(\.value), rules: rules) else { return nil }
        return zip(known, estimates).map { one, estimate in
            let score = among.score(estimate)
            let value = bands.contains(measure) ? -max(0, abs(score.value) - rules.bandFrom) : score.value
            return (
                one.0,
                InputScore(input: measure, score: value, variance: score.variance, weight: 0, count: one.1.count)
            )
        }
    }
}

extension [AxisReading] {
    /// Once more among the peers, so that the band means the same whatever an axis is made of.
    func amongPeers(_ rules: TypeRules) -> [AxisReading] {
        guard let among = PeerScores(compactMap { $0.score?.value }, rules: rules) else {
            return map { $0.score == nil ? $0 : AxisReading(.peers, inputs: $0.inputs) }
        }
        return map { reading in
            guard let score = reading.score else { return reading }
            let placed = among.score(PeerScores.Estimate(value: score.value, variance: score.variance))
            return AxisReading(value: placed.value, variance: placed.variance, inputs: reading.inputs)
        }
    }
}
