import Core
import People
import Signals
import Store
import Web

/// `/talent/:employee/plans/new`: a plan from the measures of a type, each with its owner and day (T5).
enum NewPlanPages {
    static let routes: [Route] = [
        Route(.get, "/talent/:employee/plans/new", TalentPages.readers) { visit in try await form(visit) },
        Route(.post, "/talent/:employee/plans", TalentPages.readers) { visit in try await open(visit) },
    ]

    private static func form(_ visit: Visit) async throws -> Answer {
        guard let subject = try await TalentPersonPages.subject(visit) else { return .notFound }
        let type = visit.query["type"].flatMap(TalentType.init) ?? subject.type ?? .three
        let (viewer, language, today) = (visit.viewer, visit.viewer.language, visit.today)
        let (measures, trainer) = try await visit.read { tx in
            (
                try TypeMeasureStore.measures(of: type, at: subject.site, language, tx),
                try PlanListStore.trainer(at: subject.site, tx)
            )
        }
        let draft = PlanDraft(type, measures: measures, aim: "", today: today) { owner in
            switch owner {
            case .leader: subject.leader ?? viewer.employeeID
            case .trainer: trainer ?? viewer.employeeID
            case .holder, .hr: viewer.employeeID
            }
        }
        return page(draft, subject, visit)
    }

    private static func page(_ draft: PlanDraft, _ subject: TalentSubject, _ visit: Visit) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(Words.openPlan, at: TalentPages.path, status: draft.isWrong ? 422 : 200) { h in
            NewPlanView.form(draft, subject, csrf: csrf, &h)
        }
    }

    private static func open(_ visit: Visit) async throws -> Answer {
        guard let subject = try await TalentPersonPages.subject(visit),
            let type = TalentType(rawValue: visit.form["type"] ?? "")
        else { return .notFound }
        let (today, now, viewer) = (visit.today, visit.now, visit.viewer)
        var draft = PlanDraft(type, today: today) { visit.form[$0] }
        let owners = Set(draft.chosen.map(\.owner))
        let known = try await visit.read { tx in try PlanListStore.known(owners, tx) }
        draft.refuse(owners: owners.subtracting(known.keys))
        guard !draft.isWrong else { return page(draft, subject, visit) }
        let id = try await visit.write("open a plan") { [draft] tx in
            try PlanStore(now: now).open(
                draft,
                for: subject.person,
                site: subject.site,
                on: today,
                by: viewer.employeeID,
                tx
            )
        }
        return .redirect(PlanPages.path.adding(id))
    }
}
