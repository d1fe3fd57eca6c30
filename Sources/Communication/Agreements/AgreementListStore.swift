import Core
import People
import Signals
import Store

/// Lists of agreements: for each reader those whose readers name them, and nothing of those above (P12, C5a).
struct AgreementListStore: Sendable {
    let reader: AgreementReader
    let today: Day

    static let lines = 50

    /// What the reader is to the people in scope by their role, as a row names readers; empty for nobody.
    private var standing: String {
        switch reader.role {
        case .hr: "hr"
        case .manager: "above"
        case .leader: "leader"
        default: ""
        }
    }

    /// So many of those asked for behind a place, those due first, how many there are in all, and where the next page
    /// begins; nil on the last.
    func page(
        _ filter: AgreementFilter,
        behind place: ListPlace?,
        count: Int,
        _ tx: borrowing Transaction
    ) throws -> (lines: [AgreementLine], total: Int, next: ListPlace?) {
        guard !reader.isAtSharedMachine || reader.role == .agent else { return ([], 0, nil) }
        let (key, known) = (place?.parts ?? ["", "0", ""], place != nil)
        var total = 0
        let rows = try tx.rows(
            """
            WITH RECURSIVE above (person_id, leader) AS (
                SELECT s.person_id, s.leader FROM standing s WHERE s.person_id = $1
                UNION
                SELECT s.person_id, s.leader FROM above b JOIN person p ON p.employee_id = b.leader
                JOIN standing s ON s.person_id = p.person_id
            ), known AS (
                SELECT a.agreement_id, a.person_id, a.kind, a.holder, a.made_at, a.version, a.next_check,
                    CASE WHEN a.next_check <= $4 THEN 'due' ELSE a.standing END AS state
                FROM agreement a
                WHERE {scope a.person_id}
                    AND (a.person_id = $1 OR a.holder = $2
                        OR (CAST($3 AS TEXT) <> '' AND (',' || a.readers || ',') LIKE '%,' || $3 || ',%'
                            AND a.person_id NOT IN (SELECT b.person_id FROM above b)))
                    AND (a.hidden_from IS NULL OR a.hidden_from NOT IN (SELECT b.person_id FROM above b))
                    AND (CAST($12 AS BIGINT) = 0 OR a.kind NOT IN ('C4', 'C5', 'C6', 'C7') AND a.person_id = $1)
            ), wanted AS (
                SELECT k.agreement_id, k.holder, k.kind, k.made_at, k.next_check, k.state, k.version, p.employee_id,
                    p.name, s.team, coalesce(k.next_check, '9999-12-31') AS by_then
                FROM known k JOIN person p ON p.person_id = k.person_id
                JOIN standing s ON s.person_id = k.person_id
                WHERE (CAST($5 AS TEXT) IS NULL OR k.state = $5)
                    AND (CAST($6 AS TEXT) IS NULL OR k.kind = $6)
                    AND (CAST($7 AS TEXT) IS NULL OR k.holder = $7)
                    AND (CAST($8 AS TEXT) IS NULL OR p.employee_id = $8)
                    AND (CAST($9 AS TEXT) IS NULL OR s.team = $9)
                    AND (CAST($10 AS TEXT) IS NULL OR k.next_check >= $10)
                    AND (CAST($11 AS TEXT) IS NULL OR k.next_check <= $11)
            )
            SELECT w.agreement_id, w.employee_id, w.name, w.team, w.holder, h.name,
                CASE WHEN {scope h.person_id} THEN 1 ELSE 0 END, w.kind, w.made_at, w.next_check, w.state, v.terms,
                (SELECT count(*) FROM wanted)
            FROM wanted w
            JOIN agreement_version v ON v.agreement_id = w.agreement_id AND v.number = w.version
            LEFT JOIN person h ON h.employee_id = w.holder
            WHERE $14 = 0 OR w.by_then > $15 OR w.by_then = $15
                AND (w.made_at < $16 OR w.made_at = $16 AND w.agreement_id > $17)
            ORDER BY w.by_then, w.made_at DESC, w.agreement_id LIMIT $13
            """,
            [
                .id(reader.person), .text(reader.employeeID), .text(standing), .day(today),
                .text(filter.standing?.rawValue), .text(filter.kind?.rawValue), .text(filter.holder),
                .text(filter.person), .text(filter.team), .day(filter.from), .day(filter.to),
                .bool(reader.isAtSharedMachine), .int(count + 1), .bool(known), .text(key[0]),
                .int(Int64(key[1]) ?? 0), .text(key[2]),
            ]
        ) { row in
            total = row.count(12)
            return (line: AgreementLine(row), terms: row.optionalText(11))
        }
        let lines = try rows.prefix(count).map { try $0.line.with($0.terms) }
        return (lines, total, rows.count > count ? lines.last?.place : nil)
    }

