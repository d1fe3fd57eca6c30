import Core
import People
import Signals
import Store
import Web

/// Reports of what somebody saw in someone, in ten seconds at the desk or on a phone (K3a, K4).
struct ReportPages: Sendable {
    let cache: ObligationCache

    static let readers: Route.Allowed = .roles([.leader, .floor, .qa, .trainer, .manager, .hr])
    static let path = Path("/report")

    var routes: [Route] {
        [
            Route(.get, "/report", Self.readers) { visit in try await form(visit) },
            Route(.post, "/report", Self.readers) { visit in try await make(visit) },
            Route(.get, "/report/:report", Self.readers) { visit in try await shown(visit) },
            Route(.post, "/report/:report/joining", Self.readers) { visit in try await join(visit) },
            Route(.post, "/report/:report/retraction", Self.readers) { visit in try await retract(visit) },
        ]
    }

    private func form(_ visit: Visit, draft: ReportDraft = ReportDraft()) async throws -> Answer {
        let viewer = visit.viewer
        let search = visit.query["q"]?.trimmed ?? ""
        let number = visit.query["person"] ?? visit.form["person"]
        let page = try await visit.read { tx in
            ReportPage(
                id: ID(visit.form["report"] ?? FormMark.of(visit, number ?? "")),
                search: search,
                people: try MadeReportStore.people(search, for: viewer.person, viewer.employeeID, tx),
                chosen: try number.flatMap { try chosen($0, viewer, tx) },
                made: try MadeReportStore.made(by: viewer.employeeID, tx),
                draft: draft
            )
        }
        return .page(
            Words.reportTitle,
            at: Self.path,
            status: draft.isWrong ? 422 : 200,
            notice: visit.query["done"].map { _ in visit.say(Words.reportKept) }
        ) { h in ReportView.page(page, csrf: viewer.csrf, &h) }
    }

    /// Whom a report is about, where this reader may make one.
    private func chosen(_ number: String, _ viewer: Viewer, _ tx: borrowing Transaction) throws -> ReportedPerson? {
        guard let id = try RosterStore().id(of: number, tx), id != viewer.person,
            try !VisiblePeopleStore.above(viewer.person, tx).contains(id),
            let person = try RosterStore().person(id, tx)
        else { return nil }
        let team = person.placements.last?.team ?? ""
        return ReportedPerson(id: id, employeeID: person.employeeID, name: person.name, team: team)
    }

    private func make(_ visit: Visit) async throws -> Answer {
        let viewer = visit.viewer
        guard let number = visit.form["person"], let token = visit.form["report"], token.utf8.count <= 64,
            let person = try await visit.read({ tx in try chosen(number, viewer, tx) })
        else { return .notFound }
        var draft = ReportDraft(
            what: visit.form["what"],
            grade: visit.form["grade"],
            line: visit.form["line"],
            figure: visit.form["figure"]
        )
        draft.check()
        if draft.isWrong { return try await form(visit, draft: draft) }
        let isNow = draft.countedGrade == .now
        let wanted = isNow ? try await toTell(person, viewer, visit) : []
        let (id, store) = (ID<MadeReport>(token), ReportStore(now: visit.now, zone: viewer.zone))
        do {
            _ = try await visit.write("report about somebody") { [draft] tx in
                let told = try MadeReportStore.ids(of: wanted, tx)
                return try store.make(draft, as: id, about: person.id, by: viewer.employeeID, tell: told, tx)
            }
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
        return .redirect(isNow ? Self.path.adding(id) : Self.path.query("done", "1"))
    }

    /// The holder and the site's contacts, but neither the person nor who reports.
    private func toTell(_ person: ReportedPerson, _ viewer: Viewer, _ visit: Visit) async throws -> [String] {
        let view = try await cache.view()
        let found = view.facts.roster.person(person.employeeID)
        let holder = found.flatMap { view.facts.roster.holder(of: $0, on: visit.today)?.employeeID }
            .map { view.facts.standIns.acting(for: $0, on: visit.today) }
        let site = found?.placement(on: visit.today)?.site ?? viewer.site
        let contacts = try await visit.read { tx in try CareContactStore.all(of: site, tx).map(\.employeeID) }
        var told: [String] = []
        for one in ([holder].compactMap { $0 } + contacts)
        where ![person.employeeID, viewer.employeeID].contains(one) && !told.contains(one) {
            told.append(one)
        }
        return told
    }

    private func shown(_ visit: Visit) async throws -> Answer {
        let (viewer, now) = (visit.viewer, visit.now)
        let id = ID<MadeReport>(visit.parameter("report"))
        let found = try await visit.read { tx -> (MadeReport, [CareContact])? in
            guard let report = try MadeReportStore.find(id, for: viewer.employeeID, tx) else { return nil }
            return (report, try CareContactStore.all(of: viewer.site, tx))
        }
        guard let (report, contacts) = found else { return .notFound }
        let names = KnownNames(try await cache.view().facts.roster)
        return .page(report.grade == .now ? Words.atOnceTitle : Words.reportTitle, at: Self.path) { h in
            ReportView.one(report, contacts, names, isOwn: report.by == viewer.employeeID, now, viewer.csrf, &h)
        }
    }

    private func join(_ visit: Visit) async throws -> Answer {
        let (viewer, now) = (visit.viewer, visit.now)
        guard let report = try await found(visit), report.grade == .now else { return .notFound }
        let store = ReportStore(now: now, zone: viewer.zone)
        _ = try await visit.write("be with somebody") { tx in try store.join(report, by: viewer.employeeID, tx) }
        return .redirect(Self.path.adding(report.id))
    }

    private func retract(_ visit: Visit) async throws -> Answer {
        let viewer = visit.viewer
        guard let report = try await found(visit), report.by == viewer.employeeID else { return .notFound }
        guard let reason = visit.form["reason"] else { return .refused(status: 422, Words.reasonNeeded) }
        let store = ReportStore(now: visit.now, zone: viewer.zone)
        _ = try await visit.write("take a report back") { tx in
            try store.retract(report, by: viewer.employeeID, reason: reason, tx)
        }
        return .redirect(Self.path.query("done", "1"))
    }

    private func found(_ visit: Visit) async throws -> MadeReport? {
        let (id, reader) = (ID<MadeReport>(visit.parameter("report")), visit.viewer.employeeID)
        return try await visit.read { tx in try MadeReportStore.find(id, for: reader, tx) }
    }

    /// What those told find on the first page of their day until somebody is with the person, and for a day that it was
    /// taken back.
    static func waiting(_ visit: Visit) async throws -> [WaitingAnswer] {
        guard readers.admits(visit.viewer), visit.viewer.kioskIdle == nil else { return [] }
        let (reader, now) = (visit.viewer.employeeID, visit.now)
        let (reports, over) = try await visit.read { tx in
            (
                try MadeReportStore.pressing(for: reader, now: now, tx),
                try MadeReportStore.takenBack(for: reader, now: now, tx)
            )
        }
        return reports.map { WaitingAnswer(Words.somebodyIsNeeded, path: path.adding($0.id)) }
            + over.map { WaitingAnswer(Words.nobodyIsNeeded, path: path.adding($0.id)) }
    }
}

/// What the page of reports shows.
struct ReportPage: Sendable {
    /// The report's own id, so that a form sent twice is one report.
    let id: ID<MadeReport>
    let search: String
    let people: [ReportedPerson]
    let chosen: ReportedPerson?
    let made: [MadeReport]
    let draft: ReportDraft
}
