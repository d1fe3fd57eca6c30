import Core
import People
import Store
import Web

/// Open talks on the pages of others: the first of the day, the week's lines, a person's.
extension OpenCoursesPage {
    static func own(_ visit: Visit) async throws -> OpenCoursesPage {
        let viewer = visit.viewer
        // A machine that many share shows nobody's talk.
        guard viewer.kioskIdle == nil else { return OpenCoursesPage(lines: [], count: 0) }
        let found = try await visit.read { tx in try OpenCourseStore.held(by: viewer.employeeID, tx) }
        return OpenCoursesPage(found)
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

extension CourseStore {
    /// What a list may say to somebody who is here; nothing at a machine that many share.
    static func open(_ visit: Visit) async throws -> OpenCourses {
        let viewer = visit.viewer
        guard viewer.kioskIdle == nil else {
            return OpenCourses(byKey: [:], role: .floor, employeeID: "")
        }
        return try await visit.read { tx in try open(to: viewer.employeeID, role: viewer.role, tx) }
    }
}
