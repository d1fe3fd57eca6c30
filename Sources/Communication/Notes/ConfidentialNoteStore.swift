import Core
import People
import Signals
import Store

/// Sealed notes in the database: found, opened, and sealed where an older program left them plain.
package enum ConfidentialNoteStore {
    /// A person's note by where it lies; nil where they have none there, or are not in scope.
    ///
    /// That of a complaint about a manager is there for who held the talk alone (C5a).
    static func find(
        _ id: ID<SealedText>,
        of person: PersonID,
        for reader: String,
        _ tx: borrowing Transaction
    ) throws -> ConfidentialNote? {
        let talk = try tx.first(
            """
            SELECT kind, held_by, held_on, hidden_from FROM talk
            WHERE person_id = $1 AND sealed_note = $2 AND (hidden_from IS NULL OR held_by = $3) AND {scope person_id}
            """,
            [.id(person), .id(id), .text(reader)]
        ) { (kind: $0.text(0), heldBy: $0.optionalText(1), day: $0.day(2), hiddenFrom: $0.optionalID(3) as PersonID?) }
        if let talk, let kind = TalkKind(rawValue: talk.kind) {
            let source = ConfidentialNote.Source.talk(kind, heldBy: talk.heldBy)
            return ConfidentialNote(id: id, source: source, day: talk.day, hiddenFrom: talk.hiddenFrom)
        }
        for signal in try SignalStore(clock: .system).signals(about: person, tx) {
            guard let report = try signal.payload(Reported.self), report.sealedNote == id else { continue }
            return ConfidentialNote(id: id, source: .report(report.what), day: signal.happenedOn)
        }
        return nil
    }

    /// Seals the notes of talks of confidential kinds that an older program kept plain; so many at a time, the number done.
    package static func seal(atMost count: Int, clock: Clock, _ tx: borrowing Transaction) throws -> Int {
        let texts = try SealedTextStore(tx, clock: clock)
        let plain = try tx.rows(
            """
            SELECT talk_id, person_id, note, source_key FROM talk {unscoped: what is plain is sealed for everyone}
            WHERE note IS NOT NULL AND kind IN ('C4', 'C5', 'C6', 'C7') ORDER BY talk_id LIMIT $1
            """,
            [.int(count)]
        ) { (id: $0.text(0), person: $0.id(1) as PersonID, note: $0.text(2), key: $0.text(3)) }
        for (id, person, note, key) in plain {
            let sealed = try texts.seal(note, about: person, tx)
            let changed = try tx.run(
                """
                UPDATE talk {unscoped: by its own id} SET note = NULL, sealed_note = $2, source_key = $3
                WHERE talk_id = $1 AND note IS NOT NULL
                """,
                [.text(id), .id(sealed), .text(texts.key(key, sealing: note))],
                about: [person]
            )
            // Another server was faster.
            if changed == 0 { try SealedTextStore.remove([sealed], tx) }
        }
        return plain.count
    }

    /// How many confidential notes stand plainly: of talks, and of reports of a mood or a leaning to leave.
    package static func plain(_ tx: borrowing Transaction) throws -> Int {
        let counts = try tx.rows(
            """
            SELECT count(*) FROM talk {unscoped: doctor counts}
            WHERE note IS NOT NULL AND kind IN ('C4', 'C5', 'C6', 'C7')
            UNION ALL
            SELECT count(*) FROM signal WHERE kind = 'reported' AND payload LIKE '%"note":%'
                AND payload NOT LIKE '%"what":"swing"%'
            """
        ) { $0.count(0) }
        return counts.reduce(0, +)
    }
}
