import Core
import People
import Store
import Web

/// The pages of a talk on its way.
package enum CoursePages {
    /// Where the menu has them: a talk on its way is one of the week's, not a past one.
    static let menu = Path("/week")

    /// The talk of `/talks/:course` that this reader may open; nil for any other, as if it were not there.
    package static func course(_ visit: Visit) async throws -> TalkCourse? {
        // A machine that many share shows nobody's talk.
        guard visit.viewer.kioskIdle == nil else { return nil }
        let id = CourseID(visit.parameter("course"))
        let viewer = visit.viewer
        return try await visit.read { tx in try open(id, viewer, tx) }
    }

    /// The same inside a transaction, for whoever is about to write.
    package static func open(_ id: CourseID, _ viewer: Viewer, _ tx: borrowing Transaction) throws -> TalkCourse? {
        guard let course = try CourseStore.find(id, for: viewer.employeeID, tx) else { return nil }
        return try reader(viewer, tx).mayOpen(course) ? course : nil
    }

    /// Where somebody who is here stands.
    package static func reader(_ viewer: Viewer, _ tx: borrowing Transaction) throws -> CourseReader {
        CourseReader(
            person: viewer.person,
            employeeID: viewer.employeeID,
            role: viewer.role,
            above: try VisiblePeopleStore.above(viewer.person, tx)
        )
    }

    /// `/talks/:course`, or a page of it: `path(course, "form")`.
    package static func path(_ course: TalkCourse, _ part: String? = nil) -> Path {
        let path = Path("/talks").adding(course.id.text)
        return part.map { path.adding($0) } ?? path
    }
}
