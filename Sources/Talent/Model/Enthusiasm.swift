import Core
import Foundation
import Statistics

/// What a person did of their own will in a period, and how often they could have.
struct BehaviourRow: Sendable, Hashable {
    struct Sum: Sendable, Hashable {
        var done: Int
        var offered: Int

        init(done: Int, offered: Int) { (self.done, self.offered) = (done, offered) }
    }

    let person: PersonID
    /// Days of the period on which they were employed and not away.
    let daysThere: Int
    let sums: [Behaviour: Sum]
}

/// The enthusiasm axis: voluntary behaviour per opportunity, shrunk among peers.
///
/// Who was never asked is not less keen than who was: a share counts what was offered, a number the days somebody was
/// there. Source: methods c; domain T1 to T4.
struct Enthusiasm: Sendable {
    let rules: TypeRules

    init(rules: TypeRules = .standard) { self.rules = rules }

    /// The axis of everyone in one group of peers, in the order given.
    func readings(of peers: [BehaviourRow]) -> [AxisReading] {
        var scores: [[InputScore]] = peers.map { _ in [] }
        var compared: [String: Double] = [:]
        var capped: [String: Double] = [:]
        for behaviour in Behaviour.allCases {
            let weight = rules.behaviourWeights[behaviour] ?? 1
            guard weight > 0, let found = compare(behaviour, peers) else { continue }
            compared[behaviour.rawValue] = weight
            capped[behaviour.rawValue] = behaviour.most(rules)
            for (index, score) in found { scores[index].append(score) }
        }
        let composite = AxisComposite(
            weights: compared,
            capped: capped,
            leastInputs: rules.leastBehaviours,
            rules: rules
        )
        return scores.map(composite.reading).amongPeers(rules)
    }

    private func compare(_ behaviour: Behaviour, _ peers: [BehaviourRow]) -> [(Int, InputScore)]? {
        // Nobody's row of it: the centre does not collect it.
        guard peers.contains(where: { $0.sums[behaviour] != nil }) else { return nil }
        let known = behaviour.form == .share ? shares(behaviour, peers) : counts(behaviour, peers)
        guard let known, let among = PeerScores(known.map(\.estimate.value), rules: rules) else { return nil }
        return known.map { index, estimate, count in
            let score = among.score(estimate)
            return (
                index,
                InputScore(
                    input: behaviour.rawValue,
                    score: behaviour.isAgainst ? -score.value : score.value,
                    variance: score.variance,
                    weight: 0,
                    count: count
                )
            )
        }
    }

    private typealias Known = (index: Int, estimate: PeerScores.Estimate, count: Int)

    private func shares(_ behaviour: Behaviour, _ peers: [BehaviourRow]) -> [Known]? {
        let known = peers.indices.compactMap { index -> (Int, Proportion)? in
            guard let sum = peers[index].sums[behaviour], sum.offered > 0 else { return nil }
            return Proportion(sum.done, of: sum.offered).map { (index, $0) }
        }
        guard known.count >= rules.leastPeers, let spread = BetaBinomial(fitting: known.map(\.1)), let a = spread.a,
            let b = spread.b
        else { return nil }
        return known.map { index, own in
            let value = spread.estimate(own)
            // The variance of Beta(x + a, n - x + b).
            let variance = value * (1 - value) / (Double(own.trials) + a + b + 1)
            return (index, PeerScores.Estimate(value: value, variance: variance), own.trials)
        }
    }

    private func counts(_ behaviour: Behaviour, _ peers: [BehaviourRow]) -> [Known]? {
        let known = peers.indices.compactMap { index -> (Int, Rate)? in
            // Where it is collected, no row is none done.
            Rate(peers[index].sums[behaviour]?.done ?? 0, per: Double(peers[index].daysThere)).map { (index, $0) }
        }
        guard known.count >= rules.leastPeers, let spread = GammaPoisson(fitting: known.map(\.1)),
            let rate = spread.rate
        else { return nil }
        return known.map { index, own in
            let value = spread.estimate(own)
            // The variance of Gamma(x + shape, t + rate).
            let variance = value / (own.exposure + rate)
            return (index, PeerScores.Estimate(value: value, variance: variance), own.events)
        }
    }
}
