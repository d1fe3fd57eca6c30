import Core
import Ingest
import People
import Store
import Web

/// Who belongs to the top fifth of their peers: for managers and HR, of their own people; agents never.
enum RankingPages {
    static let readers: Route.Allowed = .roles([.manager, .hr])
    static let path = Path("/performance/ranking")
    private static let mostInFile = 20_000

    static let routes: [Route] = [
        Route(.get, "/performance/ranking", readers) { visit in
            guard let page = try await page(visit, atMost: RankingPage.size) else { return nothing }
            return .page(RankWords.title, at: Path("/performance")) { h in RankingView(page: page).write(&h) }
        },
        Route(.get, "/performance/ranking.csv", readers) { visit in
            guard let page = try await page(visit, atMost: mostInFile) else { return .notFound }
            return .csv(RankingSheet.table(page), name: "ranking \(page.measure.id)")
        },
        Route(.get, "/performance/ranking.xlsx", readers) { visit in
            guard let page = try await page(visit, atMost: mostInFile) else { return .notFound }
            return try .xlsx(RankingSheet.table(page), name: "ranking \(page.measure.id)")
        },
        Route(.get, "/performance/ranking.json", readers) { visit in
            guard let page = try await page(visit, atMost: RankingPage.size) else { return .notFound }
            return .file(
                try RankingSheet.json(page),
                type: "application/json; charset=utf-8",
                name: "ranking.json"
            )
        },
    ]

    private static var nothing: Answer {
        .page(RankWords.title, at: Path("/performance")) { h in
            h.pageHead(RankWords.title)
            h.emptyState(RankWords.nothing, RankWords.nothingSentence, action: (RankWords.back, Path("/performance")))
        }
    }

    /// nil where nothing is ranked, or not of this reader's people.
    private static func page(_ visit: Visit, atMost: Int) async throws -> RankingPage? {
        let isFile = atMost > RankingPage.size
        let place = isFile ? nil : RankPlace(ListPlace(visit.query["after"], parts: 2))
        return try await visit.read { tx in
            let store = RankedStore()
            let known = Set(try store.measures(tx))
            let measures = try CatalogueStore.catalogue(tx).measures.filter { known.contains($0.id) }
            let asked = visit.query["measure"]
            guard let measure = measures.first(where: { $0.id == asked }) ?? measures.first else { return nil }
            let groups = try store.groups(measure.id, tx)
            let peers = visit.query["peers"]
            guard let group = groups.first(where: { $0.key == peers }) ?? RankingPage.usual(groups) else { return nil }
            return RankingPage(
                measures: measures,
                measure: measure,
                groups: groups,
                group: group,
                found: try store.rows(measure.id, group.key, behind: place, atMost: atMost, tx),
                behind: place
            )
        }
    }
}
