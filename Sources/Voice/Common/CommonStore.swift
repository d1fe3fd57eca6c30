import Core
import People
import Store
import Workdays

/// Common issues in the database.
package struct CommonStore: Sendable {
    private let now: Instant

    package init(now: Instant) { self.now = now }

    /// What was raised at a site since a day and belongs to no common issue yet.
    static func facts(of site: String, since day: Day, _ tx: borrowing Transaction) throws -> [RaisedFact] {
        try tx.rows(
            """
            SELECT issue_id, person_id, team, topic, words, raised_on FROM issue {unscoped: counted over a site}
            WHERE site = $1 AND raised_on >= $2 AND common_id IS NULL AND person_id IS NOT NULL AND retracted_at IS NULL
            ORDER BY raised_on DESC, issue_id LIMIT 3000
            """,
            [.text(site), .day(day)],
            RaisedFact.init
        )
    }

    /// What was raised in a leader's own team since a day: for its themes alone (P17a).
    static func facts(ledBy leader: String, since day: Day, _ tx: borrowing Transaction) throws -> [RaisedFact] {
        try tx.rows(
            """
            SELECT issue_id, person_id, team, topic, words, raised_on FROM issue {unscoped: themes from 3 people on}
            WHERE leader = $1 AND raised_on >= $2 AND person_id IS NOT NULL AND retracted_at IS NULL
            ORDER BY raised_on DESC, issue_id LIMIT 3000
            """,
            [.text(leader), .day(day)],
            RaisedFact.init
        )
    }

    static func headcount(of site: String, _ tx: borrowing Transaction) throws -> Int {
        try tx.first(
            "SELECT count(*) FROM standing {unscoped: how many work at a site} WHERE site = $1 AND employed = 1",
            [.text(site)]
        ) { $0.count(0) } ?? 0
    }

    /// Makes one public item of several issues; false where one of them is already part of another.
    func open(_ new: NewCommon, of issues: [IssueID], by employeeID: String, _ tx: borrowing Transaction) throws -> Bool
    {
        try tx.run(
            """
            INSERT INTO common_issue (common_id, site, team, topic, title, opened_at, opened_on, opened_by, owner_due_on,
                word_due_on, due_estimated, owner, owned_on)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            [
                .id(new.id), .text(new.site), .text(new.team), .text(new.topic), .text(new.title), .at(now),
                .day(new.openedOn), .text(employeeID), .day(new.ownerDue.day), .day(new.wordDue.day),
                .bool(new.wordDue.estimated), .text(new.owner), .day(new.owner == nil ? nil : new.openedOn),
            ]
        )
        for issue in issues {
            let changed = try tx.run(
                """
                UPDATE issue {unscoped: issues a person put together} SET common_id = $2
                WHERE issue_id = $1 AND common_id IS NULL AND site = $3
                """,
                [.id(issue), .id(new.id), .text(new.site)]
            )
            guard changed == 1 else { throw AlreadyCommon() }
        }
        tx.note("common issue \(new.id) of \(issues.count)")
        return true
    }

    func setOwner(_ common: CommonIssue, _ owner: String, on day: Day, _ tx: borrowing Transaction) throws {
        tx.change("owner of common issue \(common.id)", from: common.owner, to: owner)
        try tx.run(
            "UPDATE common_issue SET owner = $2, owned_on = coalesce(owned_on, $3) WHERE common_id = $1",
            [.id(common.id), .text(owner), .day(day)]
        )
    }

    func setFirstWord(_ common: CommonIssue, _ words: String, on day: Day, _ tx: borrowing Transaction) throws {
        tx.change("first word on common issue \(common.id)", from: common.firstWord, to: words)
        try tx.run(
            "UPDATE common_issue SET first_word = $2, first_word_on = coalesce(first_word_on, $3) WHERE common_id = $1",
            [.id(common.id), .text(words), .day(day)]
        )
    }

    /// Publishes the result once, and asks everyone who raised it whether it helped.
    func publish(_ common: CommonIssue, _ result: String, on day: Day, _ tx: borrowing Transaction) throws -> Bool {
        let changed = try tx.run(
            """
            UPDATE common_issue SET result = $2, published_on = $3,
                first_word = coalesce(first_word, $2), first_word_on = coalesce(first_word_on, $3)
            WHERE common_id = $1 AND result IS NULL
            """,
            [.id(common.id), .text(result), .day(day)]
        )
        guard changed == 1 else { return false }
        try tx.run(
            """
            INSERT INTO common_ask (common_id, person_id, is_answered)
            SELECT DISTINCT i.common_id, i.person_id, 0 FROM issue i {unscoped: whoever raised it is asked}
            WHERE i.common_id = $1 AND i.person_id IS NOT NULL
            """,
            [.id(common.id)]
        )
        tx.note("publish the result of common issue \(common.id)")
        return true
    }

    /// Counts an answer of somebody who is asked and has not answered; what they said leads back to nobody.
    func answer(
        _ answer: Reactions.Answer,
        to common: CommonIssue,
        by person: PersonID,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let changed = try tx.run(
            """
            UPDATE common_ask {unscoped: one's own answer} SET is_answered = 1
            WHERE common_id = $1 AND person_id = $2 AND is_answered = 0
            """,
            [.id(common.id), .id(person)]
        )
        guard changed == 1 else { return false }
        try tx.run(
            """
            INSERT INTO common_reaction (common_id, answer, answers) VALUES ($1, $2, 1)
            ON CONFLICT (common_id, answer) DO UPDATE SET answers = common_reaction.answers + 1
            """,
            [.id(common.id), .text(answer.rawValue)]
        )
        return true
    }

    /// The common issues a person is asked about and has not answered.
    static func asked(_ person: PersonID, _ tx: borrowing Transaction) throws -> Set<CommonID> {
        Set(
            try tx.rows(
                """
                SELECT common_id FROM common_ask {unscoped: what one is asked oneself}
                WHERE person_id = $1 AND is_answered = 0
                """,
                [.id(person)]
            ) { $0.id(0) }
        )
    }

    static func find(_ id: CommonID, of site: String, _ tx: borrowing Transaction) throws -> CommonIssue? {
        try all(of: site, tx).first { $0.id == id }
    }

    /// A site's common issues, newest first.
    static func all(of site: String, _ tx: borrowing Transaction) throws -> [CommonIssue] {
        var counts: [CommonID: [Reactions.Answer: Int]] = [:]
        try tx.each(
            """
            SELECT r.common_id, r.answer, r.answers FROM common_reaction r
            JOIN common_issue c ON c.common_id = r.common_id WHERE c.site = $1
            """,
            [.text(site)]
        ) { row in
            guard let answer = Reactions.Answer(rawValue: row.text(1)) else { return }
            counts[row.id(0), default: [:]][answer] = row.count(2)
        }
        return try tx.rows(
            """
            SELECT common_id, site, team, topic, title, opened_on, owner_due_on, word_due_on, due_estimated, owner,
                owned_on, first_word, first_word_on, result, published_on
            FROM common_issue WHERE site = $1 ORDER BY opened_at DESC, common_id DESC LIMIT 200
            """,
            [.text(site)]
        ) { row in CommonIssue(row, Reactions(counts: counts[row.id(0)] ?? [:])) }
    }

    /// The team somebody stands in today.
    static func team(of person: PersonID, _ tx: borrowing Transaction) throws -> String? {
        try tx.first(
            "SELECT team FROM standing {unscoped: where the reader stands} WHERE person_id = $1",
            [.id(person)]
        ) { $0.text(0) }
    }
}

/// Somebody else put one of the issues together with others meanwhile.
struct AlreadyCommon: Error, Sendable {}

extension RaisedFact {
    fileprivate init(_ row: borrowing Row) {
        self.init(
            id: row.id(0),
            person: row.optionalID(1),
            team: row.optionalText(2),
            topic: row.text(3),
            words: row.optionalText(4),
            raisedOn: row.day(5)
        )
    }
}

extension CommonIssue {
    fileprivate init(_ row: borrowing Row, _ reactions: Reactions) {
        self.init(
            id: row.id(0),
            site: row.text(1),
            team: row.optionalText(2),
            topic: row.text(3),
            title: row.text(4),
            openedOn: row.day(5),
            ownerDueOn: row.day(6),
            wordDueOn: row.day(7),
            isEstimated: row.flag(8),
            owner: row.optionalText(9),
            ownedOn: row.optionalDay(10),
            firstWord: row.optionalText(11),
            firstWordOn: row.optionalDay(12),
            result: row.optionalText(13),
            publishedOn: row.optionalDay(14),
            reactions: reactions
        )
    }
}
