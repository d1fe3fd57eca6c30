import Core
import Signals
import Store

/// Agreements in the database: every version kept, texts of confidential kinds sealed.
struct AgreementStore: Sendable {
    let clock: Clock

    /// An agreement in scope; its texts only where `opens` is true or they do not lie sealed.
    ///
    /// Opening sealed texts is for reads that leave in the audit who read them.
    func find(_ id: AgreementID, opens: Bool = false, _ tx: borrowing Transaction) throws -> Agreement? {
        let found = try tx.first(
            """
            SELECT agreement_id, course_id, kind, site, person_id, holder, hidden_from, made_at, readers
            FROM agreement WHERE agreement_id = $1 AND {scope person_id}
            """,
            [.id(id)]
        ) { Self.head($0) }
        return try found.map { try filled($0, opens: opens, tx) }
    }

    /// What was agreed with one person in a talk.
    func find(
        of course: CourseID,
        with person: PersonID,
        opens: Bool = false,
        _ tx: borrowing Transaction
    ) throws -> Agreement? {
        let found = try tx.first(
            """
            SELECT agreement_id, course_id, kind, site, person_id, holder, hidden_from, made_at, readers
            FROM agreement WHERE course_id = $1 AND person_id = $2 AND {scope person_id}
            """,
            [.id(course), .id(person)]
        ) { Self.head($0) }
        return try found.map { try filled($0, opens: opens, tx) }
    }

    /// Keeps what is new in an agreement against how it was; nothing where nothing is.
    func keep(_ agreement: Agreement, as before: Agreement?, _ tx: borrowing Transaction) throws {
        if let hidden = agreement.hiddenFrom { tx.hideAudit(from: hidden) }
        let text = AgreementTextStore(agreement, clock: clock)
        if before == nil { try add(agreement, tx) }
        if let before, before.readers != agreement.readers {
            try tx.run(
                "UPDATE agreement SET readers = $2 WHERE agreement_id = $1 AND {scope person_id}",
                [.id(agreement.id), .text(agreement.readers.text)]
            )
        }
        for version in agreement.versions.dropFirst(before?.versions.count ?? 0) {
            try add(version, of: agreement, text, tx)
        }
        for (number, at) in agreement.shown.sorted(by: { $0.key < $1.key }) where before?.shown[number] == nil {
            try tx.run(
                """
                INSERT INTO agreement_shown (agreement_id, number, person_id, at) VALUES ($1, $2, $3, $4)
                ON CONFLICT (agreement_id, number) DO NOTHING
                """,
                [.id(agreement.id), .int(number), .id(agreement.person), .at(at)]
            )
        }
        let known = before?.answers.count ?? 0
        for (place, answer) in agreement.answers.enumerated().dropFirst(known) {
            let words = try text.kept(answer.words, tx)
            try tx.run(
                """
                INSERT INTO agreement_answer (agreement_id, turn, number, person_id, answer, words, sealed_words, at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                [
                    .id(agreement.id), .int(place + 1), .int(answer.version), .id(agreement.person),
                    .text(answer.what.rawValue), .text(words.plain), .id(words.sealed), .at(answer.at),
                ]
            )
            tx.note("\(answer.what.rawValue) version \(answer.version) of agreement \(agreement.id)")
        }
    }

    private func add(_ agreement: Agreement, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO agreement (agreement_id, course_id, person_id, kind, site, holder, hidden_from, readers, made_at,
                version, standing, next_check)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, 'waiting', NULL)
            """,
            [
                .id(agreement.id), .id(agreement.course), .id(agreement.person), .text(agreement.kind.rawValue),
                .text(agreement.site), .text(agreement.holder), .id(agreement.hiddenFrom),
                .text(agreement.readers.text), .at(agreement.madeAt),
            ]
        )
    }

    private func add(
        _ version: AgreementVersion,
        of agreement: Agreement,
        _ text: AgreementTextStore,
        _ tx: borrowing Transaction
    ) throws {
        guard let terms = version.terms else { return }
        let words = try text.kept(try terms.json(), tx)
        try tx.run(
            """
            INSERT INTO agreement_version (agreement_id, number, person_id, made_at, made_by, terms, sealed_terms)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .id(agreement.id), .int(version.number), .id(agreement.person), .at(version.madeAt),
                .text(version.madeBy), .text(words.plain), .id(words.sealed),
            ]
        )
        tx.note("version \(version.number) of agreement \(agreement.id)")
    }

    // MARK: - Reading

    private static func head(_ row: borrowing Row) -> Agreement {
        Agreement(
            id: row.id(0),
            course: row.id(1),
            kind: TalkKind(rawValue: row.text(2)) ?? .c8,
            site: row.text(3),
            person: row.id(4),
            holder: row.text(5),
            hiddenFrom: row.optionalID(6),
            madeAt: row.at(7),
            readers: FieldReaders(text: row.text(8))
        )
    }

    private func filled(_ head: Agreement, opens: Bool, _ tx: borrowing Transaction) throws -> Agreement {
        let text = AgreementTextStore(head, clock: clock, opens: opens)
        let versions = try tx.rows(
            """
            SELECT number, terms, sealed_terms, made_at, made_by FROM agreement_version
            WHERE agreement_id = $1 AND {scope person_id} ORDER BY number
            """,
            [.id(head.id)]
        ) {
            (
                number: $0.count(0), plain: $0.optionalText(1), sealed: $0.optionalID(2) as ID<SealedText>?,
                at: $0.at(3), by: $0.text(4)
            )
        }
        var shown: [Int: Instant] = [:]
        try tx.each(
            "SELECT number, at FROM agreement_shown WHERE agreement_id = $1 AND {scope person_id} ORDER BY number",
            [.id(head.id)]
        ) { shown[$0.count(0)] = $0.at(1) }
        let answers = try tx.rows(
            """
            SELECT number, answer, words, sealed_words, at FROM agreement_answer
            WHERE agreement_id = $1 AND {scope person_id} ORDER BY turn
            """,
            [.id(head.id)]
        ) {
            (
                number: $0.count(0), what: $0.text(1), plain: $0.optionalText(2),
                sealed: $0.optionalID(3) as ID<SealedText>?, at: $0.at(4)
            )
        }
        return Agreement(
            id: head.id,
            course: head.course,
            kind: head.kind,
            site: head.site,
            person: head.person,
            holder: head.holder,
            hiddenFrom: head.hiddenFrom,
            madeAt: head.madeAt,
            readers: head.readers,
            versions: try versions.map { kept in
                AgreementVersion(
                    number: kept.number,
                    terms: try text.read(kept.plain, kept.sealed, tx).map { try Terms(json: $0) },
                    madeAt: kept.at,
                    madeBy: kept.by
                )
            },
            shown: shown,
            answers: try answers.map { kept in
                AgreementAnswer(
                    version: kept.number,
                    what: AgreementAnswer.What(rawValue: kept.what) ?? .differs,
                    words: try text.read(kept.plain, kept.sealed, tx),
                    at: kept.at
                )
            }
        )
    }
}