    /// What was promised to the reader, kept or not, the newest due first; the words where they do not lie sealed.
    func promisedToReader(_ tx: borrowing Transaction) throws -> [PromiseLine] {
        try tx.rows(
            """
            SELECT m.agreement_id, m.promise, m.due_on, m.state, v.terms, h.name
            FROM agreement_promise m JOIN agreement a ON a.agreement_id = m.agreement_id
            JOIN agreement_version v ON v.agreement_id = a.agreement_id AND v.number = a.version
            LEFT JOIN person h ON h.employee_id = m.holder
            WHERE m.person_id = $1 AND m.state <> 'dropped' AND {scope m.person_id}
                AND (CAST($2 AS BIGINT) = 0 OR a.kind NOT IN ('C4', 'C5', 'C6', 'C7'))
            ORDER BY m.due_on DESC, m.agreement_id, m.promise LIMIT 50
            """,
            [.id(reader.person), .bool(reader.isAtSharedMachine)]
        ) { row in
            let number = row.count(1)
            let terms = try row.optionalText(4).map { try Terms(json: $0) }
            return PromiseLine(
                agreement: row.id(0),
                words: terms?.promises.first { $0.number == number }?.words,
                dueOn: row.day(2),
                isKept: row.text(3) == "kept",
                holder: row.optionalText(5)
            )
        }
    }

    /// What waits for the reader: what they are to read, and what follows from what they agreed with others.
    func waiting(_ tx: borrowing Transaction) throws -> [WaitingAgreement] {
        guard !reader.isAtSharedMachine else { return [] }
        let agreements = try tx.rows(
            """
            SELECT a.agreement_id, a.person_id, p.name, a.standing, a.next_check
            FROM agreement a JOIN person p ON p.person_id = a.person_id
            WHERE (a.holder = $1 AND {scope a.person_id} OR a.person_id = $2)
                AND (a.standing IN ('waiting', 'differs', 'missed') OR a.next_check <= $3
                    OR a.standing = 'reached' AND EXISTS (
                        SELECT 1 FROM agreement_goal g
                        WHERE g.agreement_id = a.agreement_id AND g.outcome = 'reached' AND g.check_on > $4))
            ORDER BY a.next_check NULLS LAST, a.made_at, a.agreement_id LIMIT 100
            """,
            [
                .text(reader.employeeID), .id(reader.person), .day(today),
                .day(today - WaitingAgreement.praisedFor),
            ]
        ) { row -> WaitingAgreement? in
            let person: PersonID = row.id(1)
            return WaitingAgreement(
                id: row.id(0),
                name: row.text(2),
                isOwn: person == reader.person,
                standing: AgreementStanding(rawValue: row.text(3)) ?? .waiting,
                nextCheck: row.optionalDay(4),
                today: today
            )
        }
        let promises = try tx.rows(
            """
            SELECT m.agreement_id, p.name, m.due_on FROM agreement_promise m JOIN person p ON p.person_id = m.person_id
            WHERE m.holder = $1 AND m.state = 'open' AND m.ask_on <= $2 AND {scope m.person_id}
            ORDER BY m.due_on, m.agreement_id, m.promise LIMIT 100
            """,
            [.text(reader.employeeID), .day(today)]
        ) { WaitingAgreement(promiseOf: $0.id(0), name: $0.text(1), by: $0.day(2)) }
        return agreements.compactMap { $0 } + promises
    }
}

extension AgreementLine {
    fileprivate init(_ row: borrowing Row) {
        let person = NamedPerson(employeeID: row.text(1), name: row.text(2), isVisible: true)
        let holder = NamedPerson(employeeID: row.text(4), name: row.optionalText(5), isVisible: row.flag(6))
        self.init(
            id: row.id(0),
            person: person,
            team: row.text(3),
            holder: holder,
            kind: TalkKind(rawValue: row.text(7)) ?? .c8,
            madeAt: row.at(8),
            nextCheck: row.optionalDay(9),
            standing: AgreementStanding(rawValue: row.text(10)) ?? .waiting,
            terms: nil
        )
    }

    /// Its key in the list.
    fileprivate var place: ListPlace {
        ListPlace([nextCheck?.description ?? "9999-12-31", String(madeAt.microseconds), id.text])
    }

    fileprivate func with(_ json: String?) throws -> AgreementLine {
        AgreementLine(
            id: id,
            person: person,
            team: team,
            holder: holder,
            kind: kind,
            madeAt: madeAt,
            nextCheck: nextCheck,
            standing: standing,
            terms: try json.map { try Terms(json: $0) }
        )
    }
}
