import Core
import Store

/// Notes taken during a talk, each person's own, in the database; those of confidential kinds lie sealed.
struct TalkDraftStore: Sendable {
    let clock: Clock

    /// One account's notes of a talk by part; where they lie sealed, for a transaction that leaves a row in the audit.
    func notes(
        _ course: TalkCourse,
        of account: PersonID,
        _ tx: borrowing Transaction
    ) throws -> [HoldPart: DraftNotes] {
        var notes: [HoldPart: DraftNotes] = [:]
        for row in try rows(course, account, tx) {
            guard let part = HoldPart(name: row.part) else { continue }
            var text = row.text ?? ""
            if let sealed = row.sealed { text = try SealedTextStore(tx, clock: clock).open(sealed, tx) ?? "" }
            guard
                let write = DraftWrite(
                    device: row.device,
                    number: row.number,
                    text: text,
                    seen: DraftSeen(row.seen) ?? DraftSeen()
                )
            else { continue }
            notes[part, default: DraftNotes()].take(write)
        }
        return notes
    }

    /// Whether there is anything sealed to be opened.
    func hasSealed(_ course: TalkCourse, of account: PersonID, _ tx: borrowing Transaction) throws -> Bool {
        try rows(course, account, tx).contains { $0.sealed != nil }
    }

    /// Takes in what a page wrote, and answers all notes of the part as they now are.
    func take(
        _ write: DraftWrite,
        to part: HoldPart,
        of course: TalkCourse,
        by account: PersonID,
        _ tx: borrowing Transaction
    ) throws -> DraftNotes {
        var notes = try notes(course, of: account, tx)[part] ?? DraftNotes()
        course.hideAudit(tx)
        guard notes.take(write) else { return notes }
        let known = try rows(course, account, tx).filter { $0.part == part.name }
        // What another page has taken in is let go of; its number stays, so that it cannot come back.
        for row in known where row.device != write.device && (row.text != nil || row.sealed != nil) {
            guard let other = notes.writes[row.device], !notes.isLive(other) else { continue }
            try put(other, nil, nil, part, course, account, tx)
            try row.sealed.map { try SealedTextStore.remove([$0], tx) }
        }
        // A write that came late may have been taken in by others already.
        guard notes.isLive(write), !write.text.isEmpty else {
            try put(write, nil, nil, part, course, account, tx)
            try remove(known, write.device, tx)
            return notes
        }
        if course.kind.isConfidential {
            // The notes of a group hold words of many: they are their taker's, and go or stay with nobody of the group.
            let about = course.person ?? account
            let sealed = try SealedTextStore(tx, clock: clock).seal(write.text, about: about, tx)
            try put(write, nil, sealed, part, course, account, tx)
        } else {
            try put(write, write.text, nil, part, course, account, tx)
        }
        try remove(known, write.device, tx)
        return notes
    }

    private struct Kept {
        let part: String
        let device: String
        let number: Int
        let text: String?
        let sealed: ID<SealedText>?
        let seen: String
    }

    private func rows(_ course: TalkCourse, _ account: PersonID, _ tx: borrowing Transaction) throws -> [Kept] {
        try tx.rows(
            """
            SELECT part, device, seq, text, sealed, seen FROM talk_draft {unscoped: one's own notes}
            WHERE course_id = $1 AND account = $2 ORDER BY part, device
            """,
            [.id(course.id), .id(account)]
        ) { row in
            Kept(
                part: row.text(0),
                device: row.text(1),
                number: row.count(2),
                text: row.optionalText(3),
                sealed: row.optionalID(4),
                seen: row.text(5)
            )
        }
    }

    private func put(
        _ write: DraftWrite,
        _ text: String?,
        _ sealed: ID<SealedText>?,
        _ part: HoldPart,
        _ course: TalkCourse,
        _ account: PersonID,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO talk_draft {unscoped: one's own notes} (course_id, account, part, device, seq, text, sealed, seen, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (course_id, account, part, device) DO UPDATE SET seq = excluded.seq, text = excluded.text,
                sealed = excluded.sealed, seen = excluded.seen, at = excluded.at
            """,
            [
                .id(course.id), .id(account), .text(part.name), .text(write.device), .int(write.number), .text(text),
                .id(sealed), .text(write.seen.text), .at(clock.now()),
            ]
        )
    }

    private func remove(_ known: [Kept], _ device: String, _ tx: borrowing Transaction) throws {
        try SealedTextStore.remove(known.filter { $0.device == device }.compactMap(\.sealed), tx)
    }
}
