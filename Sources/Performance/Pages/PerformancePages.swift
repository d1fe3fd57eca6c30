import Core
import Ingest
import People
import Store
import Web

/// Results of a team or a site, for those who lead or look after people; an agent finds their own.
enum PerformancePages {
    static let readers: Route.Allowed = .roles([.leader, .floor, .qa, .trainer, .manager, .hr])
    private static let home = Path("/performance")
    /// Who may be compared at once: beyond, a picture says nothing and costs too much.
    static let mostCompared = 2000
    /// People in a file.
    private static let mostInFile = 20_000

    static let routes: [Route] = [
        Route(.get, "/performance", .anyRole) { visit in
            guard readers.admits(visit.viewer) else {
                return .redirect(Path("/people").adding(visit.viewer.employeeID).adding("results"))
            }
            return try await show(visit)
        },
        Route(.get, "/performance.csv", readers) { visit in
            .csv(TeamResultsSheet.table(try await whole(visit)), name: name(visit))
        },
        Route(.get, "/performance.xlsx", readers) { visit in
            try .xlsx(TeamResultsSheet.table(try await whole(visit)), name: name(visit))
        },
        Route(.get, "/performance.json", readers) { visit in
            let page = try await read(visit, atMost: TeamResults.size)
            return .file(
                try TeamResultsJSON.bytes(page),
                type: "application/json; charset=utf-8",
                name: "performance.json"
            )
        },
    ]

    private static func name(_ visit: Visit) -> String { "performance \(through(visit))" }

    /// The Monday of the last week that is over.
    static func through(_ visit: Visit) -> Day { Week(containing: visit.today).first - 7 }

    private static func show(_ visit: Visit) async throws -> Answer {
        let page = try await read(visit, atMost: TeamResults.size)
        let (catalogue, comparison, incidents) = try await beside(page, visit)
        let mayImport = [Role.manager, .hr].contains(visit.viewer.role)
        return .page(Words.results, at: home) { h in
            TeamResultsView(
                page: page,
                measures: catalogue.measured,
                comparison: comparison,
                incidents: incidents,
                mayImport: mayImport
            ).write(&h)
        }
    }

    private static func whole(_ visit: Visit) async throws -> TeamResults {
        try await read(visit, atMost: mostInFile)
    }

    private static func read(_ visit: Visit, atMost: Int) async throws -> TeamResults {
        let (query, today, through) = (visit.query, visit.today, through(visit))
        return try await visit.read { tx in
            try TeamResultsStore.page(query, atMost: atMost, today: today, through: through, tx)
        }
    }

    /// Too many at once: those of the team asked for, among themselves.
    private static func ofTeam(
        _ team: String?,
        _ posts: [Role],
        _ tx: borrowing Transaction
    ) throws -> [TeamResults.Person] {
        guard let team else { return [] }
        return try ResultsPeopleStore.people(team: team, posts: posts, atMost: mostCompared, tx)
    }

    /// What stands beside the table: the measures to choose from, the comparison of one, and what befell the centre.
    private static func beside(
        _ page: TeamResults,
        _ visit: Visit
    ) async throws -> (MeasureCatalogue, MeasureComparison?, [CentreIncident]) {
        let (today, through, isLeader) = (visit.today, page.through, visit.viewer.role == .leader)
        let (team, asked, site) = (page.asked.team, page.asked.measure, visit.viewer.site)
        return try await visit.read { tx in
            let catalogue = try CatalogueStore.catalogue(tx)
            let first = through - (page.asked.period.rawValue - 1) * 7
            let incidents = try AnswerStore.incidents(at: site, from: first, through: through, tx)
            guard let asked, let measure = catalogue[asked] else { return (catalogue, nil, incidents) }
            let found = try ResultsPeopleStore.people(
                team: nil,
                posts: catalogue.measuredPosts,
                atMost: mostCompared + 1,
                tx
            )
            let isTooMany = found.count > mostCompared
            let people = isTooMany ? try ofTeam(team, catalogue.measuredPosts, tx) : found
            let ids = people.map(\.id)
            let series = try ResultsPeopleStore.series(of: ids, [measure], asOf: today, tx)
            let own = isLeader && team == nil ? ids : people.filter { $0.team == team }.map(\.id)
            let comparison = MeasureComparison(
                measure,
                series,
                names: Dictionary(people.map { ($0.id, $0) }) { first, _ in first },
                own: Set(own),
                isTooMany: isTooMany && team == nil,
                through: through
            )
            return (catalogue, comparison, incidents)
        }
    }
}
