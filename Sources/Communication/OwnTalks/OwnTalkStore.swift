import Core
import People
import Store

/// A person's own talks in the database, and the words they add.
enum OwnTalkStore {
    private static let most = 50

    /// Those held, newest first; a complaint about a manager is at home elsewhere (C5a).
    static func held(with person: PersonID, _ tx: borrowing Transaction) throws -> [OwnTalk.Held] {
        let words = Dictionary(grouping: try self.words(of: person, tx), by: \.talk)
        return try tx.rows(
            """
            SELECT t.talk_id, t.kind, t.held_on, t.minutes, t.held_by, h.name
            FROM talk t LEFT JOIN person h ON h.employee_id = t.held_by
            WHERE t.person_id = $1 AND t.hidden_from IS NULL AND {scope t.person_id}
            ORDER BY t.held_at DESC, t.talk_id LIMIT \(most)
            """,
            [.id(person)]
        ) { row in
            let id = ID<HeldTalk>(row.text(0))
            return OwnTalk.Held(
                id: id,
                kind: TalkKind(rawValue: row.text(1)) ?? .c8,
                heldOn: row.day(2),
                minutes: row.optionalInt(3),
                holder: row.optionalText(4).map {
                    NamedPerson(employeeID: $0, name: row.optionalText(5), isVisible: false)
                },
                words: words[id] ?? []
            )
        }
    }

    /// All a person added, in order.
    static func words(of person: PersonID, _ tx: borrowing Transaction) throws -> [OwnWord] {
        try tx.rows(
            """
            SELECT talk_id, at, said, sealed_text FROM own_word WHERE person_id = $1 AND {scope person_id}
            ORDER BY at, own_word_id
            """,
            [.id(person)]
        ) { OwnWord(talk: $0.id(0), at: $0.at(1), said: $0.optionalText(2), sealed: $0.optionalID(3)) }
    }

    /// Adds words once, however often their form is sent; those of a confidential kind are sealed.
    static func add(
        _ text: String,
        as id: String,
        to talk: OwnTalk.Held,
        of person: PersonID,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        let isKnown = try tx.first(
            "SELECT 1 FROM own_word WHERE own_word_id = $1 AND {scope person_id}",
            [.text(id)]
        ) { _ in true }
        guard isKnown == nil else { return }
        let sealed =
            talk.kind.isConfidential
            ? try SealedTextStore(tx, clock: .fixed(now)).seal(text, about: person, tx) : nil
        try tx.run(
            """
            INSERT INTO own_word (own_word_id, talk_id, person_id, at, said, sealed_text)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [.text(id), .id(talk.id), .id(person), .at(now), .text(sealed == nil ? text : nil), .id(sealed)]
        )
        tx.note("own words added to a talk")
    }

    /// The obligations a slot is kept for.
    static func keys(of slot: ID<KeptSlot>, _ tx: borrowing Transaction) throws -> Set<String> {
        Set(
            try tx.rows(
                "SELECT obligation FROM slot_obligation {unscoped: of a slot the reader was told of} WHERE slot_id = $1",
                [.id(slot)]
            ) { $0.text(0) }
        )
    }
}
