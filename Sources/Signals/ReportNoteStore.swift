import Core
import Foundation
import Store

/// Where the words of reports lie in the database.
package enum ReportNoteStore {
    /// The sealed words of the reports an import brought and that still stand.
    package static func notes(ofImport importID: String, _ tx: borrowing Transaction) throws -> [ID<SealedText>] {
        try tx.rows(
            """
            SELECT payload FROM signal {unscoped: an import is undone as a whole}
            WHERE import_id = $1 AND kind = 'reported' AND retracted_at IS NULL
            """,
            [.text(importID)]
        ) { try report($0.text(0)).sealedNote }.compactMap { $0 }
    }

    /// Brings reports of version 1, retracted ones too, to version 2; so many at a time, the number done.
    ///
    /// Confidential words are sealed, and stand in payload and source key no more.
    package static func seal(atMost count: Int, clock: Clock, _ tx: borrowing Transaction) throws -> Int {
        let texts = try SealedTextStore(tx, clock: clock)
        let old = try tx.rows(
            """
            SELECT signal_id, person_id, payload, source_key FROM signal {unscoped: what is plain is sealed for everyone}
            WHERE kind = 'reported' AND version = 1 ORDER BY signal_id LIMIT $1
            """,
            [.int(count)]
        ) { (id: $0.text(0), person: $0.optionalID(1) as PersonID?, payload: $0.text(2), key: $0.text(3)) }
        for (id, person, payload, key) in old {
            var (report, key) = (try report(payload), key)
            var sealed: ID<SealedText>?
            if report.what.isConfidential, let note = report.note, let person {
                key = texts.key(key, sealing: note)
                sealed = try texts.seal(note, about: person, tx)
                report = Reported(what: report.what, grade: report.grade, by: report.by, note: nil, sealed: sealed)
            }
            let changed = try tx.run(
                """
                UPDATE signal {unscoped: by its own id} SET version = 2, payload = $2, source_key = $3
                WHERE signal_id = $1 AND version = 1
                """,
                [.text(id), .text(canonicalJSON(report)), .text(key)],
                about: person.map { [$0] } ?? []
            )
            // Another server was faster.
            if changed == 0, let sealed { try SealedTextStore.remove([sealed], tx) }
        }
        return old.count
    }

    private static func report(_ payload: String) throws -> Reported {
        try JSONDecoder().decode(Reported.self, from: Data(payload.utf8))
    }
}
