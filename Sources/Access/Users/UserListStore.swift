import Core
import People
import Store

/// The people of a site with how far their way in is, found and filtered in the database.
struct UserListStore: Sendable {
    struct Line: Sendable {
        let number: String
        let name: String
        let team: String
        let role: Role
        let facts: AccountFacts
        let seenAt: Instant?
        let hasSecondFactor: Bool
        let isAdministrator: Bool
    }

    var search: String?
    var team: String?
    /// Nil for everybody who may still come in.
    var state: AccountState?

    static let size = 100

    /// How far a person's way in is, as `AccountFacts` says it.
    private static let stateOf = """
        CASE WHEN s.employed = 0 OR a.ended_at IS NOT NULL THEN 'ended'
            WHEN a.locked_at IS NOT NULL THEN 'locked'
            WHEN a.password IS NOT NULL OR a.seen_at IS NOT NULL THEN 'active'
            WHEN a.invited_at IS NOT NULL THEN 'invited' ELSE 'none' END
        """

    private static let isWanted = """
        p.search LIKE $1 ESCAPE '!' AND (CAST($2 AS TEXT) = '' OR s.team = $2) AND {scope p.person_id}
            AND \(stateOf)
            IN ($3, CASE WHEN CAST($3 AS TEXT) = '' THEN 'none' END, CASE WHEN CAST($3 AS TEXT) = '' THEN 'invited' END,
                CASE WHEN CAST($3 AS TEXT) = '' THEN 'active' END, CASE WHEN CAST($3 AS TEXT) = '' THEN 'locked' END)
        """

    private var arguments: [Value] {
        [
            .text(search.map { "%\(Self.escaped(SearchText.fold($0)))%" } ?? "%"), .text(team ?? ""),
            .text(state?.rawValue ?? ""),
        ]
    }

    /// So many lines behind a place, by team and number, and where the next page begins; nil on the last.
    ///
    /// `today` decides who administers.
    func page(
        behind place: ListPlace?,
        size: Int = UserListStore.size,
        today: Day,
        _ tx: borrowing Transaction
    ) throws -> (lines: [Line], next: ListPlace?) {
        let (team, number) = (place?.parts.first ?? "", place?.parts.last ?? "")
        let found = try tx.rows(
            """
            SELECT p.employee_id, p.name, s.team, s.role, s.employed, a.ended_at, a.locked_at, a.invited_at, a.password,
                a.seen_at, f.confirmed_at,
                (SELECT count(*) FROM role_grant g WHERE g.account_id = a.account_id AND g.revoked_at IS NULL
                    AND g.from_on <= $4 AND (g.until_on IS NULL OR g.until_on > $4))
            FROM person p JOIN standing s ON s.person_id = p.person_id
            LEFT JOIN account a ON a.person_id = p.person_id
            LEFT JOIN second_factor f ON f.account_id = a.account_id
            WHERE \(Self.isWanted) AND s.team >= $5 AND (s.team > $5 OR p.employee_id > $6)
            ORDER BY s.team, p.employee_id LIMIT $7
            """,
            arguments + [.day(today), .text(team), .text(number), .int(size + 1)]
        ) { row in
            Line(
                number: row.text(0),
                name: row.text(1),
                team: row.text(2),
                role: Role(rawValue: row.text(3)) ?? .agent,
                facts: AccountFacts(
                    isEmployed: row.flag(4),
                    isEnded: !row.isNull(5),
                    isLocked: !row.isNull(6),
                    isInvited: !row.isNull(7),
                    hasPassword: !row.isNull(8),
                    wasSeen: !row.isNull(9)
                ),
                seenAt: row.optionalAt(9),
                hasSecondFactor: !row.isNull(10),
                isAdministrator: row.count(11) > 0
            )
        }
        let lines = Array(found.prefix(size))
        return (lines, found.count > size ? lines.last.map { ListPlace([$0.team, $0.number]) } : nil)
    }

    /// How many stand in each state, those who left not counted.
    static func counts(_ tx: borrowing Transaction) throws -> [AccountState: Int] {
        let rows = try tx.rows(
            """
            SELECT \(stateOf), count(*)
            FROM person p JOIN standing s ON s.person_id = p.person_id
            LEFT JOIN account a ON a.person_id = p.person_id
            WHERE s.employed = 1 AND a.ended_at IS NULL AND {scope p.person_id} GROUP BY 1
            """
        ) { (AccountState(rawValue: $0.text(0)) ?? .none, $0.count(1)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// Who of a team has never set a password, by number.
    static func waiting(in team: String, limit: Int, _ tx: borrowing Transaction) throws -> [String] {
        try tx.rows(
            """
            SELECT p.employee_id FROM person p JOIN standing s ON s.person_id = p.person_id
            LEFT JOIN account a ON a.person_id = p.person_id
            WHERE s.team = $1 AND s.employed = 1 AND a.password IS NULL AND a.locked_at IS NULL AND a.ended_at IS NULL
                AND {scope p.person_id}
            ORDER BY p.employee_id LIMIT $2
            """,
            [.text(team), .int(limit)]
        ) { $0.text(0) }
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { $0 += "!%_".contains($1) ? "!\($1)" : "\($1)" }
    }
}
