import Core
import People
import Store
import Web

/// The questions prepared for a talk, in order; whoever keeps the forms gives them.
package typealias AskedQuestions = @Sendable (_ course: TalkCourse, _ visit: Visit) async throws -> [String]

/// A talk while it is held and just after (P5 to P8): the sheet, the page beside it, the record, what is passed on.
struct HoldingPages: Sendable {
    let cache: ObligationCache
    var asked: AskedQuestions = { _, _ in [] }

    static let readers: Route.Allowed = .roles([.leader, .qa, .manager, .hr])

    var routes: [Route] {
        [
            Route(.get, "/talks/:course/sheet", Self.readers) { visit in try await sheet(visit) }
        ] + HoldPages(pages: self).routes + RecordPages(pages: self).routes + PassingPages(pages: self).routes
    }

    private func sheet(_ visit: Visit) async throws -> Answer {
        try await Self.guarded {
            guard let talk = try await talk(visit) else { return .notFound }
            return .page(HoldingWords.sheetTitle, at: CoursePages.menu) { h in SheetView.page(talk, &h) }
        }
    }

    /// The talk of the address, for a reader who may open it.
    func talk(_ visit: Visit) async throws -> HoldingTalk? {
        guard let course = try await CoursePages.course(visit) else { return nil }
        return try await talk(course, visit)
    }

    func talk(_ course: TalkCourse, _ visit: Visit) async throws -> HoldingTalk {
        let view = try await cache.view()
        let asked = try await asked(course, visit)
        let (people, visible) = try await visit.read { tx in
            (
                try course.people.compactMap { try RosterStore().person($0, tx) },
                try VisiblePeopleStore.ids(tx)
            )
        }
        return HoldingTalk(
            course,
            people: people.sorted { $0.employeeID < $1.employeeID },
            obligations: view.obligations.filter { course.people.contains($0.person) },
            names: KnownNames(view.facts.roster, visible: visible),
            roster: view.facts.roster,
            asked: asked,
            reader: visit.viewer.employeeID,
            today: visit.today
        )
    }

    /// Where the keys are not there, what is confidential is neither read nor written.
    static func guarded(_ body: () async throws -> Answer) async throws -> Answer {
        do { return try await body() } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
    }

    /// Reads what may lie sealed: where it does, the audit says who read it, and never of what kind.
    static func read<T: Sendable>(
        _ course: TalkCourse,
        _ visit: Visit,
        sealed: Bool,
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> T {
        guard sealed else { return try await visit.read(body) }
        return try await visit.house.database.readConfidential(visit.viewer.actor, "open the words of a talk") { tx in
            course.hideAudit(tx)
            tx.note("words of the talk \(course.id)")
            return try body(tx)
        }
    }
}
