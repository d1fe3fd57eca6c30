import Core
import People
import Signals
import Store

/// Finds new people's first days with calls of their own (K14); only where the log reaches back before they joined.
struct FirstLiveCallsFinder: Sendable {
    private let clock: Clock

    init(clock: Clock) { self.clock = clock }

    func settle(site: Site, _ tx: borrowing Transaction) throws {
        guard let range = try FactStore().range(tx) else { return }
        let first = try tx.rows(
            """
            SELECT e.person_id, e.joined_on, min(f.day) AS first_day FROM employment e
            JOIN person_code p ON p.person_id = e.person_id
            JOIN code c ON c.code = p.code
            JOIN fact f ON f.code_id = c.code_id
            WHERE e.joined_on > $1 AND f.handled > 0 AND {scope e.person_id}
            GROUP BY e.person_id, e.joined_on ORDER BY e.person_id, e.joined_on
            """,
            [.day(range.first)]
        ) { row in (person: PersonID(row.text(0)), joinedOn: row.day(1), day: Day(number: Int32(clamping: row.int(2))))
        }
        let drafts = first.filter { $0.day >= $0.joinedOn }.map { found in
            SignalDraft(
                FirstLiveCalls(joinedOn: found.joinedOn.description, handled: 0),
                about: found.person,
                happenedAt: site.zone.instant(found.day),
                happenedOn: found.day,
                sourceKey: "first-live/\(found.person)/\(found.joinedOn)",
                evidence: [Evidence(what: "first-live-calls", when: found.day.description)]
            )
        }
        _ = try SignalStore(clock: clock).settle(prefix: "first-live/", drafts, tx)
    }
}
