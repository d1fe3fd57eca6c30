import Core
import Store

/// A site's changes of its rules, and the questions that stayed although they were flagged.
package enum TabooStore {
    /// All a site ever changed, in order; a phrase this program cannot read any more is left out.
    package static func changes(of site: String, _ tx: borrowing Transaction) throws -> TabooChanges {
        TabooChanges(
            try tx.rows(
                """
                SELECT number, what, rule, taboo, phrases, excuses, better, at, by_name FROM taboo_change
                WHERE site = $1 ORDER BY number
                """,
                [.text(site)]
            ) { row in change(row) }.compactMap { $0 }
        )
    }

    private static func change(_ row: borrowing Row) -> TabooChange? {
        let id = row.text(2)
        let what: TabooChange.What
        switch row.text(1) {
        case "off": what = .off(id)
        case "on": what = .on(id)
        default:
            var draft = TabooDraft(
                taboo: row.text(3),
                phrases: row.text(4),
                excuses: row.text(5),
                better: row.text(6)
            )
            guard let rule = draft.rule(numbered: row.count(0)) else { return nil }
            what = .added(rule)
        }
        return TabooChange(row.count(0), what, at: row.at(7), by: row.text(8))
    }

    /// The number of the next change, those that cannot be read counted, too.
    package static func nextNumber(of site: String, _ tx: borrowing Transaction) throws -> Int {
        let last = try tx.first("SELECT max(number) FROM taboo_change WHERE site = $1", [.text(site)]) {
            $0.optionalInt(0) ?? 0
        }
        return (last ?? 0) + 1
    }

    /// Keeps a change under the next number; false where another took it meanwhile.
    package static func add(_ change: TabooChange, site: String, _ tx: borrowing Transaction) throws -> Bool {
        var values: [Value] = [.text(site), .int(change.number), .text(change.rule), .at(change.at), .text(change.by)]
        switch change.what {
        case .added(let rule):
            values += [
                .text("added"), .text(rule.taboo.rawValue), .text(rule.phrases.map(\.line).joined(separator: "\n")),
                .text(rule.excuses.map(\.line).joined(separator: "\n")), .text(rule.better.hans),
            ]
        case .off: values += [.text("off"), .text(nil), .text(nil), .text(nil), .text(nil)]
        case .on: values += [.text("on"), .text(nil), .text(nil), .text(nil), .text(nil)]
        }
        let isNew = try tx.run(
            """
            INSERT INTO taboo_change (site, number, rule, at, by_name, what, taboo, phrases, excuses, better)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (site, number) DO NOTHING
            """,
            values
        )
        guard isNew == 1 else { return false }
        tx.change("taboo \(change.rule)", from: change.before, to: change.after)
        return true
    }

    /// Counts the reasons for which questions stay, anew for each version of a form: what is said no more is gone.
    static func overrule(
        _ questions: [PreparedQuestion],
        in course: TalkCourse,
        by: String,
        at: Instant,
        _ tx: borrowing Transaction
    )
        throws
    {
        try tx.run(
            "DELETE FROM taboo_overruled {unscoped: of a talk that is found in scope} WHERE course_id = $1",
            [.id(course.id)]
        )
        for (place, question) in questions.enumerated() {
            for overruled in question.overruled {
                try tx.run(
                    """
                    INSERT INTO taboo_overruled (course_id, question, taboo, rule, reason, site, person_id, at, by_name)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                    """,
                    [
                        .id(course.id), .int(place + 1), .text(overruled.taboo.rawValue), .text(overruled.rule),
                        .text(overruled.reason.rawValue), .text(course.site), .id(course.people.first), .at(at),
                        .text(by),
                    ]
                )
            }
        }
    }

    /// How often each rule of a site was overruled, and for which reason.
    package static func overruled(at site: String, _ tx: borrowing Transaction) throws -> [OverruledCount] {
        try tx.rows(
            """
            SELECT rule, reason, count(*) FROM taboo_overruled {unscoped: counts without people}
            WHERE site = $1 GROUP BY rule, reason ORDER BY rule, reason
            """,
            [.text(site)]
        ) { OverruledCount(rule: $0.text(0), reason: $0.text(1), count: $0.count(2)) }
    }
}

extension TabooChange {
    /// What the audit says it was, and what it became.
    fileprivate var before: String? { if case .off = what { "on" } else if case .on = what { "off" } else { nil } }
    fileprivate var after: String? {
        switch what {
        case .added(let rule): rule.phrases.map(\.line).joined(separator: "; ")
        case .off: "off"
        case .on: "on"
        }
    }
}
