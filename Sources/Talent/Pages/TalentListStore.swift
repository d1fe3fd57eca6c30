import Core
import People
import Signals
import Store

/// The matrix in the database: those the reader may see, without the reader and those above.
enum TalentListStore {
    static func lines(
        of period: FourWeeks,
        _ filter: TalentFilter,
        for reader: PersonID,
        on day: Day,
        _ tx: borrowing Transaction
    ) throws -> [TalentLine] {
        let above = try VisiblePeopleStore.above(reader, tx)
        let corrections = try CorrectionStore.inForce(on: day, tx)
        let rules = try TypeRuleStore.rules(tx)
        let bands = Dictionary(
            uniqueKeysWithValues: try SiteStore.all(tx).map { ($0.name, rules.inForce(at: $0.name, in: period).band) }
        )
        let planned = Set(
            try tx.rows("SELECT person_id FROM talent_plan WHERE ended_on IS NULL AND {scope person_id}") {
                PersonID($0.text(0))
            }
        )
        return try tx.rows(
            """
            SELECT p.person_id, p.employee_id, p.name, s.site, s.team, t.ability, t.ability_variance, t.enthusiasm,
                t.enthusiasm_variance, t.type
            FROM talent_score t JOIN person p ON p.person_id = t.person_id JOIN standing s ON s.person_id = t.person_id
            WHERE t.period_on = $1 AND s.employed = 1 AND p.person_id <> $2
                AND (CAST($3 AS TEXT) = '' OR s.site = $3) AND (CAST($4 AS TEXT) = '' OR s.team = $4)
                AND {scope t.person_id}
            ORDER BY s.team, p.employee_id
            """,
            [.day(period.first), .id(reader), .text(filter.site ?? ""), .text(filter.team ?? "")]
        ) { row in
            let person: PersonID = row.id(0)
            var line = TalentLine(
                person: person,
                employeeID: row.text(1),
                name: row.text(2),
                site: row.text(3),
                team: row.text(4),
                ability: axis(row, 5),
                enthusiasm: axis(row, 7),
                reckoned: row.optionalText(9).flatMap(TalentType.init)
            )
            (line.correction, line.hasPlan) = (corrections[person], planned.contains(person))
            if let band = bands[line.site] { line.band = band }
            return line
        }.filter { !above.contains($0.person) }
    }

    /// How many people of a place a period has scores of.
    static func count(of period: FourWeeks, _ filter: TalentFilter, _ tx: borrowing Transaction) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM talent_score t JOIN standing s ON s.person_id = t.person_id
            WHERE t.period_on = $1 AND s.employed = 1 AND (CAST($2 AS TEXT) = '' OR s.site = $2)
                AND (CAST($3 AS TEXT) = '' OR s.team = $3) AND {scope t.person_id}
            """,
            [.day(period.first), .text(filter.site ?? ""), .text(filter.team ?? "")]
        ) { $0.count(0) } ?? 0
    }

    private static func axis(_ row: borrowing Row, _ column: Int32) -> TalentLine.Axis? {
        guard let value = row.optionalDouble(column), let variance = row.optionalDouble(column + 1) else { return nil }
        return TalentLine.Axis(value: value, variance: variance)
    }

    /// The sites of those the reader may see.
    static func sites(_ tx: borrowing Transaction) throws -> [String] {
        try tx.rows("SELECT DISTINCT site FROM standing WHERE employed = 1 AND {scope person_id} ORDER BY site") {
            $0.text(0)
        }
    }

    /// Every period of one person, oldest first.
    static func course(
        of person: PersonID,
        _ tx: borrowing Transaction
    ) throws -> [(period: FourWeeks, reading: StoredReading)] {
        try tx.rows(
            """
            SELECT period_on, reading FROM talent_score WHERE person_id = $1 AND {scope person_id} ORDER BY period_on
            """,
            [.id(person)]
        ) { row in
            let reading = try StoredReading(row.text(1))
            return FourWeeks(first: row.day(0)).map { (period: $0, reading: reading) }
        }.compactMap { $0 }
    }

    /// Changes of type of one person, newest first.
    static func changes(of person: PersonID, _ tx: borrowing Transaction) throws -> [TypeChange] {
        try tx.rows(
            """
            SELECT period_on, was, type FROM talent_change WHERE person_id = $1 AND {scope person_id}
            ORDER BY period_on DESC
            """,
            [.id(person)]
        ) { row in
            FourWeeks(first: row.day(0)).map { period in
                TypeChange(
                    person: person,
                    period: period,
                    was: row.optionalText(1).flatMap(TalentType.init),
                    type: row.optionalText(2).flatMap(TalentType.init)
                )
            }
        }.compactMap { $0 }
    }
}
