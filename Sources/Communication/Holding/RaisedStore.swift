import Core
import People
import Signals
import Store

/// What of talks others are to hear, in the database: kept when it is written, said once the person has seen it (P13).
struct RaisedStore: Sendable {
    let clock: Clock

    /// One thing as it is kept; the words of a confidential kind only where they were opened.
    struct Kept: Sendable, Hashable {
        let number: Int
        let item: RaisedItem
        let sealed: ID<SealedText>?
        /// When the person saw it; nil while they have not.
        let shownAt: Instant?
    }

    /// - Parameter opening: the transaction leaves a row in the audit.
    func items(
        of talk: ID<HeldTalk>,
        opening: Bool = false,
        _ tx: borrowing Transaction
    ) throws -> [Kept] {
        let rows = try tx.rows(
            """
            SELECT number, what, source, passing, text, sealed, shown_at FROM talk_raised
            WHERE talk_id = $1 AND {scope person_id} ORDER BY number
            """,
            [.id(talk)]
        ) { row in
            Kept(
                number: row.count(0),
                item: RaisedItem(
                    what: RaisedItem.What(rawValue: row.text(1)) ?? .issue,
                    source: Raised.Source(rawValue: row.text(2)) ?? .person,
                    passing: RaisedItem.Passing(rawValue: row.text(3)) ?? .kept,
                    text: row.optionalText(4) ?? ""
                ),
                sealed: row.optionalID(5),
                shownAt: row.optionalAt(6)
            )
        }
        guard opening, rows.contains(where: { $0.sealed != nil }) else { return rows }
        let texts = try SealedTextStore(tx, clock: clock)
        var opened: [Kept] = []
        for kept in rows {
            var item = kept.item
            if let sealed = kept.sealed { item.text = try texts.open(sealed, tx) ?? "" }
            opened.append(Kept(number: kept.number, item: item, sealed: kept.sealed, shownAt: kept.shownAt))
        }
        return opened
    }

    /// Keeps what a record brings beside what there is; the same words twice are one thing.
    func add(
        _ items: [RaisedItem],
        to talk: ID<HeldTalk>,
        with person: PersonID,
        of course: TalkCourse,
        by writer: String,
        _ tx: borrowing Transaction
    ) throws {
        course.hideAudit(tx)
        let now = clock.now()
        let known = try self.items(of: talk, opening: true, tx)
        var number = known.map(\.number).max() ?? 0
        var texts = Set(known.map { "\($0.item.what.rawValue) \($0.item.text)" })
        for item in items where texts.insert("\(item.what.rawValue) \(item.text)").inserted {
            number += 1
            var sealed: ID<SealedText>?
            if course.kind.isConfidential {
                sealed = try SealedTextStore(tx, clock: clock).seal(item.text, about: person, tx)
            }
            try tx.run(
                """
                INSERT INTO talk_raised (raised_id, course_id, talk_id, person_id, number, what, source, text, sealed,
                    passing, written_at, written_by, shown_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, NULL)
                """,
                [
                    .id(ID<Kept>(at: now)), .id(course.id), .id(talk), .id(person), .int(number),
                    .text(item.what.rawValue), .text(item.source.rawValue), .text(sealed == nil ? item.text : nil),
                    .id(sealed), .text(item.passing.rawValue), .at(now), .text(writer),
                ]
            )
        }
    }

    /// The person has seen the list with what becomes of each thing; what goes on is said as a signal, once.
    ///
    /// What was shown before stays as it was shown.
    func show(
        _ choices: [Int: RaisedItem.Passing],
        of talk: HeldTalkKey,
        of course: TalkCourse,
        _ tx: borrowing Transaction
    ) throws {
        course.hideAudit(tx)
        let signals = SignalStore(clock: clock)
        for kept in try items(of: talk.id, tx) where kept.shownAt == nil {
            let passing = choices[kept.number] ?? kept.item.passing
            try tx.run(
                """
                UPDATE talk_raised SET passing = $3, shown_at = $4
                WHERE talk_id = $1 AND number = $2 AND shown_at IS NULL AND {scope person_id}
                """,
                [.id(talk.id), .int(kept.number), .text(passing.rawValue), .at(clock.now())]
            )
            guard let what = kept.item.what.signal, let passedOn = passing.signal else { continue }
            let raised = Raised(
                talk: talk.id.text,
                what: what,
                source: kept.item.source,
                holder: course.holder,
                text: kept.sealed == nil ? kept.item.text : nil,
                sealed: kept.sealed,
                passedOn: passedOn
            )
            try signals.emit(
                SignalDraft(
                    raised,
                    about: talk.person,
                    happenedAt: talk.heldAt,
                    happenedOn: talk.heldOn,
                    sourceKey: Raised.sourceKey(talk: talk.id.text, number: kept.number)
                ),
                tx
            )
        }
    }
}
