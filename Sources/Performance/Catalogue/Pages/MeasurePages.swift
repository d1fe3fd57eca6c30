import Core
import Store
import Web

/// `/measures`: what is measured, for what, how it is computed, and what each post is to reach (H7).
///
/// Everybody reads it, above all those it judges; managers and HR set targets and add measures of the centre's own.
enum MeasurePages {
    static let path = Path("/measures")
    static let writers: Route.Allowed = .roles([.manager, .hr])

    static func path(of measure: String) -> Path { path.adding(measure) }

    static let routes: [Route] = [
        Route(.get, "/measures", .anyRole) { visit in try await list(nil, visit) },
        Route(.get, "/measures.json", .anyRole) { visit in
            let catalogue = try await visit.read { tx in try CatalogueStore.catalogue(tx) }
            return .file(
                Array(CatalogueJSON.text(catalogue, visit.say.language).utf8),
                type: "application/json",
                name: "measures.json"
            )
        },
        Route(.post, "/measures", writers) { visit in try await add(visit) },
        Route(.get, "/measures/:measure", .anyRole) { visit in try await page(nil, visit) },
        Route(.post, "/measures/:measure/target", writers) { visit in try await set(visit) },
    ]

    private static func list(_ draft: MeasureDraft?, _ visit: Visit) async throws -> Answer {
        let catalogue = try await visit.read { tx in try CatalogueStore.catalogue(tx) }
        let page = CataloguePage(
            catalogue: catalogue,
            mayWrite: writers.admits(visit.viewer),
            draft: draft ?? MeasureDraft()
        )
        let (csrf, isWrong) = (visit.viewer.csrf, page.draft.errors.isEmpty == false)
        return .page(
            CatalogueWords.title,
            at: path,
            status: isWrong ? 422 : 200,
            notice: visit.query["done"].map { _ in visit.say(CatalogueWords.saved) }
        ) { h in CatalogueView.page(page, csrf: csrf, &h) }
    }

    private static func add(_ visit: Visit) async throws -> Answer {
        var draft = MeasureDraft { visit.form[$0] }
        let taken = try await visit.read { tx in try CatalogueStore.described(tx) }
        guard let own = draft.measure(taken: taken) else { return try await list(draft, visit) }
        let (id, now, by) = (draft.id, visit.now, visit.viewer.employeeID)
        try await visit.write("add a measure") { tx in try CatalogueStore.make(id, own, at: now, by: by, tx) }
        return .redirect(path(of: id).query("done", "1"))
    }

    private static func page(_ draft: TargetDraft?, _ visit: Visit) async throws -> Answer {
        let catalogue = try await visit.read { tx in try CatalogueStore.catalogue(tx) }
        guard let measure = catalogue[visit.parameter("measure")] else { return .notFound }
        let found = try await visit.read { tx in
            measure.asFound(try PeerWeekStore().stored(measure.id, tx).values.map(\.cells))
        }
        let page = MeasurePage(
            measure: found,
            catalogue: catalogue,
            mayWrite: writers.admits(visit.viewer),
            draft: draft ?? TargetDraft()
        )
        let csrf = visit.viewer.csrf
        return .page(
            measure.name,
            at: path,
            status: page.draft.isWrong ? 422 : 200,
            notice: visit.query["done"].map { _ in visit.say(CatalogueWords.saved) }
        ) { h in MeasureView.page(page, csrf: csrf, &h) }
    }

    private static func set(_ visit: Visit) async throws -> Answer {
        let (id, now, by) = (visit.parameter("measure"), visit.now, visit.viewer.employeeID)
        let catalogue = try await visit.read { tx in try CatalogueStore.catalogue(tx) }
        guard catalogue[id] != nil else { return .notFound }
        var draft = TargetDraft { visit.form[$0] }
        let target = draft.target(of: id, in: catalogue)
        guard !draft.isWrong else { return try await page(draft, visit) }
        let (post, isChosen) = (draft.post, draft.isChosen)
        try await visit.write("set what is measured") { tx in
            try CatalogueStore.set(id, for: post, isChosen: isChosen, target: target, at: now, by: by, tx)
        }
        return .redirect(path(of: id).query("done", "1"))
    }
}

/// What the page of all measures shows.
struct CataloguePage: Sendable {
    let catalogue: MeasureCatalogue
    let mayWrite: Bool
    let draft: MeasureDraft
}

/// What the page of one measure shows.
struct MeasurePage: Sendable {
    let measure: Measure
    let catalogue: MeasureCatalogue
    let mayWrite: Bool
    let draft: TargetDraft

    /// The posts it is measured of, in the order roles are listed.
    var posts: [Role] { catalogue.posts(of: measure.id) }
}

extension MeasureCatalogue {
    /// The posts a measure is measured of.
    func posts(of measure: String) -> [Role] {
        Role.allCases.filter { chosen[$0]?.contains(measure) == true }
    }
}
