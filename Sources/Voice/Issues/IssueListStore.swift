import Core
import People
import Signals
import Store

/// Issues as their readers find them; what of each they may know is `IssueReader`'s to say.
enum IssueListStore {
    static let limit = 300

    private struct Asked {
        var id: IssueID?
        var person: PersonID?
        /// Of the reader's site, of their team, or owned by them, since a day.
        var site: String?
        var number: String?
        var since: Day = Day(number: 0)

        var arguments: [Value] { [.id(id), .id(person), .text(site), .text(number), .day(since)] }
    }

    static func open(
        _ id: IssueID,
        _ viewer: Viewer,
        _ tx: borrowing Transaction
    ) throws -> (issue: IssueRecord, sight: IssueReader.Sight)? {
        try found(Asked(id: id), viewer, tx).first
    }

    /// What a reader's page lists: those of the site for managers, HR, quality and training, of the team for its leader,
    /// and what is theirs to answer.
    static func all(
        _ viewer: Viewer,
        since day: Day,
        _ tx: borrowing Transaction
    ) throws -> [(issue: IssueRecord, sight: IssueReader.Sight)] {
        let isWide = [.manager, .hr, .qa, .trainer].contains(viewer.role)
        let asked = Asked(site: isWide ? viewer.site : nil, number: viewer.employeeID, since: day)
        return try found(asked, viewer, tx).filter { $0.sight != .own }
    }

    /// What one person raised and what became of it.
    static func raised(
        by person: PersonID,
        _ viewer: Viewer,
        _ tx: borrowing Transaction
    ) throws -> [(issue: IssueRecord, sight: IssueReader.Sight)] {
        try found(Asked(person: person), viewer, tx)
    }

    private static func found(
        _ asked: Asked,
        _ viewer: Viewer,
        _ tx: borrowing Transaction
    ) throws -> [(issue: IssueRecord, sight: IssueReader.Sight)] {
        let reader = IssueReader(
            person: viewer.person,
            employeeID: viewer.employeeID,
            role: viewer.kioskIdle == nil ? viewer.role : .agent,
            above: try VisiblePeopleStore.above(viewer.person, tx)
        )
        let events = try events(asked, tx)
        let rows = try tx.rows(
            """
            SELECT i.issue_id, i.site, i.department, i.team, i.leader, i.person_id, p.name, i.what, i.found_by, i.is_named,
                i.words, i.sealed_words, i.raised_on, i.topic, i.route, i.to_department, i.owner, i.due_on,
                i.due_estimated, i.common_id, CASE WHEN {scope i.person_id} THEN 1 ELSE 0 END,
                i.retracted_at, i.retracted_by, i.retracted_reason, i.is_withdrawn
            FROM issue i LEFT JOIN person p ON p.person_id = i.person_id
            WHERE i.issue_id IN (
                SELECT issue_id FROM issue WHERE issue_id = $1
                UNION ALL SELECT issue_id FROM issue WHERE person_id = $2
                UNION ALL SELECT issue_id FROM issue WHERE site = $3 AND raised_on >= $5
                UNION ALL SELECT issue_id FROM issue WHERE (owner = $4 OR leader = $4) AND raised_on >= $5)
            ORDER BY i.raised_at DESC, i.issue_id DESC
            """,
            asked.arguments
        ) { row in (issue: IssueRecord(row, events[row.text(0)] ?? []), isInScope: row.flag(20)) }
        return rows.map { row in
            // What was written in is about nobody: it is its site's.
            let isInScope = row.issue.person == nil ? row.issue.site == viewer.site : row.isInScope
            return (issue: row.issue, sight: reader.sight(row.issue, isInScope: isInScope))
        }
        .filter { $0.sight != .none }.prefix(limit).map { $0 }
    }

    private static func events(_ asked: Asked, _ tx: borrowing Transaction) throws -> [String: [IssueEvent]] {
        var events: [String: [IssueEvent]] = [:]
        try tx.each(
            """
            SELECT issue_id, number, at, day, by_name, step, words FROM issue_event {unscoped: of issues that are found}
            WHERE issue_id IN (
                SELECT issue_id FROM issue WHERE issue_id = $1
                UNION ALL SELECT issue_id FROM issue WHERE person_id = $2
                UNION ALL SELECT issue_id FROM issue WHERE site = $3 AND raised_on >= $5
                UNION ALL SELECT issue_id FROM issue WHERE (owner = $4 OR leader = $4) AND raised_on >= $5)
            ORDER BY issue_id, number
            """,
            asked.arguments
        ) { row in
            events[row.text(0), default: []].append(
                IssueEvent(
                    number: row.count(1),
                    at: row.at(2),
                    day: row.day(3),
                    by: row.text(4),
                    step: IssueEvent.Step(rawValue: row.text(5)) ?? .sorted,
                    words: row.optionalText(6)
                )
            )
        }
        return events
    }
}

extension IssueRecord {
    fileprivate init(_ row: borrowing Row, _ events: [IssueEvent]) {
        self.init(
            id: row.id(0),
            site: row.text(1),
            department: row.optionalText(2),
            team: row.optionalText(3),
            leader: row.optionalText(4),
            person: row.optionalID(5),
            name: row.optionalText(6),
            what: Raised.What(rawValue: row.text(7)) ?? .issue,
            source: Source(rawValue: row.text(8)) ?? .hand,
            isNamed: row.flag(9),
            words: row.optionalText(10),
            sealed: row.optionalID(11),
            raisedOn: row.day(12),
            topic: row.text(13),
            route: IssueRoute(rawValue: row.text(14)) ?? .department,
            toDepartment: row.optionalText(15),
            owner: row.optionalText(16),
            dueOn: row.day(17),
            isEstimated: row.flag(18),
            common: row.optionalID(19),
            events: events,
            retraction: row.optionalAt(21).map {
                IssueRetraction(
                    at: $0,
                    by: row.optionalText(22) ?? "",
                    reason: row.optionalText(23) ?? "",
                    isWithdrawn: row.flag(24)
                )
            }
        )
    }
}
