import Core
import Signals
import Statistics
import Store

/// How agreements are followed up, in the database.
struct FollowUpStore: Sendable {
    let clock: Clock

    func followUp(of agreement: Agreement, opens: Bool = false, _ tx: borrowing Transaction) throws -> FollowUp {
        let text = AgreementTextStore(agreement, clock: clock, opens: opens)
        let words = try tx.rows(
            """
            SELECT check_on, at, by_name, words, sealed_words FROM agreement_follow
            WHERE agreement_id = $1 AND {scope person_id} ORDER BY check_on
            """,
            [.id(agreement.id)]
        ) {
            (
                day: $0.day(0), at: $0.at(1), by: $0.text(2), plain: $0.optionalText(3),
                sealed: $0.optionalID(4) as ID<SealedText>?
            )
        }
        return FollowUp(
            watched: try watched(agreement, tx),
            words: Dictionary(
                uniqueKeysWithValues: try words.map { kept in
                    let said = try text.read(kept.plain, kept.sealed, tx)
                    return (kept.day, FollowUp.Word(at: kept.at, by: kept.by, words: said))
                }
            ),
            writtenAt: agreement.versions.last?.madeAt ?? agreement.madeAt
        )
    }

    private func watched(_ agreement: Agreement, _ tx: borrowing Transaction) throws -> [WatchedGoal] {
        let zone = try AgreementSiteStore.zone(of: agreement.site, tx)
        return try tx.rows(
            """
            SELECT goal, check_on, agreed_at, figure, way, level, level_to, outcome, value, low, high, observations, days,
                checked_at, checked_by, form
            FROM agreement_goal WHERE agreement_id = $1 AND {scope person_id} ORDER BY check_on, goal
            """,
            [.id(agreement.id)]
        ) { WatchedGoal($0, zone: zone) }
    }

    /// Watches the goals of the version that holds on its check dates; what is decided stays as it was decided.
    func watch(_ agreement: Agreement, _ tx: borrowing Transaction) throws {
        guard let terms = agreement.terms, let written = agreement.versions.last else { return }
        let known = try watched(agreement, tx)
        for old in known where old.check == nil {
            let isKept = terms.goals.contains { $0.number == old.goal && $0.target == old.target }
            if isKept, terms.checks.contains(old.checkOn) { continue }
            try tx.run(
                """
                DELETE FROM agreement_goal
                WHERE agreement_id = $1 AND goal = $2 AND check_on = $3 AND outcome IS NULL AND {scope person_id}
                """,
                [.id(agreement.id), .int(old.goal), .day(old.checkOn)]
            )
        }
        for goal in terms.goals {
            for day in terms.checks {
                let way = goal.target?.way
                try tx.run(
                    """
                    INSERT INTO agreement_goal (agreement_id, goal, check_on, person_id, site, agreed_at, figure, way, level,
                        level_to, form)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (agreement_id, goal, check_on) DO NOTHING
                    """,
                    [
                        .id(agreement.id), .int(goal.number), .day(day), .id(agreement.person), .text(agreement.site),
                        .at(written.madeAt), .text(goal.target?.figure), .text(way?.name.rawValue), .number(way?.level),
                        .number(way?.upper), .text(goal.target?.form.rawValue),
                    ]
                )
            }
        }
    }

