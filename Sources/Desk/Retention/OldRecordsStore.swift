import Core
import Performance
import Store

/// Records about people that are older than they are kept: whose, how many, since when.
struct OldRecordsStore: Sendable {
    let kind: RetentionKind
    let site: String
    let zone: Zone
    /// What lies before the beginning of this day is old.
    let before: Day

    struct Old: Sendable, Hashable {
        let person: PersonID
        let count: Int
        let oldest: Day
    }

    var end: Instant { zone.instant(before) }

    /// The next people with something old, in order of their ids; every statement takes site, moment, id and limit.
    func people(after last: PersonID?, atMost count: Int, _ tx: borrowing Transaction) throws -> [Old] {
        if kind == .measures {
            return try FactRetentionStore.people(at: site, before: before, after: last, atMost: count, tx).map {
                Old(person: $0.person, count: $0.count, oldest: $0.oldest)
            }
        }
        guard let sql else { return [] }
        return try tx.rows(sql, [.text(site), .at(end), .text(last?.text ?? ""), .int(count)]) { row in
            Old(person: row.id(0), count: row.count(1), oldest: zone.day(of: row.at(2)))
        }
    }

    private var sql: String? {
        switch kind {
        case .contacts, .facts, .measures, .imports, .audit: nil
        case .shifts: Self.shifts
        case .talks: Self.talks
        case .reports: Self.reports
        case .agreements: Self.agreements
        case .exits: Self.exits
        case .matters: Self.matters
        case .comments: Self.comments
        case .messages: Self.messages
        case .openings: Self.openings
        }
    }

    private static let shifts = """
        SELECT t.person_id, count(*), min(t.ends_at) FROM standing s {unscoped: what is old goes for everyone}
        JOIN (SELECT person_id, ends_at FROM shift UNION ALL SELECT person_id, ends_at FROM activity) t
            ON t.person_id = s.person_id
        WHERE s.site = $1 AND t.ends_at < $2 AND s.person_id > $3 GROUP BY t.person_id ORDER BY t.person_id LIMIT $4
        """
    private static let talks = """
        SELECT t.person_id, count(*), min(t.held_at) FROM standing s {unscoped: what is old goes for everyone}
        JOIN talk t ON t.person_id = s.person_id
        WHERE s.site = $1 AND t.held_at < $2 AND s.person_id > $3 AND (
            t.note IS NOT NULL OR t.sealed_note IS NOT NULL OR t.agreed IS NOT NULL OR t.promised IS NOT NULL
            OR EXISTS (SELECT 1 FROM talk_said d WHERE d.talk_id = t.talk_id)
            OR EXISTS (SELECT 1 FROM talk_raised r WHERE r.talk_id = t.talk_id)
            OR EXISTS (SELECT 1 FROM own_word o WHERE o.talk_id = t.talk_id)
            OR EXISTS (SELECT 1 FROM talk_course c JOIN talk_form f ON f.course_id = c.course_id
                WHERE c.talk_id = t.talk_id AND c.person_id = t.person_id))
        GROUP BY t.person_id ORDER BY t.person_id LIMIT $4
        """
    private static let reports = """
        SELECT t.person_id, count(*), min(t.happened_at) FROM standing s {unscoped: what is old goes for everyone}
        JOIN signal t ON t.person_id = s.person_id
        WHERE s.site = $1 AND t.kind = 'reported' AND t.happened_at < $2 AND s.person_id > $3
        GROUP BY t.person_id ORDER BY t.person_id LIMIT $4
        """
    /// Reached or missed, with no check to come and no promise open.
    private static let agreements = """
        SELECT t.person_id, count(*), min(t.made_at) FROM agreement t {unscoped: what is old goes for everyone}
        WHERE t.site = $1 AND t.made_at < $2 AND t.person_id > $3 AND t.standing IN ('reached', 'missed')
            AND t.next_check IS NULL
            AND NOT EXISTS (SELECT 1 FROM agreement_goal g
                WHERE g.agreement_id = t.agreement_id AND (g.checked_at IS NULL OR g.checked_at >= $2))
            AND NOT EXISTS (SELECT 1 FROM agreement_promise p
                WHERE p.agreement_id = t.agreement_id AND p.state = 'open')
        GROUP BY t.person_id ORDER BY t.person_id LIMIT $4
        """
    private static let exits = """
        SELECT t.person_id, count(*), min(t.at) FROM standing s {unscoped: what is old goes for everyone}
        JOIN exit_reason t ON t.person_id = s.person_id
        WHERE s.site = $1 AND t.at < $2 AND s.person_id > $3 AND t.sealed_text IS NOT NULL
        GROUP BY t.person_id ORDER BY t.person_id LIMIT $4
        """
    /// Closed, and nothing was said since.
    private static let matters = """
        SELECT t.person_id, count(*), min(t.raised_at) FROM matter t {unscoped: what is old goes for everyone}
        WHERE t.site = $1 AND t.raised_at < $2 AND t.person_id > $3
            AND EXISTS (SELECT 1 FROM matter_event e WHERE e.matter_id = t.matter_id AND e.step = 'closed')
            AND NOT EXISTS (SELECT 1 FROM matter_event e WHERE e.matter_id = t.matter_id AND e.at >= $2)
        GROUP BY t.person_id ORDER BY t.person_id LIMIT $4
        """
    private static let comments = """
        SELECT t.person_id, count(*), min(t.at) FROM standing s {unscoped: what is old goes for everyone}
        JOIN (SELECT person_id, at FROM week_comment UNION ALL SELECT person_id, at FROM week_told) t
            ON t.person_id = s.person_id
        WHERE s.site = $1 AND t.at < $2 AND s.person_id > $3 GROUP BY t.person_id ORDER BY t.person_id LIMIT $4
        """
    private static let messages = """
        SELECT t.person_id, count(*), min(t.until_at) FROM standing s {unscoped: what is old goes for everyone}
        JOIN message t ON t.person_id = s.person_id
        WHERE s.site = $1 AND t.until_at < $2 AND t.made_at < $2 AND s.person_id > $3
            AND t.state IN ('sent', 'dropped', 'failed')
        GROUP BY t.person_id ORDER BY t.person_id LIMIT $4
        """
    private static let openings = """
        SELECT t.person_id, count(*), min(t.until_at) FROM standing s {unscoped: what is old goes for everyone}
        JOIN record_opening t ON t.person_id = s.person_id
        WHERE s.site = $1 AND t.until_at < $2 AND s.person_id > $3
        GROUP BY t.person_id ORDER BY t.person_id LIMIT $4
        """
}
