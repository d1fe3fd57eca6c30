import Core
import People
import Signals
import Store

/// Plans in the database; who may read one is `PlanAccess` to say.
struct PlanStore: Sendable {
    private let now: Instant

    init(now: Instant) { self.now = now }

    func open(
        _ draft: PlanDraft,
        for person: PersonID,
        site: String,
        on day: Day,
        by employeeID: String,
        _ tx: borrowing Transaction
    ) throws -> PlanID {
        let id = PlanID(at: now)
        try tx.run(
            """
            INSERT INTO talent_plan (plan_id, person_id, site, type, aim, opened_at, opened_on, opened_by, ends_on, test)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            [
                .id(id), .id(person), .text(site), .text(draft.type.rawValue), .text(draft.aim), .at(now), .day(day),
                .text(employeeID), .day(draft.endsOn), .text(draft.test.nonEmpty),
            ]
        )
        for (index, line) in draft.chosen.enumerated() { try put(line, number: index + 1, of: id, person, tx) }
        tx.note("plan \(id) of \(person)")
        return id
    }

    /// Adds an action to a plan as it was seen; false where it has ended.
    func add(_ line: PlanDraft.Line, to plan: Plan, _ tx: borrowing Transaction) throws -> Bool {
        guard let last = try Self.openActions(of: plan.id, tx) else { return false }
        try put(line, number: last + 1, of: plan.id, plan.person, tx)
        tx.note("action \(last + 1) of plan \(plan.id)")
        return true
    }

    private func put(
        _ line: PlanDraft.Line,
        number: Int,
        of plan: PlanID,
        _ person: PersonID,
        _ tx: borrowing Transaction
    ) throws {
        guard let dueOn = line.dueOn else { return }
        try tx.run(
            """
            INSERT INTO talent_action (plan_id, number, person_id, kind, words, owner, due_on, state)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 'open')
            """,
            [
                .id(plan), .int(number), .id(person), .text(line.kind.rawValue), .text(line.words), .text(line.owner),
                .day(dueOn),
            ]
        )
    }

    /// How many actions an open plan has; nil for one that has ended or is not there.
    private static func openActions(of plan: PlanID, _ tx: borrowing Transaction) throws -> Int? {
        try tx.first(
            """
            SELECT (SELECT count(*) FROM talent_action a WHERE a.plan_id = p.plan_id)
            FROM talent_plan p {unscoped: a plan that was opened} WHERE p.plan_id = $1 AND p.ended_on IS NULL
            """,
            [.id(plan)]
        ) { $0.count(0) }
    }

    /// Keeps a word about an action, and what it changes; false where somebody was faster.
    func say(
        _ word: PlanWord,
        of action: PlanAction,
        in plan: Plan,
        movedTo day: Day?,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let turn = try tx.first(
            """
            SELECT coalesce(max(turn), 0) FROM talent_action_word {unscoped: a plan that was opened}
            WHERE plan_id = $1 AND number = $2
            """,
            [.id(plan.id), .int(action.number)]
        ) { $0.count(0) }
        guard turn == (action.said.last?.turn ?? 0) else { return false }
        try tx.run(
            """
            INSERT INTO talent_action_word (plan_id, number, turn, person_id, at, day, by_name, said, words, result,
                minutes)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            [
                .id(plan.id), .int(action.number), .int((turn ?? 0) + 1), .id(plan.person), .at(now), .day(word.day),
                .text(word.by), .text(word.said.rawValue), .text(word.words), .text(word.result?.rawValue),
                .number(word.minutes),
            ]
        )
        let state: PlanAction.State? = word.said == .done ? .done : word.said == .dropped ? .dropped : nil
        if state != nil || day != nil {
            try tx.run(
                """
                UPDATE talent_action {unscoped: a plan that was opened}
                SET state = coalesce($3, state), due_on = coalesce($4, due_on)
                WHERE plan_id = $1 AND number = $2 AND state = 'open'
                """,
                [.id(plan.id), .int(action.number), .text(state?.rawValue), .day(day)]
            )
        }
        tx.note("\(word.said.rawValue) on action \(action.number) of plan \(plan.id)")
        return true
    }

    /// Ends a plan with what came of it; false where it has ended.
    func end(
        _ plan: Plan,
        _ outcome: Plan.Outcome,
        words: String,
        on day: Day,
        by employeeID: String,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let ended = try tx.run(
            """
            UPDATE talent_plan {unscoped: a plan that was opened}
            SET ended_on = $2, ended_by = $3, outcome = $4, words = $5 WHERE plan_id = $1 AND ended_on IS NULL
            """,
            [.id(plan.id), .day(day), .text(employeeID), .text(outcome.rawValue), .text(words)]
        )
        tx.note("\(outcome.rawValue), plan \(plan.id)")
        return ended == 1
    }
}