    /// What figures or a person say of a goal on a date; who said it is nil for figures.
    func record(
        _ check: GoalCheck,
        of goal: Int,
        on day: Day,
        in agreement: Agreement,
        by: String?,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            UPDATE agreement_goal SET outcome = $4, value = $5, low = $6, high = $7, observations = $8, days = $9,
                checked_at = $10, checked_by = $11
            WHERE agreement_id = $1 AND goal = $2 AND check_on = $3 AND {scope person_id}
            """,
            [
                .id(agreement.id), .int(goal), .day(day), .text(check.outcome.rawValue), .number(check.value),
                .number(check.interval?.low), .number(check.interval?.high), .int(check.observations),
                .int(check.days), .at(clock.now()), .text(by),
            ]
        )
        tx.note("goal \(goal) of agreement \(agreement.id) on \(day): \(check.outcome.rawValue)")
    }

    /// A person's word on a check date; the first stays.
    func note(
        _ words: String?,
        on day: Day,
        in agreement: Agreement,
        by: String,
        _ tx: borrowing Transaction
    ) throws {
        let kept = try AgreementTextStore(agreement, clock: clock).kept(words, tx)
        try tx.run(
            """
            INSERT INTO agreement_follow (agreement_id, check_on, person_id, at, by_name, words, sealed_words)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (agreement_id, check_on) DO NOTHING
            """,
            [
                .id(agreement.id), .day(day), .id(agreement.person), .at(clock.now()), .text(by), .text(kept.plain),
                .id(kept.sealed),
            ]
        )
        tx.note("follow up agreement \(agreement.id) on \(day)")
    }

    /// Brings what lists and rules know of an agreement up to date: how it stands, its next date, its signals.
    func settle(_ agreement: Agreement, _ tx: borrowing Transaction) throws {
        let followUp = try followUp(of: agreement, tx)
        try tx.run(
            """
            UPDATE agreement SET version = $2, standing = $3, next_check = $4
            WHERE agreement_id = $1 AND {scope person_id}
            """,
            [
                .id(agreement.id), .int(agreement.newest),
                .text((followUp.standing ?? agreement.standing).rawValue), .day(followUp.nextCheck),
            ]
        )
        try end(agreement, followUp, tx)
        // A complaint about a manager raises nothing that others could notice (C5a).
        guard agreement.hiddenFrom == nil else { return }
        let zone = try AgreementSiteStore.zone(of: agreement.site, tx)
        let drafts = AgreementSignals(agreement, followUp, zone: zone).drafts
        _ = try SignalStore(clock: clock).settle(prefix: AgreementSignals.prefix(agreement.id), drafts, tx)
    }

    /// The talk's own step is done once every check date is behind.
    private func end(_ agreement: Agreement, _ followUp: FollowUp, _ tx: borrowing Transaction) throws {
        guard !followUp.dates.isEmpty, followUp.dates.allSatisfy({ followUp.followedAt($0) != nil }),
            let course = try CourseStore.find(agreement.course, for: agreement.holder, tx), !course.isGroup
        else { return }
        try CourseStore.met(.followUp, of: course, by: agreement.holder, at: clock.now(), tx)
    }

    /// Goals whose figures are to be looked at on a day, at one site: those never looked at, and those with too few
    /// figures that may still come.
    func open(at site: String, on today: Day, _ tx: borrowing Transaction) throws -> [AgreementID] {
        try tx.rows(
            """
            SELECT DISTINCT g.agreement_id FROM agreement_goal g
            JOIN standing s ON s.person_id = g.person_id AND s.employed = 1
            WHERE g.site = $1 AND g.check_on <= $2 AND g.figure IS NOT NULL
                AND (g.outcome IS NULL OR g.outcome = 'few' AND g.check_on > $3) AND {scope g.person_id}
            ORDER BY g.agreement_id
            """,
            [.text(site), .day(today), .day(today - GoalWatch.waitsForFigures)]
        ) { $0.id(0) }
    }
}

extension WatchedGoal {
    fileprivate init(_ row: borrowing Row, zone: Zone) {
        let way = row.optionalText(4).flatMap(Target.Way.Name.init(rawValue:))
            .flatMap { Target.Way($0, level: row.optionalDouble(5) ?? 0, upper: row.optionalDouble(6)) }
        let figure = row.optionalText(3)
        let form = row.optionalText(15).flatMap(AgreedFigure.Form.init(rawValue:)) ?? .number
        var check: GoalCheck?
        if let outcome = row.optionalText(7).flatMap(GoalCheck.Outcome.init(rawValue:)) {
            var interval: Interval?
            if let low = row.optionalDouble(9), let high = row.optionalDouble(10) {
                interval = Interval(low: low, high: high)
            }
            check = GoalCheck(
                outcome: outcome,
                value: row.optionalDouble(8),
                interval: interval,
                observations: row.count(11),
                days: row.count(12)
            )
        }
        let agreedAt = row.at(2)
        self.init(
            goal: row.count(0),
            checkOn: row.day(1),
            agreedAt: agreedAt,
            agreedOn: zone.day(of: agreedAt),
            target: figure.flatMap { figure in way.map { Target(figure: figure, form: form, way: $0) } },
            check: check,
            checkedAt: row.optionalAt(13),
            checkedBy: row.optionalText(14)
        )
    }
}

extension Value {
    fileprivate static func number(_ number: Double?) -> Value { number.map { .double($0) } ?? .null }
}
