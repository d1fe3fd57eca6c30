import Core
import People
import Signals
import Store
import Web

/// `/settings/talent`: the measures of each type as the site wants them; leaders of people never see the types.
enum MeasurePages {
    static let path = Path("/settings/talent")

    static let routes: [Route] = [
        Route(.get, "/settings/talent", TalentPages.readers) { visit in try await form(visit) },
        Route(.post, "/settings/talent", TalentPages.readers) { visit in try await save(visit) },
    ]

    private static func form(_ visit: Visit) async throws -> Answer {
        let type = visit.query["type"].flatMap(TalentType.init) ?? .one
        let (site, language) = (visit.viewer.site, visit.viewer.language)
        let measures = try await visit.read { tx in
            try TypeMeasureStore.measures(of: type, at: site, language, tx)
        }
        return page(MeasureDraft(type, measures), visit)
    }

    private static func page(_ draft: MeasureDraft, _ visit: Visit) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(
            Words.measuresOfTypes,
            at: path,
            status: draft.isWrong ? 422 : 200,
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in MeasureView.page(draft, csrf: csrf, &h) }
    }

    private static func save(_ visit: Visit) async throws -> Answer {
        guard let type = TalentType(rawValue: visit.form["type"] ?? "") else { return .notFound }
        let draft = MeasureDraft(type) { visit.form[$0] }
        guard !draft.isWrong else { return page(draft, visit) }
        let (viewer, now) = (visit.viewer, visit.now)
        try await visit.write("word the measures of a type") { tx in
            try TypeMeasureStore.put(
                draft.measures,
                of: type,
                at: viewer.site,
                by: viewer.employeeID,
                now: now,
                tx
            )
        }
        return .redirect(path.query("type", type.rawValue).query("done", "1"))
    }
}
