import Core
import People
import Store

/// Keeps what the archive lists and what its search finds, always in the transaction that changes the talk.
package enum ArchiveIndexStore {
    /// Puts all that is now on file of a talk in plain words: whoever writes some of it calls this afterwards.
    package static func renew(_ talk: ID<HeldTalk>, _ tx: borrowing Transaction) throws {
        try put(talk, ArchivedWordsStore.parts(of: talk, tx), tx)
    }

    /// Puts parts in the place of what the archive had of a talk.
    ///
    /// Of a confidential kind, and of a complaint about a manager, no words are kept here whatever the parts say.
    package static func put(_ talk: ID<HeldTalk>, _ parts: [ArchivedWords], _ tx: borrowing Transaction) throws {
        let entry = try tx.first(
            """
            SELECT talk_id, person_id, kind, held_at, held_on, held_by, hidden_from FROM talk {unscoped: by its own id}
            WHERE talk_id = $1
            """,
            [.id(talk)]
        ) { ArchiveEntry($0) }
        if let entry { try put(entry, parts, tx) }
    }

    static func put(_ entry: ArchiveEntry, _ parts: [ArchivedWords], _ tx: borrowing Transaction) throws {
        let number = try number(of: entry, tx)
        try tx.run("DELETE FROM talk_words {unscoped: of its own talk} WHERE talk_number = $1", [.int(number)])
        guard !entry.kind.isConfidential, entry.hiddenFrom == nil else { return }
        for (place, text) in TalkText.all(parts).enumerated() {
            try tx.run(
                """
                INSERT INTO talk_words (number, talk_number, person_id, readers, text, words)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                [
                    .int(number + Int64(place)), .int(number), .id(entry.person), .text(text.readers.text),
                    .text(text.text), .text(SearchWords.tokens(text.text)),
                ]
            )
        }
    }

    /// The talk's place, taken now where it has none yet; where another talk has it, the next free one.
    private static func number(of entry: ArchiveEntry, _ tx: borrowing Transaction) throws -> Int64 {
        let known = try tx.first(
            "SELECT number FROM talk_archive {unscoped: by its own id} WHERE talk_id = $1",
            [.id(entry.talk)]
        ) { $0.int(0) }
        if let known { return known }
        var number = entry.number
        while true {
            let added = try tx.run(
                """
                INSERT INTO talk_archive (number, talk_id, person_id, kind, held_on, held_by, hidden_from)
                VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (number) DO NOTHING
                """,
                [
                    .int(number), .id(entry.talk), .id(entry.person), .text(entry.kind.rawValue), .day(entry.heldOn),
                    .text(entry.heldBy), .id(entry.hiddenFrom),
                ]
            )
            if added == 1 { return number }
            number += 4
        }
    }

    /// Takes an import's talks out, before they themselves go.
    static func remove(importID: String, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            DELETE FROM talk_words {unscoped: an import is undone as a whole}
            WHERE talk_number IN (SELECT a.number FROM talk_archive a JOIN talk t ON t.talk_id = a.talk_id
                WHERE t.import_id = $1)
            """,
            [.text(importID)]
        )
        try tx.run(
            """
            DELETE FROM talk_archive {unscoped: an import is undone as a whole}
            WHERE talk_id IN (SELECT talk_id FROM talk WHERE import_id = $1)
            """,
            [.text(importID)]
        )
    }

    /// Puts talks of an older program in, so many at a time; the number put in.
    package static func fill(atMost count: Int, _ tx: borrowing Transaction) throws -> Int {
        let missing: [ID<HeldTalk>] = try tx.rows(
            """
            SELECT t.talk_id FROM talk t {unscoped: all that are not in the archive}
            WHERE NOT EXISTS (SELECT 1 FROM talk_archive a WHERE a.talk_id = t.talk_id)
            ORDER BY t.talk_id LIMIT $1
            """,
            [.int(count)]
        ) { $0.id(0) }
        for talk in missing { try renew(talk, tx) }
        return missing.count
    }
}

extension ArchiveEntry {
    /// From talk_id, person_id, kind, held_at, held_on, held_by, hidden_from.
    fileprivate init(_ row: borrowing Row) {
        self.init(
            talk: row.id(0),
            person: row.id(1),
            kind: TalkKind(rawValue: row.text(2)) ?? .c8,
            heldAt: row.at(3),
            heldOn: row.day(4),
            heldBy: row.optionalText(5),
            hiddenFrom: row.optionalID(6)
        )
    }
}
