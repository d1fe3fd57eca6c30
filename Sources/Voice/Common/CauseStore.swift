import Core
import Signals
import Store

/// Root causes that talks about performance found (C2a), as the search for common matters sees them.
enum CauseStore {
    /// Of those in scope, since a day.
    static func facts(since day: Day, through last: Day, _ tx: borrowing Transaction) throws -> [RaisedFact] {
        let signals = try SignalStore(clock: .system).signals(kind: RootCause.kind, through: last, tx)
            .filter { $0.happenedOn >= day }
        guard !signals.isEmpty else { return [] }
        var teams: [PersonID: String] = [:]
        try tx.each("SELECT person_id, team FROM standing WHERE {scope person_id}") { teams[$0.id(0)] = $0.text(1) }
        return try signals.compactMap { signal in
            guard let person = signal.person, let cause = try signal.payload(RootCause.self)?.cause else { return nil }
            return RaisedFact(
                id: IssueID(signal.id.text),
                person: person,
                team: teams[person],
                topic: cause,
                words: nil,
                raisedOn: signal.happenedOn
            )
        }
    }
}
