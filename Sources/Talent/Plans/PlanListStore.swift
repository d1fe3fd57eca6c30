import Core
import Signals
import Store

/// Plans read from the database.
enum PlanListStore {
    /// One plan, and whether its person is among those the reader may see.
    static func find(_ id: PlanID, _ tx: borrowing Transaction) throws -> (plan: Plan, isInScope: Bool)? {
        let found = try tx.first(
            """
            SELECT \(columns), CASE WHEN {scope l.person_id} THEN 1 ELSE 0 END
            FROM talent_plan l JOIN person p ON p.person_id = l.person_id WHERE l.plan_id = $1
            """,
            [.id(id)]
        ) { row in Plan(row).map { (plan: $0, isInScope: row.flag(14)) } }
        guard let found = found ?? nil else { return nil }
        return (try filled([found.plan], tx).first ?? found.plan, found.isInScope)
    }

    /// The plans of one person, newest first.
    static func all(of person: PersonID, _ tx: borrowing Transaction) throws -> [Plan] {
        let plans = try tx.rows(
            """
            SELECT \(columns) FROM talent_plan l JOIN person p ON p.person_id = l.person_id
            WHERE l.person_id = $1 AND {scope l.person_id}
            ORDER BY l.opened_at DESC, l.plan_id
            """,
            [.id(person)]
        ) { Plan($0) }.compactMap { $0 }
        return try filled(plans, tx)
    }

    /// Open plans of those the reader may see, or with an action of theirs.
    static func open(for employeeID: String, isKeeper: Bool, _ tx: borrowing Transaction) throws -> [Plan] {
        let plans = try tx.rows(
            """
            SELECT \(columns) FROM talent_plan l JOIN person p ON p.person_id = l.person_id
            WHERE l.ended_on IS NULL AND (($2 = 1 AND {scope l.person_id}) OR EXISTS (
                SELECT 1 FROM talent_action a
                WHERE a.plan_id = l.plan_id AND a.owner = $1 AND a.state = 'open'))
            ORDER BY l.opened_at DESC, l.plan_id LIMIT 300
            """,
            [.text(employeeID), .int(isKeeper ? 1 : 0)]
        ) { Plan($0) }.compactMap { $0 }
        return try filled(plans, tx)
    }

    private static let columns = """
        l.plan_id, l.person_id, p.employee_id, p.name, l.site, l.type, l.aim, l.opened_on, l.opened_by, l.ends_on,
        l.test, l.ended_on, l.outcome, l.words
        """

    /// The same plans with their actions and what was said of them.
    private static func filled(_ plans: [Plan], _ tx: borrowing Transaction) throws -> [Plan] {
        var filled = plans
        for index in filled.indices { filled[index].actions = try actions(of: filled[index].id, tx) }
        return filled
    }

    private static func actions(of plan: PlanID, _ tx: borrowing Transaction) throws -> [PlanAction] {
        var words: [Int: [PlanWord]] = [:]
        try tx.each(
            """
            SELECT number, turn, day, by_name, said, words, result, minutes
            FROM talent_action_word {unscoped: of a plan that was opened} WHERE plan_id = $1 ORDER BY number, turn
            """,
            [.id(plan)]
        ) { row in
            words[row.count(0), default: []].append(
                PlanWord(
                    turn: row.count(1),
                    day: row.day(2),
                    by: row.text(3),
                    said: PlanWord.Said(rawValue: row.text(4)) ?? .note,
                    words: row.optionalText(5),
                    result: row.optionalText(6).flatMap(PlanWord.Result.init),
                    minutes: row.optionalInt(7)
                )
            )
        }
        return try tx.rows(
            """
            SELECT number, kind, words, owner, due_on, state
            FROM talent_action {unscoped: of a plan that was opened} WHERE plan_id = $1 ORDER BY number
            """,
            [.id(plan)]
        ) { row in
            PlanAction(
                number: row.count(0),
                kind: ActionKind(rawValue: row.text(1)) ?? .other,
                words: row.text(2),
                owner: row.text(3),
                dueOn: row.day(4),
                state: PlanAction.State(rawValue: row.text(5)) ?? .open,
                said: words[row.count(0)] ?? []
            )
        }
    }

