import Core
import People
import Signals
import Store

/// Talks and people's decisions in the database.
package struct CommunicationStore: Sendable {
    private let clock: Clock

    package init(clock: Clock) { self.clock = clock }

    /// Every talk the reader may see, by person, in order of the moment held.
    ///
    /// A talk about a complaint about a manager is none: it meets and puts back nothing (C5a).
    func heldTalks(_ tx: borrowing Transaction) throws -> [PersonID: [HeldTalk]] {
        let cited = try cited(tx)
        var talks = GroupedRows<PersonKind, (at: Instant, talk: HeldTalk)>(by: 0)
        // Put in order here: each person's talks stand together and all but in order, and the engines, asked for the
        // order of all, would jump to and fro in the table or sort the whole of it.
        try tx.each(
            "SELECT person_id, talk_id, kind, held_at, held_on, held_by FROM talk WHERE hidden_from IS NULL AND {scope person_id}"
        ) { row in
            guard let talk = HeldTalk(row, cited) else { return }
            talks.add(row, (row.at(3), talk))
        }
        return talks.finish().mapValues { talks in
            talks.sorted { ($0.at, $0.talk.id) < ($1.at, $1.talk.id) }.map(\.talk)
        }
    }

    /// The same of one person.
    func heldTalks(with person: PersonID, _ tx: borrowing Transaction) throws -> [HeldTalk] {
        let cited = try cited(of: person, tx)
        return try tx.rows(
            """
            SELECT person_id, talk_id, kind, held_at, held_on, held_by FROM talk
            WHERE person_id = $1 AND hidden_from IS NULL AND {scope person_id} ORDER BY held_at, talk_id
            """,
            [.id(person)]
        ) { HeldTalk($0, cited) }.compactMap { $0 }
    }

    /// The keys of the obligations each talk was about, by talk; of one person's where one is named.
    private func cited(of person: PersonID? = nil, _ tx: borrowing Transaction) throws -> [String: Set<String>] {
        var cited: [String: Set<String>] = [:]
        try tx.each(
            """
            SELECT o.talk_id, o.obligation FROM talk_obligation o JOIN talk t ON t.talk_id = o.talk_id
            WHERE (CAST($1 AS TEXT) IS NULL OR t.person_id = $1) AND t.hidden_from IS NULL AND {scope t.person_id}
            ORDER BY o.talk_id, o.obligation
            """,
            [.id(person)]
        ) { row in cited[row.text(0), default: []].insert(row.text(1)) }
        return cited
    }

    /// What people decided, by the obligation's key; of one person where one is named.
    func decisions(about person: PersonID? = nil, _ tx: borrowing Transaction) throws -> [String: [Decision]] {
        var decisions: [String: [Decision]] = [:]
        try tx.each(
            """
            SELECT obligation, kind, day, reason, person_id FROM decision
            WHERE withdrawn_at IS NULL AND (CAST($1 AS TEXT) IS NULL OR person_id = $1) AND {scope person_id}
            ORDER BY at, decision_id
            """,
            [.id(person)]
        ) { row in
            guard let kind = Decision.Kind(rawValue: row.text(1)) else { return }
            let decision = Decision(kind: kind, day: row.day(2), reason: row.text(3), about: row.id(4))
            decisions[row.text(0), default: []].append(decision)
        }
        return decisions
    }

    /// Records what a person decided about an obligation's key.
    package func decide(
        _ kind: Decision.Kind,
        obligation: String,
        about person: PersonID,
        on day: Day,
        by actor: Actor,
        reason: String,
        _ tx: borrowing Transaction
    ) throws {
        let now = clock.now()
        let before = try tx.first(
            "SELECT kind FROM decision WHERE obligation = $1 AND {scope person_id} ORDER BY at DESC, decision_id DESC LIMIT 1",
            [.text(obligation)]
        ) { $0.text(0) }
        tx.change("decision about \(obligation)", from: before, to: kind.rawValue)
        try tx.run(
            """
            INSERT INTO decision (decision_id, obligation, person_id, kind, day, at, by_name, reason)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .id(ID<Decision>(at: now)), .text(obligation), .id(person), .text(kind.rawValue), .day(day), .at(now),
                .text(actor.name), .text(reason),
            ],
            about: [person]
        )
        tx.note("\(kind.rawValue) \(obligation)")
    }

    /// Who waived an obligation before, and why.
    func waiver(of obligation: String, _ tx: borrowing Transaction) throws -> WaivedAlready? {
        try tx.first(
            """
            SELECT by_name, reason FROM decision WHERE obligation = $1 AND kind = 'waiver' AND {scope person_id}
            ORDER BY at DESC, decision_id DESC LIMIT 1
            """,
            [.text(obligation)]
        ) { WaivedAlready(by: $0.text(0), reason: $0.text(1)) }
    }

    /// Whether a talk with this source key is stored already.
    func knowsTalk(_ sourceKey: String, _ tx: borrowing Transaction) throws -> Bool {
        try tx.first(
            "SELECT 1 FROM talk {unscoped: a source key is of one person} WHERE source_key = $1",
            [.text(sourceKey)]
        ) { _ in true }
            ?? false
    }

    /// The note of a confidential kind is sealed, and throws where the keys are not there.
    ///
    /// `hiddenFrom` is the manager complained of (C5a): the talk is then for its holder alone, and so is its audit row.
    /// `keys` are the obligations it was about.
    @discardableResult
    package func add(
        _ talk: TalkRecord,
        about keys: [String] = [],
        importID: String? = nil,
        hiddenFrom: PersonID? = nil,
        _ tx: borrowing Transaction
    ) throws -> ID<HeldTalk> {
        let id = ID<HeldTalk>(at: clock.now())
        if let hiddenFrom { tx.hideAudit(from: hiddenFrom) }
        var sealed: ID<SealedText>?
        if talk.kind.isConfidential, let note = talk.words {
            sealed = try SealedTextStore(tx, clock: clock).seal(note, about: talk.person, tx)
        }
        try tx.run(
            """
            INSERT INTO talk (talk_id, person_id, kind, held_at, held_on, minutes, held_by, note, source_key, import_id,
                sealed_note, hidden_from, agreed, promised)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """,
            [
                .id(id), .id(talk.person), .text(talk.kind.rawValue), .at(talk.heldAt),
                .day(talk.heldOn), .number(talk.minutes), .text(talk.heldBy),
                .text(talk.kind.isConfidential ? nil : talk.note), .text(talk.sourceKey), .text(importID), .id(sealed),
                .id(hiddenFrom), .text(talk.kind.isConfidential ? nil : talk.agreed),
                .text(talk.kind.isConfidential ? nil : talk.promised),
            ],
            // What meets nothing changes nobody's obligations.
            about: hiddenFrom == nil ? [talk.person] : []
        )
        let entry = ArchiveEntry(
            talk: id,
            person: talk.person,
            kind: talk.kind,
            heldAt: talk.heldAt,
            heldOn: talk.heldOn,
            heldBy: talk.heldBy,
            hiddenFrom: hiddenFrom
        )
        try ArchiveIndexStore.put(entry, talk.parts, tx)
        for key in Set(keys).sorted() {
            try tx.run(
                "INSERT INTO talk_obligation (talk_id, obligation) VALUES ($1, $2)",
                [.id(id), .text(key)],
                about: hiddenFrom == nil ? [talk.person] : []
            )
        }
        return id
    }

    /// The talks held with one person, newest first, and who held each; of a complaint about a manager only to who
    /// held it (C5a).
    func talks(
        with person: PersonID,
        for reader: String,
        _ tx: borrowing Transaction
    ) throws -> [(talk: TalkRecord, holder: NamedPerson?)] {
        try tx.rows(
            """
            SELECT t.person_id, t.kind, t.held_at, t.held_on, t.minutes, t.held_by, t.note, t.source_key, h.name,
                CASE WHEN {scope h.person_id} THEN 1 ELSE 0 END, t.sealed_note, t.agreed, t.promised
            FROM talk t LEFT JOIN person h ON h.employee_id = t.held_by
            WHERE t.person_id = $1 AND (t.hidden_from IS NULL OR t.held_by = $2) AND {scope t.person_id}
            ORDER BY t.held_at DESC, t.talk_id
            """,
            [.id(person), .text(reader)]
        ) { row in
            let kind = TalkKind(rawValue: row.text(1))
            let talk = TalkRecord(
                person: row.id(0),
                kind: kind ?? .c8,
                heldAt: row.at(2),
                heldOn: row.day(3),
                minutes: row.optionalInt(4),
                heldBy: row.optionalText(5),
                // What waits to be sealed is not shown either.
                note: kind?.isConfidential == true ? nil : row.optionalText(6),
                agreed: row.optionalText(11),
                promised: row.optionalText(12),
                sealedNote: row.optionalID(10),
                sourceKey: row.text(7)
            )
            let holder = talk.heldBy.map {
                NamedPerson(employeeID: $0, name: row.optionalText(8), isVisible: row.flag(9))
            }
            return (talk, holder)
        }
    }

    /// Takes back every talk an import brought; the number taken back.
    package func removeTalks(importID: String, _ tx: borrowing Transaction) throws -> Int {
        try tx.run(
            """
            DELETE FROM sealed_text {unscoped: an import is undone as a whole}
            WHERE sealed_id IN (SELECT sealed_note FROM talk WHERE import_id = $1 AND sealed_note IS NOT NULL)
            """,
            [.text(importID)]
        )
        try tx.run(
            """
            DELETE FROM talk_obligation {unscoped: an import is undone as a whole}
            WHERE talk_id IN (SELECT talk_id FROM talk WHERE import_id = $1)
            """,
            [.text(importID)]
        )
        try ArchiveIndexStore.remove(importID: importID, tx)
        return try tx.run(
            "DELETE FROM talk {unscoped: an import is undone as a whole} WHERE import_id = $1",
            [.text(importID)]
        )
    }
}

extension HeldTalk {
    /// From person_id, talk_id, kind, held_at, held_on, held_by; nil for a kind of another version.
    fileprivate init?(_ row: borrowing Row, _ cited: [String: Set<String>]) {
        guard let kind = TalkKind(rawValue: row.text(2)) else { return nil }
        let id = row.text(1)
        self.init(
            id: id,
            kind: kind,
            heldOn: row.day(4),
            heldBy: row.optionalText(5),
            cites: cited[id] ?? []
        )
    }
}

/// Somebody else was first to waive: what they said of it stands.
struct WaivedAlready: Error, Sendable {
    /// The employee_id.
    let by: String
    let reason: String
}
