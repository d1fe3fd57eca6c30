import Core
import Signals

/// Who looks at a talk on its way, and where they stand.
package struct CourseReader: Sendable, Hashable {
    package let person: PersonID
    package let employeeID: String
    package let role: Role
    /// Everyone above the reader.
    package let above: Set<PersonID>

    package init(person: PersonID, employeeID: String, role: Role, above: Set<PersonID> = []) {
        (self.person, self.employeeID, self.role, self.above) = (person, employeeID, role, above)
    }

    /// Whether the talk of somebody in scope opens: for its holder, managers and HR.
    ///
    /// Nobody opens the talk with themselves or with who stands above them; an own matter opens for its holder and HR
    /// alone; a complaint about a manager for its holder alone, who is never that manager nor anyone below (C5a).
    package func mayOpen(_ course: TalkCourse) -> Bool {
        guard !course.people.contains(person) else { return false }
        if let hidden = course.hiddenFrom, hidden == person || above.contains(hidden) { return false }
        if course.holder == employeeID { return true }
        if course.hiddenFrom != nil { return false }
        guard above.isDisjoint(with: course.people) else { return false }
        return switch role {
        case .hr: true
        case .manager: course.kind != .c5
        default: false
        }
    }
}