    /// Whom the papers of support were read by.
    static func supportWords(
        of person: PersonID,
        _ tx: borrowing Transaction
    ) throws -> [(by: String, on: Day, words: String)] {
        try tx.rows(
            """
            SELECT by_name, day, words FROM talent_support_word WHERE person_id = $1 AND {scope person_id} ORDER BY at
            """,
            [.id(person)]
        ) { (by: $0.text(0), on: $0.day(1), words: $0.text(2)) }
    }

    static func addSupport(
        _ words: String,
        of person: PersonID,
        by employeeID: String,
        on day: Day,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            "INSERT INTO talent_support_word (person_id, by_name, at, day, words) VALUES ($1, $2, $3, $4, $5)",
            [.id(person), .text(employeeID), .at(now), .day(day), .text(words)]
        )
        tx.note("papers of support of \(person) were read")
    }

    /// Numbers of a set that the roster has.
    static func known(_ numbers: Set<String>, _ tx: borrowing Transaction) throws -> [String: String] {
        var known: [String: String] = [:]
        for number in numbers.sorted() {
            known[number] = try tx.first(
                "SELECT name FROM person {unscoped: a name where its number is written} WHERE employee_id = $1",
                [.text(number)]
            ) { $0.text(0) }
        }
        return known
    }

    /// Who could train people at a site.
    static func trainer(at site: String, _ tx: borrowing Transaction) throws -> String? {
        try tx.first(
            """
            SELECT p.employee_id FROM standing s {unscoped: who trains at a site}
            JOIN person p ON p.person_id = s.person_id
            WHERE s.site = $1 AND s.role = 'trainer' AND s.employed = 1 ORDER BY p.employee_id LIMIT 1
            """,
            [.text(site)]
        ) { $0.text(0) }
    }

    /// Somebody the reader may see, and where they stand.
    static func subject(
        _ number: String,
        _ tx: borrowing Transaction
    ) throws -> (person: PersonID, name: String, site: String, team: String, leader: String?)? {
        try tx.first(
            """
            SELECT p.person_id, p.name, s.site, s.team, s.leader
            FROM person p JOIN standing s ON s.person_id = p.person_id
            WHERE p.employee_id = $1 AND {scope p.person_id}
            """,
            [.text(number)]
        ) { (person: $0.id(0), name: $0.text(1), site: $0.text(2), team: $0.text(3), leader: $0.optionalText(4)) }
    }

    /// Whether somebody is away on leave the law protects on a day (L5).
    static func isProtected(_ person: PersonID, on day: Day, _ tx: borrowing Transaction) throws -> Bool {
        try tx.first(
            """
            SELECT 1 FROM absence WHERE person_id = $1 AND from_on <= $2 AND to_on >= $2
                AND kind IN ('sick', 'maternity') AND {scope person_id}
            """,
            [.id(person), .day(day)]
        ) { _ in true } ?? false
    }
}

extension Plan {
    fileprivate init?(_ row: borrowing Row) {
        guard let type = TalentType(rawValue: row.text(5)) else { return nil }
        self.init(
            id: row.id(0),
            person: row.id(1),
            employeeID: row.text(2),
            name: row.text(3),
            site: row.text(4),
            type: type,
            aim: row.text(6),
            openedOn: row.day(7),
            openedBy: row.text(8),
            endsOn: row.optionalDay(9),
            test: row.optionalText(10),
            endedOn: row.optionalDay(11),
            outcome: row.optionalText(12).flatMap(Outcome.init),
            words: row.optionalText(13),
            actions: []
        )
    }
}
