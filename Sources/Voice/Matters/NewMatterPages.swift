import Core
import People
import Signals
import Store
import Web
import Workdays

/// `/matters/new`: raising something in seconds; who will read it is said before anybody types.
enum NewMatterPages {
    static let path = Path("/matters/new")

    static let routes: [Route] = [
        Route(.get, "/matters/new", MatterPages.readers) { visit in
            let what = OwnMatter.What(rawValue: visit.query["what"] ?? "") ?? .opinion
            return try await page(MatterDraft(what), visit)
        },
        // Whom a complaint is about stands in no address.
        Route(.post, "/matters/new", MatterPages.readers) { visit in
            guard var draft = MatterDraft({ visit.form[$0] }), draft.what == .complaint else { return .notFound }
            if draft.about.isEmpty { draft.aboutError = Words.aboutMissing }
            return try await page(draft, visit)
        },
        Route(.post, "/matters", MatterPages.readers) { visit in try await raise(visit) },
    ]

    private static func page(_ draft: MatterDraft, _ visit: Visit) async throws -> Answer {
        var draft = draft
        let desk = try await desk(&draft, visit)
        let csrf = visit.viewer.csrf
        return .page(Words.newMatterTitle, at: MatterPages.path, status: draft.isWrong ? 422 : 200) { [draft] h in
            NewMatterView.page(draft, desk, csrf: csrf, &h)
        }
    }

    private static func raise(_ visit: Visit) async throws -> Answer {
        guard var draft = MatterDraft({ visit.form[$0] }) else { return .notFound }
        let (viewer, today, now) = (visit.viewer, visit.today, visit.now)
        draft.check(today: today)
        let desk = try await desk(&draft, visit)
        guard !draft.isWrong, let owner = desk.owner else { return try await page(draft, visit) }
        let due = try await due(visit)
        var new = NewMatter(
            person: viewer.person,
            employeeID: viewer.employeeID,
            site: viewer.site,
            what: draft.what,
            words: draft.words,
            raisedOn: today,
            due: due,
            owner: owner.owner.employeeID,
            hiddenFrom: owner.hiddenFrom
        )
        (new.talkOn, new.talkTime, new.listener) = (draft.wish.day, draft.wish.time, draft.wish.listener)
        do {
            let id = try await visit.write("raise an own matter") { [new] tx in
                try MatterStore(now: now).raise(new, tx)
            }
            return .redirect(MatterPages.path.adding(id))
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
    }

    private static func due(_ visit: Visit) async throws -> Deadline {
        let (site, today, shipped) = (visit.viewer.site, visit.today, visit.house.calendars)
        return try await visit.read { tx in
            let calendar = try SiteStore.all(tx).first { $0.name == site }?.calendar
            let settings = try SiteStore.settings(tx).filter { $0.site == site }
            return FirstAnswer.due(
                raisedOn: today,
                settings: settings.map { (name: $0.name, from: $0.from, value: $0.value) },
                calendar: try calendar.flatMap { try CalendarStore.current(shipped, tx)[$0] } ?? .weekdays
            )
        }
    }

    /// Who would read what is typed, and whom it may be about.
    private static func desk(_ draft: inout MatterDraft, _ visit: Visit) async throws -> MatterDesk {
        let (viewer, asked) = (visit.viewer, draft)
        let desk = try await visit.read { tx in
            let above = try Array(StandingStore.chain(of: viewer.person, tx).dropFirst())
            let hr = try StandingStore.hr(near: viewer.site, tx)
            guard asked.what == .complaint else {
                let own = hr.filter { $0.site == viewer.site }
                return MatterDesk(
                    above: above,
                    listeners: MatterOwner.listeners(for: viewer.person, above: above, hr: own),
                    owner: MatterOwner.ofMatter(
                        raisedBy: viewer.person,
                        above: above,
                        hr: own.isEmpty ? hr : own,
                        listener: asked.listener
                    )
                )
            }
            var desk = MatterDesk(above: above, listeners: [], owner: nil)
            guard !asked.about.isEmpty, let accused = try StandingStore.find(asked.about, tx),
                accused.role != .agent, accused.person != viewer.person
            else { return desk }
            desk.accused = accused
            desk.owner = MatterOwner.ofComplaint(
                by: viewer.person,
                about: accused,
                above: try Array(StandingStore.chain(of: accused.person, tx).dropFirst()),
                superiorConcerned: asked.isSuperiorConcerned,
                hr: hr
            )
            return desk
        }
        if draft.what == .complaint, !draft.about.isEmpty {
            if desk.accused == nil { draft.aboutError = Words.aboutNobody }
            if desk.accused != nil, desk.owner == nil { draft.aboutError = Words.nobodyMayRead }
        }
        return desk
    }
}
