import Core
import Messages
import Store

/// What holders promised, in the database.
struct PromiseStore: Sendable {
    let clock: Clock

    /// The promises of an agreement, dropped ones too.
    func promises(of agreement: Agreement, opens: Bool = false, _ tx: borrowing Transaction) throws -> [Promised] {
        let text = AgreementTextStore(agreement, clock: clock, opens: opens)
        let said = try tx.rows(
            """
            SELECT promise, said, at, by_name, words, sealed_words FROM agreement_promise_word
            WHERE agreement_id = $1 AND {scope person_id} ORDER BY promise, turn
            """,
            [.id(agreement.id)]
        ) {
            (
                promise: $0.count(0), said: $0.text(1), at: $0.at(2), by: $0.text(3), plain: $0.optionalText(4),
                sealed: $0.optionalID(5) as ID<SealedText>?
            )
        }
        let words = try Dictionary(grouping: said, by: \.promise).mapValues { all in
            try all.map { kept in
                Promised.Word(
                    said: Promised.Word.Said(rawValue: kept.said) ?? .notYet,
                    at: kept.at,
                    by: kept.by,
                    words: try text.read(kept.plain, kept.sealed, tx)
                )
            }
        }
        return try tx.rows(
            """
            SELECT promise, due_on, ask_on, state FROM agreement_promise
            WHERE agreement_id = $1 AND {scope person_id} ORDER BY promise
            """,
            [.id(agreement.id)]
        ) { row in
            Promised(
                number: row.count(0),
                dueOn: row.day(1),
                askOn: row.day(2),
                state: Promised.State(rawValue: row.text(3)) ?? .open,
                said: words[row.count(0)] ?? []
            )
        }
    }

    /// Follows the promises of the version that holds; one that is no longer in it is dropped, a kept one stays kept.
    func follow(_ agreement: Agreement, _ tx: borrowing Transaction) throws {
        guard let terms = agreement.terms else { return }
        let known = try promises(of: agreement, tx)
        for promise in terms.promises {
            let old = known.first { $0.number == promise.number }
            if let old, old.state == .kept || old.dueOn == promise.dueOn, old.state != .dropped { continue }
            try tx.run(
                """
                INSERT INTO agreement_promise (agreement_id, promise, person_id, holder, due_on, ask_on, state)
                VALUES ($1, $2, $3, $4, $5, $5, 'open')
                ON CONFLICT (agreement_id, promise) DO UPDATE SET due_on = excluded.due_on, ask_on = excluded.ask_on,
                    state = 'open'
                """,
                [
                    .id(agreement.id), .int(promise.number), .id(agreement.person), .text(agreement.holder),
                    .day(promise.dueOn),
                ]
            )
        }
        let kept = Set(terms.promises.map(\.number))
        for old in known where old.state == .open && !kept.contains(old.number) {
            try tx.run(
                """
                UPDATE agreement_promise SET state = 'dropped'
                WHERE agreement_id = $1 AND promise = $2 AND {scope person_id}
                """,
                [.id(agreement.id), .int(old.number)]
            )
        }
    }

    /// Kept, or not yet with a word: then it is asked for again a week later.
    ///
    /// The person is told that there is news.
    ///
    /// What was said last and is said again changes nothing.
    func say(
        _ said: Promised.Word.Said,
        _ words: String?,
        of number: Int,
        in id: AgreementID,
        by: String,
        today: Day,
        _ tx: borrowing Transaction
    ) throws {
        guard let agreement = try AgreementStore(clock: clock).find(id, opens: true, tx),
            let promise = try promises(of: agreement, opens: true, tx).first(where: { $0.number == number }),
            promise.state != .dropped
        else { throw AgreementRefusal.nothingDue }
        if let last = promise.said.last, last.said == said, last.words == words { return }
        guard promise.state == .open else { throw AgreementRefusal.alreadyKept }
        if let hidden = agreement.hiddenFrom { tx.hideAudit(from: hidden) }
        let kept = try AgreementTextStore(agreement, clock: clock).kept(words, tx)
        try tx.run(
            """
            INSERT INTO agreement_promise_word (agreement_id, promise, turn, person_id, at, by_name, said, words,
                sealed_words)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                .id(agreement.id), .int(promise.number), .int(promise.said.count + 1), .id(agreement.person),
                .at(clock.now()), .text(by), .text(said.rawValue), .text(kept.plain), .id(kept.sealed),
            ]
        )
        try tx.run(
            """
            UPDATE agreement_promise SET state = $3, ask_on = $4
            WHERE agreement_id = $1 AND promise = $2 AND {scope person_id}
            """,
            [
                .id(agreement.id), .int(promise.number), .text(said == .kept ? "kept" : "open"),
                .day(today + Promised.askedAgain),
            ]
        )
        tx.note("promise \(promise.number) of agreement \(agreement.id): \(said.rawValue)")
        let about = "agreement/\(id)/promise/\(number)/\(promise.said.count + 1)"
        try OutboxStore(now: clock.now()).talkNews(about, for: agreement.person, tx)
    }
}
