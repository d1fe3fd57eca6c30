import Core
import Signals

/// An episode as the signal that rules hear (K3).
enum SwingTelling {
    /// What its signal is known by.
    static func key(_ episode: SwingEpisode, of person: PersonID) -> String { "swing/\(person)/\(episode.name)" }

    static func draft(
        _ episode: SwingEpisode,
        _ figures: SwingFigures,
        of person: PersonID,
        employeeID: String,
        _ detected: Day,
        _ zone: Zone
    ) -> SignalDraft {
        let through = figures.through + 6
        return SignalDraft(
            Swing(
                episode: episode.name,
                measure: episode.measure,
                direction: episode.direction,
                before: figures.before,
                now: figures.now,
                count: figures.count,
                proof: Swing.Proof(
                    expected: figures.expected,
                    change: figures.change,
                    low: figures.low,
                    high: figures.high,
                    chance: figures.chance,
                    since: figures.since.description,
                    weeks: figures.weeks,
                    usualWeeks: figures.usualWeeks
                )
            ),
            about: person,
            happenedAt: zone.instant(detected),
            happenedOn: detected,
            sourceKey: key(episode, of: person),
            evidence: [
                Evidence(
                    what: episode.measure,
                    when: "\(figures.since)/\(through)",
                    value: "\(figures.now) (n = \(figures.count))",
                    link: rows(of: employeeID, episode.measure, from: figures.since, through: through)
                )
            ]
        )
    }

    /// Where the rows of a person's measure are; of calls where the measure is made from them.
    static func rows(of employeeID: String, _ measure: String, from: Day, through: Day) -> String {
        CallMeasure(rawValue: measure) == nil
            ? "/people/\(employeeID)/measures?measure=\(measure)&from=\(from)&to=\(through)"
            : "/people/\(employeeID)/calls?from=\(from)&to=\(through)"
    }
}
