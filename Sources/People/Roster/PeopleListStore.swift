import Core
import Store

/// The list of people, found and filtered in the database: a page costs the same whatever the headcount.
package struct PeopleListStore: Sendable {
    package struct Line: Sendable {
        package let employeeID: String
        package let name: String
        package let team: String
        package let role: Role
        package let leader: NamedPerson?
        package let joinedOn: Day?
        package let isEmployed: Bool
    }

    var search: String?
    var team: String?
    var includesLeavers = false

    static let size = 50

    /// So many lines behind a place, by team and number, and where the next page begins; nil on the last.
    func page(
        behind place: ListPlace?,
        size: Int = PeopleListStore.size,
        _ tx: borrowing Transaction
    ) throws -> (lines: [Line], next: ListPlace?) {
        let (team, number) = (place?.parts.first ?? "", place?.parts.last ?? "")
        // What a line says besides is looked up for the lines of the page alone.
        let found = try tx.rows(
            """
            SELECT f.employee_id, f.name, f.team, f.role, f.leader, f.employed,
                (SELECT max(e.joined_on) FROM employment e WHERE e.person_id = f.person_id),
                l.name, CASE WHEN {scope l.person_id} THEN 1 ELSE 0 END
            FROM (
                SELECT p.person_id, p.employee_id, p.name, s.team, s.role, s.leader, s.employed
                FROM standing s JOIN person p ON p.person_id = s.person_id
                WHERE (CAST($1 AS TEXT) = '' OR p.search LIKE $1 ESCAPE '!')
                    AND (CAST($2 AS TEXT) = '' OR s.team = $2) AND s.employed >= $3
                    AND s.team >= $4 AND (s.team > $4 OR p.employee_id > $5) AND {scope s.person_id}
                ORDER BY s.team, p.employee_id LIMIT $6
            ) f LEFT JOIN person l ON l.employee_id = f.leader
            ORDER BY f.team, f.employee_id
            """,
            arguments + [.text(team), .text(number), .int(size + 1)]
        ) { row in
            Line(
                employeeID: row.text(0),
                name: row.text(1),
                team: row.text(2),
                role: Role(rawValue: row.text(3)) ?? .agent,
                leader: row.optionalText(4).map {
                    NamedPerson(employeeID: $0, name: row.optionalText(7), isVisible: row.flag(8))
                },
                joinedOn: row.optionalDay(6),
                isEmployed: row.flag(5)
            )
        }
        let lines = Array(found.prefix(size))
        return (lines, found.count > size ? lines.last.map { ListPlace([$0.team, $0.employeeID]) } : nil)
    }

    /// How many there are in all.
    func total(_ tx: borrowing Transaction) throws -> Int {
        // Nobody's name is looked through where nothing is searched for.
        search == nil ? try count(tx) : try found(tx)
    }

    private var arguments: [Value] {
        [
            .text(search.map { "%\(Self.escaped(SearchText.fold($0)))%" } ?? ""), .text(team ?? ""),
            .int(includesLeavers ? 0 : 1),
        ]
    }

    /// How many stand in the list where nothing is searched for.
    private func count(_ tx: borrowing Transaction) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM standing
            WHERE (CAST($1 AS TEXT) = '' OR team = $1) AND employed >= $2 AND {scope person_id}
            """,
            [.text(team ?? ""), .int(includesLeavers ? 0 : 1)]
        ) { $0.count(0) } ?? 0
    }

    /// How many of them a search finds.
    private func found(_ tx: borrowing Transaction) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM person p JOIN standing s ON s.person_id = p.person_id
            WHERE p.search LIKE $1 ESCAPE '!' AND (CAST($2 AS TEXT) = '' OR s.team = $2) AND s.employed >= $3
                AND {scope p.person_id}
            """,
            arguments
        ) { $0.count(0) } ?? 0
    }

    /// Those a few signs of name, pinyin, initials or number fit, who are with us today; a whole number fits one alone.
    package static func fitting(_ text: String, atMost most: Int, _ tx: borrowing Transaction) throws -> [Line] {
        let folded = SearchText.fold(text)
        guard !folded.isEmpty else { return [] }
        let lines = try PeopleListStore(search: text).page(behind: nil, size: most, tx).lines
        let exact = lines.filter { SearchText.fold($0.employeeID) == folded }
        return exact.isEmpty ? lines : exact
    }

    /// The teams the reader may see; nil where there are more than so many, of which no more is read.
    package static func teams(atMost most: Int, _ tx: borrowing Transaction) throws -> [String]? {
        // By path, the order they lie in: nothing is sorted that stands together already.
        let teams = try tx.rows(
            "SELECT max(team) FROM standing WHERE employed = 1 AND {scope person_id} GROUP BY path ORDER BY path LIMIT $1",
            [.int(most + 1)]
        ) { $0.text(0) }
        return teams.count > most ? nil : Set(teams).inCountingOrder()
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { $0 += "!%_".contains($1) ? "!\($1)" : "\($1)" }
    }
}
