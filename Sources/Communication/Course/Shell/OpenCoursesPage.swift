import Core
import People
import Store
import Web

/// The open talks somebody holds, for the first page of the day; those with somebody, for their page.
struct OpenCoursesPage: Sendable {
    struct Line: Sendable {
        let id: CourseID
        let title: Word
        let kind: Word
        /// The step that waits.
        let step: Word?
        let begunAt: Instant
    }

    static let most = 7

    let lines: [Line]
    let count: Int

    static func own(_ visit: Visit) async throws -> OpenCoursesPage {
        let viewer = visit.viewer
        // A machine that many share shows nobody's talk.
        guard viewer.kioskIdle == nil else { return OpenCoursesPage(lines: [], count: 0) }
        let found = try await visit.read { tx in try OpenCourseStore.held(by: viewer.employeeID, tx) }
        return OpenCoursesPage(found)
    }

    private init(lines: [Line], count: Int) { (self.lines, self.count) = (lines, count) }

    private init(_ found: [OpenCourseStore.Found]) {
        lines = found.prefix(Self.most).map { one in
            Line(
                id: one.course.id,
                title: one.course.title(first: one.firstName),
                kind: one.state.flow.title.word,
                step: one.state.current?.title.word,
                begunAt: one.course.begunAt
            )
        }
        count = found.count
    }

    /// What a person's page shows those who hold talks: the open ones they may open, and the way to begin one.
    static func section(_ person: PersonID, _ visit: Visit) async throws -> DossierSection.Body? {
        let viewer = visit.viewer
        guard BeginPages.readers.admits(viewer), person != viewer.person, viewer.kioskIdle == nil else { return nil }
        let found = try await visit.read { tx -> (page: OpenCoursesPage, employeeID: String)? in
            guard try !VisiblePeopleStore.above(viewer.person, tx).contains(person),
                let someone = try RosterStore().person(person, tx)
            else { return nil }
            let reader = try CoursePages.reader(viewer, tx)
            let open = try OpenCourseStore.with(person, tx).filter { reader.mayOpen($0.course) }
            return (OpenCoursesPage(open), someone.employeeID)
        }
        guard let (page, employeeID) = found else { return nil }
        return { h in
            OpenCoursesView.list(page, &h)
            h.p { h in
                h.a(.class("btn"), .href(BeginPages.path.query("person", employeeID)), text: CourseWords.beginTitle)
            }
        }
    }
}
