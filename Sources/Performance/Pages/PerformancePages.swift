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
                measures: measured(catalogue),
                comparison: comparison,
                incidents: incidents,
                mayImport: mayImport
            ).write(&h)
        }
    }

    /// The posts of which anything is measured.
    static func posts(_ catalogue: MeasureCatalogue) -> [Role] {
        Role.allCases.filter { !catalogue.measured(of: $0).isEmpty }
    }

    /// The few measures of all posts, once each.
    static func measured(_ catalogue: MeasureCatalogue) -> [Measure] {
        posts(catalogue).flatMap(catalogue.measured).reduce(into: []) { all, measure in
            if !all.contains(where: { $0.id == measure.id }) { all.append(measure) }
        }
    }

    private static func whole(_ visit: Visit) async throws -> TeamResults {
        try await read(visit, atMost: mostInFile)
    }

    /// A page of people in their order; all of them where they are few enough to be put in order of a figure.
    private static func read(_ visit: Visit, atMost: Int) async throws -> TeamResults {
        let (query, today, through) = (visit.query, visit.today, through(visit))
        return try await visit.read { tx in
            var asked = ResultsAsked(query)
            let catalogue = try CatalogueStore.catalogue(tx)
            let (posts, all) = (posts(catalogue), measured(catalogue))
            if asked.measure.flatMap({ id in all.first { $0.id == id } }) == nil { asked.measure = nil }
            let measures = asked.measure.map { id in all.filter { $0.id == id } } ?? all
            func people(_ first: Int, _ most: Int) throws -> (people: [TeamResults.Person], total: Int) {
                try ResultsPeopleStore.people(team: asked.team, posts: posts, from: first, atMost: most, tx)
            }
            var found = try people(0, asked.sort == .name ? 0 : TeamResults.mostSorted)
            if asked.sort == .name || !TeamResults.isSortable(found.total) || atMost > TeamResults.size {
                let isFile = atMost > TeamResults.size
                let pages = max(1, (found.total + TeamResults.size - 1) / TeamResults.size)
                asked.page = min(asked.page, pages)
                found = try people(isFile ? 0 : (asked.page - 1) * TeamResults.size, atMost)
            }
            let ids = found.people.map(\.id)
            return TeamResults(
                asked,
                measures: measures,
                people: found.people,
                total: found.total,
                teams: try PeopleListStore.teams(tx),
                series: try ResultsPeopleStore.series(of: ids, measures, asOf: today, tx),
                moved: try AnswerStore.moved(ids, by: through, tx),
                judged: try AnswerStore.judged(tx),
                through: through
            )
        }
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
                posts: posts(catalogue),
                atMost: mostCompared + 1,
                tx
            )
            // Too many at once: those of the team asked for, among themselves.
            let isTooMany = found.total > mostCompared
            let people = isTooMany ? (team == nil ? [] : found.people.filter { $0.team == team }) : found.people
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
