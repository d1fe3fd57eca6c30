import Core
import People
import Store

/// What was written down after talks, in the database: every version stays.
struct TalkSaidStore: Sendable {
    let clock: Clock

    /// Which fields of which talk: of one person, or of a talk with a department, which leaves none.
    enum Subject: Sendable, Hashable {
        case talk(ID<HeldTalk>, PersonID)
        case department(CourseID)

        fileprivate var talk: ID<HeldTalk>? { if case .talk(let talk, _) = self { talk } else { nil } }
        fileprivate var person: PersonID? { if case .talk(_, let person) = self { person } else { nil } }
        fileprivate var department: CourseID? { if case .department(let course) = self { course } else { nil } }
    }

    /// Every version of every field, oldest first; what lies sealed is opened only where the reader may have it.
    ///
    /// With `opening` the transaction must leave a row in the audit.
    func said(_ subject: Subject, opening: Bool = false, _ tx: borrowing Transaction) throws -> [TalkSaid] {
        let rows = try tx.rows(
            """
            SELECT field, version, text, sealed, readers, written_at, written_by FROM talk_said
            WHERE ((CAST($1 AS TEXT) IS NOT NULL AND talk_id = $1 AND {scope person_id})
                OR (CAST($2 AS TEXT) IS NOT NULL AND course_id = $2 AND talk_id IS NULL))
            ORDER BY field, version
            """,
            [.id(subject.talk), .id(subject.department)]
        ) { row in
            TalkSaid(
                field: SaidField(rawValue: row.text(0)) ?? .said,
                version: row.count(1),
                text: row.optionalText(2),
                sealed: row.optionalID(3),
                readers: FieldReaders(text: row.text(4)),
                writtenAt: row.at(5),
                writtenBy: row.text(6)
            )
        }
        guard opening, rows.contains(where: { $0.sealed != nil }) else { return rows }
        let texts = try SealedTextStore(tx, clock: clock)
        var opened: [TalkSaid] = []
        for said in rows {
            guard let sealed = said.sealed else {
                opened.append(said)
                continue
            }
            opened.append(said.with(text: try texts.open(sealed, tx)))
        }
        return opened
    }

    /// Adds a version of each field whose words differ from the newest; the fields that changed.
    @discardableResult
    func write(
        _ texts: [SaidField: String],
        of subject: Subject,
        course: TalkCourse,
        by writer: String,
        _ tx: borrowing Transaction
    ) throws -> [SaidField] {
        course.hideAudit(tx)
        // The writer's own words before, compared and never shown.
        let newest = try said(subject, opening: true, tx).newest
        var changed: [SaidField] = []
        for field in SaidField.allCases {
            guard let text = texts[field], text != newest[field]?.text ?? "" else { continue }
            try add(text, to: field, after: newest[field], subject, course, writer, tx)
            changed.append(field)
        }
        if !changed.isEmpty, let talk = subject.talk { try ArchiveIndexStore.renew(talk, tx) }
        return changed
    }

    private func add(
        _ text: String,
        to field: SaidField,
        after before: TalkSaid?,
        _ subject: Subject,
        _ course: TalkCourse,
        _ writer: String,
        _ tx: borrowing Transaction
    ) throws {
        let now = clock.now()
        var sealed: ID<SealedText>?
        if course.kind.isConfidential, !text.isEmpty, let person = subject.person {
            sealed = try SealedTextStore(tx, clock: clock).seal(text, about: person, tx)
        }
        // Readers are those of the first version: they never widen (P12).
        let readers = before?.readers ?? field.readers(course.kind)
        try tx.run(
            """
            INSERT INTO talk_said (said_id, talk_id, course_id, person_id, field, version, text, sealed, readers,
                written_at, written_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            [
                .id(ID<TalkSaid>(at: now)), .id(subject.talk), .id(course.id), .id(subject.person),
                .text(field.rawValue), .int((before?.version ?? 0) + 1),
                .text(sealed == nil && !text.isEmpty ? text : nil), .id(sealed), .text(readers.text), .at(now),
                .text(writer),
            ]
        )
    }
}

extension TalkSaid {
    fileprivate func with(text: String?) -> TalkSaid {
        TalkSaid(
            field: field,
            version: version,
            text: text,
            sealed: sealed,
            readers: readers,
            writtenAt: writtenAt,
            writtenBy: writtenBy
        )
    }
}
