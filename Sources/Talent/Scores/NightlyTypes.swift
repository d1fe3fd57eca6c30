import Core
import Performance
import Statistics

/// A period of the whole house, reckoned group by group.
struct NightlyTypes: Sendable {
    let period: FourWeeks
    /// Each site's own numbers, as they were in force on the period's last day.
    let rules: TypeRuleHistory
    /// Measures that are a band, not a direction.
    let bands: Set<String>

    init(_ period: FourWeeks, rules: TypeRuleHistory = .standard, bands: Set<String> = ["aht"]) {
        (self.period, self.rules, self.bands) = (period, rules, bands)
    }

    struct Outcome: Sendable {
        var scores: [TalentScore] = []
        var changes: [TypeChange] = []
        var summaries: [PeriodSummary] = []
    }

    func outcome(
        groups: [PeerGroup: [OutcomeRow]],
        behaviours: [PersonID: [Behaviour: BehaviourRow.Sum]],
        daysThere: [PersonID: Int],
        before: [PersonID: TypeState]
    ) -> Outcome {
        var outcome = Outcome()
        var bySite: [String: [TalentScore]] = [:]
        for (group, outcomes) in groups {
            let rows = outcomes.map { one in
                TalentRow(
                    outcomes: one,
                    behaviours: BehaviourRow(
                        person: one.person,
                        daysThere: daysThere[one.person] ?? 0,
                        sums: behaviours[one.person] ?? [:]
                    ),
                    before: before[one.person] ?? TypeState()
                )
            }
            let reckoning = TypeReckoning(rules.inForce(at: group.site, in: period), bands: bands)
            bySite[group.site, default: []] += reckoning.scores(of: rows, in: period)
        }
        for (site, scores) in bySite.sorted(by: { $0.key < $1.key }) {
            outcome.scores += scores
            outcome.changes += scores.compactMap { score in
                let was = before[score.person]?.type
                return was == score.type
                    ? nil : TypeChange(person: score.person, period: period, was: was, type: score.type)
            }
            outcome.summaries.append(
                PeriodSummary(
                    site: site,
                    period: period,
                    people: scores.count,
                    typed: scores.count { $0.type != nil },
                    ability: TypeReckoning.reliability(scores.map(\.ability))?.raw,
                    enthusiasm: TypeReckoning.reliability(scores.map(\.enthusiasm))?.raw
                )
            )
        }
        return outcome
    }
}
