import Core
import Signals
import Store
import Workdays

/// Issues in the database: made of what was raised in talks, or written in by hand.
package struct IssueStore: Sendable {
    private let now: Instant

    package init(now: Instant) { self.now = now }

    /// Raised things that no issue has been made of; what a complaint about a manager brought up is none (C5a).
    func unsorted(through day: Day, _ tx: borrowing Transaction) throws -> [Signal] {
        let known = Set(
            try tx.rows("SELECT source_key FROM issue {unscoped: what is sorted already} WHERE found_by <> 'hand'") {
                $0.text(0)
            }
        )
        return try SignalStore(clock: .fixed(now)).signals(kind: Raised.kind, through: day, tx)
            .filter { !known.contains($0.id.text) }
    }

    /// Whether anything waits to be sorted: a look at two counts.
    func waits(_ tx: borrowing Transaction) throws -> Bool {
        try tx.first(
            """
            SELECT 1 FROM signal s {unscoped: whether anything waits to be sorted}
            WHERE s.kind = 'raised' AND s.retracted_at IS NULL AND s.hidden_from IS NULL AND s.person_id IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM issue i WHERE i.source_key = s.signal_id) LIMIT 1
            """
        ) { _ in true } ?? false
    }

    package func add(_ new: NewIssue, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO issue (issue_id, source_key, site, department, team, leader, person_id, talk_id, what, found_by,
                is_named, words, sealed_words, raised_at, raised_on, topic, route, to_department, owner, due_on,
                due_estimated)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
            ON CONFLICT (source_key) DO NOTHING
            """,
            [
                .id(IssueID(at: now)), .text(new.sourceKey), .text(new.site), .text(new.department), .text(new.team),
                .text(new.leader), .id(new.person), .text(new.talk), .text(new.what.rawValue),
                .text(new.foundBy), .bool(new.isNamed), .text(new.words), .id(new.sealed), .at(new.raisedAt),
                .day(new.raisedOn), .text(new.topic), .text(new.route), .text(new.toDepartment), .text(new.owner),
                .day(new.due.day), .bool(new.due.estimated),
            ]
        )
        tx.note("issue \(new.sourceKey)")
    }

    /// Adds a step to an issue as it was seen; false, and nothing, where somebody was faster.
    func add(
        _ step: IssueEvent.Step,
        to issue: IssueRecord,
        on day: Day,
        by employeeID: String,
        words: String?,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let last =
            try tx.first(
                "SELECT max(number) FROM issue_event {unscoped: of an issue that was opened} WHERE issue_id = $1",
                [.id(issue.id)]
            ) { $0.count(0) } ?? 0
        guard last == issue.events.last?.number ?? 0 else { return false }
        try tx.run(
            """
            INSERT INTO issue_event (issue_id, number, at, day, by_name, step, words)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .id(issue.id), .int(last + 1), .at(now), .day(day), .text(employeeID), .text(step.rawValue),
                .text(words),
            ]
        )
        tx.note("\(step.rawValue) issue \(issue.id)")
        return true
    }

    /// Gives an issue another topic, and with it where it goes and by when.
    func sort(
        _ issue: IssueRecord,
        as topic: IssueTopic,
        owner: String?,
        due: (day: Day, estimated: Bool),
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            UPDATE issue {unscoped: an issue that was opened} SET topic = $2, route = $3, to_department = $4, owner = $5,
                due_on = $6, due_estimated = $7 WHERE issue_id = $1
            """,
            [
                .id(issue.id), .text(topic.code), .text(topic.route.rawValue), .text(topic.department), .text(owner),
                .day(due.day), .bool(due.estimated),
            ]
        )
        tx.change("topic of issue \(issue.id)", from: issue.topic, to: topic.code)
        tx.change("owner of issue \(issue.id)", from: issue.owner, to: owner)
    }

    /// Takes in hand what nobody owns.
    func own(_ issue: IssueRecord, by employeeID: String, _ tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE issue {unscoped: an issue that was opened} SET owner = $2 WHERE issue_id = $1 AND owner IS NULL",
            [.id(issue.id), .text(employeeID)]
        )
    }
}
