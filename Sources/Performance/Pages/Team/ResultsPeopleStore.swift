import Core
import People
import Store

/// The people of a page of results, and their weeks, in as many statements whatever the page holds.
enum ResultsPeopleStore {
    /// Some measured people behind a place, of a team or of all teams the reader may see, in order of team and number.
    static func people(
        team: String?,
        posts: [Role],
        behind place: ListPlace? = nil,
        atMost: Int,
        _ tx: borrowing Transaction
    ) throws -> [TeamResults.Person] {
        try tx.rows(
            """
            SELECT p.person_id, p.employee_id, p.name, s.team
            FROM standing s JOIN person p ON p.person_id = s.person_id
            WHERE s.employed = 1 AND (CAST($1 AS TEXT) = '' OR s.team = $1) AND $2 LIKE '%,' || s.role || ',%'
                AND s.team >= $3 AND (s.team > $3 OR p.employee_id > $4) AND {scope s.person_id}
            ORDER BY s.team, p.employee_id LIMIT $5
            """,
            arguments(team, posts)
                + [.text(place?.parts.first ?? ""), .text(place?.parts.last ?? ""), .int(atMost)]
        ) { row in
            TeamResults.Person(id: row.id(0), employeeID: row.text(1), name: row.text(2), team: row.text(3))
        }
    }

    /// How many of them there are in all.
    static func total(team: String?, posts: [Role], _ tx: borrowing Transaction) throws -> Int {
        try tx.first(
            """
            SELECT count(*) FROM standing
            WHERE employed = 1 AND (CAST($1 AS TEXT) = '' OR team = $1) AND $2 LIKE '%,' || role || ',%'
                AND {scope person_id}
            """,
            arguments(team, posts)
        ) { $0.count(0) } ?? 0
    }

    private static func arguments(_ team: String?, _ posts: [Role]) -> [Value] {
        [.text(team ?? ""), .text("," + posts.map(\.rawValue).joined(separator: ",") + ",")]
    }

    /// The adjusted weeks of some people in some measures.
    static func series(
        of people: [PersonID],
        _ measures: [Measure],
        asOf day: Day,
        _ tx: borrowing Transaction
    ) throws -> [PersonSeries] {
        let catalogue = try CatalogueStore.catalogue(tx)
        let places = try PeerPlaceStore().places(ofSome: people, asOf: day, tx)
        let wanted = Set(measures.map(\.id))
        var cells: [SeriesStore.Key: [WeekCell]] = [:]
        for fifty in Fifty.of(people) {
            try tx.each(
                """
                SELECT measure, person_id, weeks FROM person_series
                WHERE person_id IN (\(Fifty.marks)) AND {scope person_id}
                """,
                fifty
            ) { row in
                let measure = row.text(0)
                guard wanted.contains(measure) else { return }
                cells[SeriesStore.Key(measure: measure, person: row.id(1))] = [WeekCell](packed: row.bytes(2))
            }
        }
        return try measures.flatMap { measure -> [PersonSeries] in
            guard let reading = try SeriesReading(measure.id, catalogue, tx) else { return [] }
            return people.compactMap { person in
                guard let place = places[person],
                    let own = cells[SeriesStore.Key(measure: measure.id, person: person)]
                else { return nil }
                return reading.series(of: person, own, place, asOf: day)
            }
        }
    }
}

/// Ids for a list of fifty in a statement, so that one text serves any number of people.
enum Fifty {
    static let marks = (1...50).map { "$\($0)" }.joined(separator: ", ")

    /// Fifty at a time; the last ones filled up with one of them.
    static func of(_ people: [PersonID]) -> [[Value]] {
        stride(from: 0, to: people.count, by: 50).map { first in
            let part = people[first..<min(people.count, first + 50)]
            return (Array(part) + Array(repeating: people[first], count: 50 - part.count)).map { .id($0) }
        }
    }
}

extension PeerPlaceStore {
    /// The places of some people as of a day, employed or not.
    func places(
        ofSome people: [PersonID],
        asOf day: Day,
        _ tx: borrowing Transaction
    ) throws -> [PersonID: PeerPlace] {
        let bands = try bands(tx)
        var joined: [PersonID: Int32] = [:]
        var places: [PersonID: PeerPlace] = [:]
        for fifty in Fifty.of(people) {
            try tx.each(
                """
                SELECT person_id, joined_on FROM employment
                WHERE person_id IN (\(Fifty.marks)) AND {scope person_id} ORDER BY person_id, joined_on
                """,
                fifty
            ) { joined[$0.id(0)] = $0.day(1).number }
            try tx.each(
                """
                SELECT p.person_id, p.from_on, t.site, p.role FROM placement p JOIN team t ON t.team_id = p.team_id
                WHERE p.person_id IN (\(Fifty.marks)) AND {scope p.person_id} ORDER BY p.person_id, p.from_on
                """,
                fifty
            ) { row in
                let person: PersonID = row.id(0)
                guard let joinedOn = joined[person], let post = Role(rawValue: row.text(3)) else { return }
                let (pool, from) = (PeerPool(post: post, site: row.text(2)), row.day(1))
                var place =
                    places[person] ?? PeerPlace(spans: [], joinedOn: joinedOn, group: Self.group(pool, 0, bands))
                if place.spans.last?.pool != pool { place.spans.append((from.number, pool)) }
                if from <= day || place.spans.count == 1 {
                    place.group = Self.group(pool, Int(day.number - joinedOn), bands)
                }
                places[person] = place
            }
        }
        return places
    }
}
