import Core
import People
import Signals
import Store
import Web

/// Findings entered by hand until the quality area brings them, and the disputes about them (K6, Q12).
struct FindingPages: Sendable {
    let cache: ObligationCache

    static let readers: Route.Allowed = .roles([.qa, .manager, .hr])
    static let path = Path("/findings")
    /// How far back the page looks.
    private static let daysBack = 120

    var routes: [Route] {
        [
            Route(.get, "/findings", Self.readers) { visit in try await page(visit) },
            Route(.get, "/findings.json", Self.readers) { visit in try await list(visit) },
            Route(.post, "/findings", Self.readers) { visit in try await enter(visit) },
            Route(.post, "/findings/disputes", Self.readers) { visit in try await dispute(visit) },
        ]
    }

    private func page(_ visit: Visit, error: Word? = nil) async throws -> Answer {
        let (viewer, today) = (visit.viewer, visit.today)
        let number = visit.query["person"] ?? visit.form["person"]
        let search = visit.query["q"]?.trimmed ?? ""
        let page = try await visit.read { tx in
            let chosen = try number.flatMap { try LeaverPages.found($0, viewer, tx) }
            return FindingPage(
                id: visit.form["finding"] ?? FormMark.of(visit, number ?? ""),
                search: search,
                people: chosen == nil
                    ? try MadeReportStore.people(search, for: viewer.person, viewer.employeeID, tx) : [],
                chosen: chosen,
                found: try FindingStore.found(since: today - Self.daysBack, tx)
                    .filter { $0.person != viewer.person },
                reader: viewer.employeeID,
                isAnalyst: viewer.role == .qa,
                error: error
            )
        }
        let names = KnownNames(try await cache.view().facts.roster)
        return .page(
            Words.findingsTitle,
            at: Self.path,
            status: error == nil ? 200 : 422,
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in FindingView.page(page, names, csrf: viewer.csrf, &h) }
    }

    /// The same findings for another program; the page’s own form takes new ones.
    private func list(_ visit: Visit) async throws -> Answer {
        let (viewer, today) = (visit.viewer, visit.today)
        let found = try await visit.read { tx in
            try FindingStore.found(since: today - Self.daysBack, tx).filter { $0.person != viewer.person }
        }
        return .list(found.map { $0.json(on: today) }, named: "findings", csrf: viewer.csrf)
    }

    private func enter(_ visit: Visit) async throws -> Answer {
        let (viewer, today, now) = (visit.viewer, visit.today, visit.now)
        guard let number = visit.form["person"], let id = visit.form["finding"], id.utf8.count <= 64,
            let source = visit.form["source"].flatMap(Finding.Source.init(rawValue:)),
            let fault = visit.form["fault"].flatMap(Finding.Fault.init(rawValue:)),
            let person = try await visit.read({ tx in try LeaverPages.found(number, viewer, tx) })
        else { return .notFound }
        guard let on = visit.form["found_on"].flatMap({ Day($0) }), on <= today, on > today - Self.daysBack else {
            return try await page(visit, error: Words.findingDayWrong)
        }
        let guide = viewer.role == .qa && visit.form["guide"] != nil ? viewer.employeeID : nil
        let finding = Finding(source: source, fault: fault, by: viewer.employeeID, guide: guide)
        let at = viewer.zone.instant(on)
        _ = try await visit.write("enter a finding") { tx in
            try FindingStore(now: now).keep(
                finding,
                about: person.id,
                at: at,
                on: on,
                key: "finding/\(person.employeeID)/page-\(id)",
                tx
            )
        }
        return .redirect(Self.path.query("done", "1"))
    }

    /// An agent says that it is wrong; whoever did not make the finding has the last word (Q12).
    private func dispute(_ visit: Visit) async throws -> Answer {
        let (viewer, today, now) = (visit.viewer, visit.today, visit.now)
        guard let key = visit.form["key"],
            let found = try await visit.read({ tx in try FindingStore.find(key, tx) }),
            found.person != viewer.person, let step = visit.form["step"].flatMap(DisputeStep.init(rawValue:))
        else { return .notFound }
        guard step.fits(found, by: viewer.employeeID, today: today) else {
            return .refused(status: 422, Words.notYourRuling)
        }
        let finding = found.finding.disputed(step.dispute(found, today: today))
        _ = try await visit.write("record a dispute about a finding") { tx in
            try FindingStore(now: now).keep(
                finding,
                about: found.person,
                at: found.at,
                on: found.on,
                key: found.key,
                tx
            )
        }
        return .redirect(Self.path.query("done", "1"))
    }
}

/// What is done about a dispute.
enum DisputeStep: String, Sendable, CaseIterable {
    case open, uphold, overturn

    /// It is opened once, and settled by somebody who did not make the finding.
    func fits(_ found: FoundFault, by name: String, today: Day) -> Bool {
        let standing = found.finding.standing(on: today)
        switch self {
        case .open: return standing == .stands && found.finding.dispute == nil
        case .uphold, .overturn: return standing == .disputed && found.finding.by != name
        }
    }

    func dispute(_ found: FoundFault, today: Day) -> Dispute {
        let opened = found.finding.dispute.flatMap { Day($0.openedOn) } ?? today
        switch self {
        case .open: return Dispute(openedOn: today)
        case .uphold: return Dispute(openedOn: opened, settledOn: today, isUpheld: true)
        case .overturn: return Dispute(openedOn: opened, settledOn: today, isUpheld: false)
        }
    }
}

/// What the page of findings shows.
struct FindingPage: Sendable {
    /// The finding's own id, so that a form sent twice is one finding.
    let id: String
    let search: String
    let people: [ReportedPerson]
    let chosen: Person?
    let found: [FoundFault]
    let reader: String
    let isAnalyst: Bool
    let error: Word?
}
