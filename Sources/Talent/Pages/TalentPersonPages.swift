import Core
import People
import Performance
import Signals
import Store
import Web

/// Somebody a manager or HR looks at.
struct TalentSubject: Sendable {
    let person: PersonID
    let employeeID: String
    let name: String
    let site: String
    let team: String
    let leader: String?
    let course: [(period: FourWeeks, reading: StoredReading)]
    let changes: [TypeChange]
    let corrections: [TypeCorrection]
    let inForce: TypeCorrection?
    let measures: MeasureCatalogue
    /// The numbers of the rules at the person's site.
    let numbers: TypeRuleHistory

    /// What a period was reckoned with.
    func rules(in period: FourWeeks) -> TypeRules { numbers.inForce(at: site, in: period) }

    var reckoned: TalentType? { course.last?.reading.state.type }
    var type: TalentType? { inForce?.type ?? reckoned }
}

/// `/talent/:employee`: the path of one person, what it rests on, and a person's word beside it (T1 to T4).
enum TalentPersonPages {
    static let routes: [Route] = [
        Route(.get, "/talent/:employee", TalentPages.readers) { visit in try await page(CorrectionDraft(), visit) },
        Route(.post, "/talent/:employee/corrections", TalentPages.readers) { visit in try await correct(visit) },
        Route(.post, "/talent/:employee/corrections/end", TalentPages.readers) { visit in try await end(visit) },
        Route(.get, "/talent/:employee/papers", TalentPages.readers) { visit in try await papers(visit) },
        Route(.post, "/talent/:employee/papers", TalentPages.readers) { visit in try await readPapers(visit) },
    ]

    /// Nobody reads a type of their own, nor of those above them.
    static func subject(_ visit: Visit) async throws -> TalentSubject? {
        let (reader, number, today) = (visit.viewer.person, visit.parameter("employee"), visit.today)
        return try await visit.read { tx in
            guard let found = try PlanListStore.subject(number, tx), found.person != reader,
                try !VisiblePeopleStore.above(reader, tx).contains(found.person)
            else { return nil }
            let corrections = try CorrectionStore.all(of: found.person, tx)
            return TalentSubject(
                person: found.person,
                employeeID: number,
                name: found.name,
                site: found.site,
                team: found.team,
                leader: found.leader,
                course: try TalentListStore.course(of: found.person, tx),
                changes: try TalentListStore.changes(of: found.person, tx),
                corrections: corrections,
                inForce: corrections.inForce(on: today),
                measures: try CatalogueStore.catalogue(tx),
                numbers: try TypeRuleStore.rules(tx)
            )
        }
    }

    private static func page(_ draft: CorrectionDraft, isSent: Bool = false, _ visit: Visit) async throws -> Answer {
        guard let subject = try await subject(visit) else { return .notFound }
        let plans = try await visit.read { tx in try PlanListStore.all(of: subject.person, tx) }
        let csrf = visit.viewer.csrf
        return .page(
            subject.name,
            at: TalentPages.path,
            status: isSent ? 422 : 200,
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in TalentPersonView.page(subject, plans, isSent ? draft : nil, csrf: csrf, &h) }
    }

    private static func correct(_ visit: Visit) async throws -> Answer {
        guard let subject = try await subject(visit) else { return .notFound }
        let (today, now, employeeID) = (visit.today, visit.now, visit.viewer.employeeID)
        let draft = CorrectionDraft(today: today) { visit.form[$0] }
        guard !draft.isWrong else { return try await page(draft, isSent: true, visit) }
        _ = try await visit.write("correct a talent type") { tx in
            try CorrectionStore(now: now).make(
                draft,
                of: subject.person,
                reckoned: subject.reckoned,
                shown: subject.type,
                on: today,
                by: employeeID,
                tx
            )
        }
        return .redirect(TalentPages.path.adding(subject.employeeID).query("done", "1"))
    }

    private static func end(_ visit: Visit) async throws -> Answer {
        guard let subject = try await subject(visit) else { return .notFound }
        let (today, now, employeeID) = (visit.today, visit.now, visit.viewer.employeeID)
        let id = CorrectionID(visit.form["correction"] ?? "")
        let isEnded = try await visit.write("end a correction of a talent type") { tx in
            try CorrectionStore(now: now).end(id, of: subject.person, on: today, by: employeeID, tx)
        }
        return isEnded ? .redirect(TalentPages.path.adding(subject.employeeID).query("done", "1")) : .notFound
    }

    /// L4: only where a type could lead there, and never as an advice.
    private static func papers(_ visit: Visit, error: Word? = nil) async throws -> Answer {
        guard let subject = try await subject(visit), subject.type == .two || subject.type == .four else {
            return .notFound
        }
        let today = visit.today
        let (papers, read) = try await visit.read { tx in
            let read = try PlanListStore.supportWords(of: subject.person, tx)
            return (
                SupportPapers(
                    plans: try PlanListStore.all(of: subject.person, tx),
                    readers: read.map { (by: $0.by, on: $0.on) },
                    isProtected: try PlanListStore.isProtected(subject.person, on: today, tx)
                ), read
            )
        }
        let csrf = visit.viewer.csrf
        return .page(Words.papers, at: TalentPages.path, status: error == nil ? 200 : 422) { h in
            SupportView.page(subject, papers, read, error: error, csrf: csrf, &h)
        }
    }

    private static func readPapers(_ visit: Visit) async throws -> Answer {
        guard let subject = try await subject(visit), subject.type == .two || subject.type == .four else {
            return .notFound
        }
        guard let words = visit.form["words"], words.count <= Plan.longestWords else {
            return try await papers(visit, error: Words.wordsMissing)
        }
        let (today, now, employeeID) = (visit.today, visit.now, visit.viewer.employeeID)
        try await visit.write("read the papers of support") { tx in
            try PlanListStore.addSupport(words, of: subject.person, by: employeeID, on: today, at: now, tx)
        }
        return .redirect(TalentPages.path.adding(subject.employeeID).adding("papers"))
    }
}
