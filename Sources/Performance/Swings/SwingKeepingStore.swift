import Core
import People
import Signals
import Store

/// Puts what became of people's swings on file, and tells of it.
struct SwingKeeping: Sendable {
    private let zone: Zone
    private let last: Day
    private let signals: SignalStore
    private let episodes = SwingEpisodeStore()

    /// `last` is the last week that is over.
    init(zone: Zone, now: Instant, last: Day) {
        (self.zone, self.last, signals) = (zone, last, SignalStore(clock: .fixed(now)))
    }

    /// Keeps one; whether somebody is told of it who was not.
    func keep(
        _ episode: SwingEpisode,
        _ figures: SwingFigures?,
        of person: PersonID,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        try episodes.keep(episode, of: person, figures, tx)
        guard let figures, let detected = episode.detectedOn else { return false }
        let employeeID = try RosterStore().person(person, tx)?.employeeID ?? ""
        let draft = SwingTelling.draft(episode, figures, of: person, employeeID: employeeID, detected, zone)
        return try signals.emit(draft, tx) == .new
    }

    /// Keeps what weeks judged again came to, in the place of what was on file.
    func revise(
        _ change: SwingRound.Change,
        _ before: [SwingEpisode],
        _ tx: borrowing Transaction
    ) throws -> (told: Int, withdrawn: Int) {
        let revision = SwingRevision(before, change.all, through: last)
        for episode in before { try episodes.drop(episode, of: change.person, tx) }
        for episode in revision.withdrawn {
            _ = try signals.retract(
                SwingTelling.key(episode, of: change.person),
                about: change.person,
                by: "system",
                reason: "the weeks it rested on changed",
                tx
            )
        }
        var told = 0
        for kept in revision.kept where try keep(kept.after, change.figures[kept.judged], of: change.person, tx) {
            told += 1
        }
        for episode in revision.fresh {
            // One that is over already is history: it is on file, and nobody is to talk about it now.
            if episode.state == .closed {
                try episodes.keep(episode, of: change.person, change.figures[episode.name], tx)
            } else if try keep(episode, change.figures[episode.name], of: change.person, tx) {
                told += 1
            }
        }
        return (told, revision.withdrawn.count)
    }
}
