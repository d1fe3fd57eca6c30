import Core
import People
import Store

/// What was written down of somebody's own talks, as they read it themselves, in the database (P12).
enum OwnRecordStore {
    private static let most = 20

    /// One talk with every version of the fields the person reads.
    struct Written: Sendable {
        let talk: ID<HeldTalk>
        let kind: TalkKind
        let heldOn: Day
        let said: [TalkSaid]

        var isSealed: Bool { said.contains { $0.sealed != nil } }
    }

    /// Newest talk first; a complaint about a manager is at home elsewhere (C5a).
    static func written(of person: PersonID, clock: Clock, _ tx: borrowing Transaction) throws -> [Written] {
        let talks = try tx.rows(
            """
            SELECT t.talk_id, t.kind, t.held_on FROM talk t
            WHERE t.person_id = $1 AND t.hidden_from IS NULL AND {scope t.person_id}
                AND EXISTS (SELECT 1 FROM talk_said s WHERE s.talk_id = t.talk_id)
            ORDER BY t.held_at DESC, t.talk_id LIMIT \(most)
            """,
            [.id(person)]
        ) { ($0.id(0) as ID<HeldTalk>, TalkKind(rawValue: $0.text(1)) ?? .c5, $0.day(2)) }
        var all: [Written] = []
        for (talk, kind, heldOn) in talks {
            let said = try TalkSaidStore(clock: clock).said(.talk(talk, person), tx)
                .filter { $0.readers.admits([.person]) }
            all.append(Written(talk: talk, kind: kind, heldOn: heldOn, said: said))
        }
        return all
    }
}
