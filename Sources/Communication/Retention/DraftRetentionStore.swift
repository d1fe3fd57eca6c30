import Core
import People
import Store

/// Old drafts in the database: counted for who asks first, removed by the work of every night.
struct DraftRetentionStore: Sendable {
    let site: String
    /// What was written before it goes.
    let before: Instant

    /// So many of each at a time: what is left goes the night after.
    static let most = 5_000

    /// The number of days in force at a site.
    static func days(of site: String, on day: Day, _ tx: borrowing Transaction) throws -> Int {
        let settings = try SiteStore.settings(tx).filter { $0.site == site }
        return DraftRetention.days(on: day, settings.map { (name: $0.name, from: $0.from, value: $0.value) })
    }

    private struct Note {
        let course: String
        let account: String
        let part: String
        let device: String
        let sealed: ID<SealedText>?
    }

    private struct Form {
        let course: String
        let number: Int
        /// Of a group there is a copy for each.
        let seals: Set<ID<SealedText>>
    }

    /// What would go, and nothing is touched.
    func count(_ tx: borrowing Transaction) throws -> DraftCount {
        let (notes, forms) = (try notes(tx), try forms(tx))
        return DraftCount(
            notes: notes.count,
            forms: forms.count,
            sealed: notes.compactMap(\.sealed).count + forms.flatMap(\.seals).count
        )
    }

    /// Removes it with the seals; the audit keeps how many, and no word.
    func remove(_ tx: borrowing Transaction) throws -> DraftCount {
        let (notes, forms) = (try notes(tx), try forms(tx))
        for note in notes {
            try tx.run(
                """
                DELETE FROM talk_draft {unscoped: what is old goes for everyone}
                WHERE course_id = $1 AND account = $2 AND part = $3 AND device = $4
                """,
                [.text(note.course), .text(note.account), .text(note.part), .text(note.device)]
            )
        }
        for form in forms {
            try tx.run(
                """
                DELETE FROM talk_form_copy {unscoped: what is old goes for everyone}
                WHERE course_id = $1 AND number = $2
                """,
                [.text(form.course), .int(form.number)]
            )
            try tx.run(
                """
                DELETE FROM talk_form {unscoped: what is old goes for everyone} WHERE course_id = $1 AND number = $2
                """,
                [.text(form.course), .int(form.number)]
            )
        }
        let sealed = notes.compactMap(\.sealed) + forms.flatMap(\.seals)
        try SealedTextStore.remove(sealed, tx)
        let count = DraftCount(notes: notes.count, forms: forms.count, sealed: sealed.count)
        tx.note("\(site): \(count.notes) notes, \(count.forms) forms removed, \(count.sealed) of them sealed")
        return count
    }

    private func notes(_ tx: borrowing Transaction) throws -> [Note] {
        try tx.rows(
            """
            SELECT d.course_id, d.account, d.part, d.device, d.sealed
            FROM talk_draft d {unscoped: what is old goes for everyone}
            JOIN talk_course c ON c.course_id = d.course_id
            WHERE c.site = $1 AND d.at < $2 ORDER BY d.at, d.course_id, d.account, d.part, d.device LIMIT $3
            """,
            [.text(site), .at(before), .int(Self.most)]
        ) { row in
            Note(
                course: row.text(0),
                account: row.text(1),
                part: row.text(2),
                device: row.text(3),
                sealed: row.optionalID(4)
            )
        }
    }

    private func forms(_ tx: borrowing Transaction) throws -> [Form] {
        let old: [(course: String, number: Int, sealed: ID<SealedText>?)] = try tx.rows(
            """
            SELECT f.course_id, f.number, f.sealed_answers FROM talk_form f {unscoped: what is old goes for everyone}
            JOIN talk_course c ON c.course_id = f.course_id
            WHERE c.site = $1 AND f.at < $2 AND (
                EXISTS (SELECT 1 FROM talk_form l WHERE l.course_id = f.course_id AND l.number > f.number)
                OR NOT EXISTS (SELECT 1 FROM talk_course_event e WHERE e.course_id = f.course_id AND e.what = 'held'))
            ORDER BY f.at, f.course_id, f.number LIMIT $3
            """,
            [.text(site), .at(before), .int(Self.most)]
        ) { ($0.text(0), $0.count(1), $0.optionalID(2)) }
        return try old.map { form in
            guard let sealed = form.sealed else { return Form(course: form.course, number: form.number, seals: []) }
            let copies: [ID<SealedText>] = try tx.rows(
                """
                SELECT sealed_answers FROM talk_form_copy {unscoped: what is old goes for everyone}
                WHERE course_id = $1 AND number = $2
                """,
                [.text(form.course), .int(form.number)]
            ) { $0.id(0) }
            return Form(course: form.course, number: form.number, seals: Set(copies + [sealed]))
        }
    }
}
