import Core
import People
import Signals
import Store

/// Finds reports that were made on pages, and whom one may be about.
enum MadeReportStore {
    private static let columns = """
        r.report_id, r.person_id, p.employee_id, p.name, r.reported_by, r.what, r.grade, r.reported_at, r.source_key,
        r.told, r.joined_by, r.joined_at, r.retracted_at, r.retracted_reason
        """
    private static let most = 100

    /// Those somebody made, newest first; they know whom they were about wherever these stand today.
    static func made(by reporter: String, _ tx: borrowing Transaction) throws -> [MadeReport] {
        try tx.rows(
            """
            SELECT \(columns) FROM report_made r {unscoped: of who made them} JOIN person p ON p.person_id = r.person_id
            WHERE r.reported_by = $1 ORDER BY r.reported_at DESC, r.report_id DESC LIMIT \(most)
            """,
            [.text(reporter)],
            report
        )
    }

    /// One for its maker or for who was told of it; nil for anybody else.
    static func find(
        _ id: ID<MadeReport>,
        for reader: String,
        _ tx: borrowing Transaction
    ) throws -> MadeReport? {
        let found = try tx.first(
            """
            SELECT \(columns) FROM report_made r {unscoped: for its maker and those told}
            JOIN person p ON p.person_id = r.person_id WHERE r.report_id = $1
            """,
            [.id(id)],
            report
        )
        return found.flatMap { $0.isFor(reader) ? $0 : nil }
    }

    /// Those of the last day of which somebody was told at once and nobody is with the person yet.
    static func pressing(for reader: String, now: Instant, _ tx: borrowing Transaction) throws -> [MadeReport] {
        try tx.rows(
            """
            SELECT \(columns) FROM report_made r {unscoped: for those told} JOIN person p ON p.person_id = r.person_id
            WHERE r.grade = 'now' AND r.reported_at > $1
            ORDER BY r.reported_at, r.report_id
            """,
            [.at(now + -MadeReport.seconds)],
            report
        ).filter { $0.told.contains(reader) && $0.isPressing(at: now) }
    }

    /// Those of the last day that called somebody and were taken back since.
    static func takenBack(for reader: String, now: Instant, _ tx: borrowing Transaction) throws -> [MadeReport] {
        try tx.rows(
            """
            SELECT \(columns) FROM report_made r {unscoped: for those told} JOIN person p ON p.person_id = r.person_id
            WHERE r.grade = 'now' AND r.retracted_at > $1 ORDER BY r.reported_at, r.report_id
            """,
            [.at(now + -MadeReport.seconds)],
            report
        ).filter { $0.told.contains(reader) }
    }

    private static func report(_ row: borrowing Row) -> MadeReport {
        let retracted = row.optionalAt(12)
        let joined = row.optionalAt(11)
        return MadeReport(
            id: row.id(0),
            person: row.id(1),
            about: NamedPerson(employeeID: row.text(2), name: row.text(3), isVisible: false),
            by: row.text(4),
            what: Reported.What(rawValue: row.text(5)) ?? .mood,
            grade: Reported.Grade(rawValue: row.text(6)) ?? .soon,
            at: row.at(7),
            sourceKey: row.text(8),
            told: row.text(9).split(separator: "\n").map(String.init),
            joined: joined.map { MadeReport.Joined(by: row.optionalText(10) ?? "", at: $0) },
            retraction: retracted.map { MadeReport.Retraction(at: $0, reason: row.optionalText(13) ?? "") }
        )
    }

    /// Whom a reader may report about: those led by them first, then their team, then whoever else they see; nobody
    /// above them, and not themselves.
    static func people(
        _ search: String,
        for reader: PersonID,
        _ employeeID: String,
        _ tx: borrowing Transaction
    ) throws -> [ReportedPerson] {
        let above = try VisiblePeopleStore.above(reader, tx)
        let sought = SearchText.fold(search).reduce(into: "") { $0 += "!%_".contains($1) ? "!\($1)" : "\($1)" }
        return try tx.rows(
            """
            SELECT s.person_id, p.employee_id, p.name, s.team FROM standing s JOIN person p ON p.person_id = s.person_id
            WHERE s.employed = 1 AND s.person_id <> $3 AND {scope s.person_id}
                AND (CAST($1 AS TEXT) = '' OR p.search LIKE '%' || $1 || '%' ESCAPE '!')
            ORDER BY CASE WHEN s.leader = $2 THEN 0
                WHEN s.path = (SELECT own.path FROM standing own WHERE own.person_id = $3) THEN 1 ELSE 2 END,
                s.team, p.employee_id
            LIMIT \(listed + above.count)
            """,
            [.text(sought), .text(employeeID), .id(reader)]
        ) { ReportedPerson(id: $0.id(0), employeeID: $0.text(1), name: $0.text(2), team: $0.text(3)) }
        .filter { !above.contains($0.id) }.prefix(listed).map { $0 }
    }

    private static let listed = 24

    /// The ids of employee_ids, whoever sees them.
    static func ids(of employeeIDs: [String], _ tx: borrowing Transaction) throws -> [NamedPersonID] {
        try employeeIDs.compactMap { employeeID in
            try tx.first(
                "SELECT person_id FROM person {unscoped: of those to be told} WHERE employee_id = $1",
                [.text(employeeID)]
            ) { NamedPersonID(employeeID: employeeID, id: $0.id(0)) }
        }
    }
}

/// Somebody a report may be about.
struct ReportedPerson: Sendable, Hashable {
    let id: PersonID
    let employeeID: String
    let name: String
    let team: String
}
