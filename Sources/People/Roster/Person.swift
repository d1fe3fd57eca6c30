import Core

/// A person of the roster with their whole dated history.
package struct Person: Sendable, Hashable {
    package let id: PersonID
    package let employeeID: String
    package let name: String
    /// In order of joining; a person who came back has several.
    package let employments: [Employment]
    /// In order of their first day; each holds until the next begins.
    package let placements: [Placement]
    package let absences: [Absence]

    package init(
        id: PersonID,
        employeeID: String,
        name: String,
        employments: [Employment],
        placements: [Placement],
        absences: [Absence] = []
    ) {
        (self.id, self.employeeID, self.name) = (id, employeeID, name)
        (self.employments, self.placements, self.absences) = (employments, placements, absences)
    }

    /// The employment that covers a day; its first and last days belong to it.
    package func employment(on day: Day) -> Employment? { employments.last { $0.covers(day) } }

    /// Where the person stands on a day; before the first placement, the first.
    package func placement(on day: Day) -> Placement? { placements.last { $0.fromOn <= day } ?? placements.first }
}

/// One stay with the company, from the joining day to the last day.
package struct Employment: Sendable, Hashable {
    package let joinedOn: Day
    /// The last day; nil while it goes on.
    package let leftOn: Day?
    package let noticeOn: Day?
    package let leaveKind: String?
    package let probationUntil: Day?
    package let kind: EmploymentKind
    package let employer: String?

    package init(
        joinedOn: Day,
        leftOn: Day? = nil,
        noticeOn: Day? = nil,
        leaveKind: String? = nil,
        probationUntil: Day? = nil,
        kind: EmploymentKind = .own,
        employer: String? = nil
    ) {
        (self.joinedOn, self.leftOn, self.noticeOn, self.leaveKind) = (joinedOn, leftOn, noticeOn, leaveKind)
        (self.probationUntil, self.kind, self.employer) = (probationUntil, kind, employer)
    }

    package func covers(_ day: Day) -> Bool {
        guard joinedOn <= day else { return false }
        guard let leftOn else { return true }
        return day <= leftOn
    }
}

/// Whose contract someone works under.
package enum EmploymentKind: String, Sendable, CaseIterable {
    case own, dispatched, outsourced, intern
    case partTime = "part-time"
}

/// Team, role and direct leader from a day on.
package struct Placement: Sendable, Hashable {
    package let fromOn: Day
    package let site: String
    package let team: String
    package let role: Role
    /// The direct leader's employee_id as written; it may name nobody of the roster.
    package let leader: String?

    package init(fromOn: Day, site: String, team: String, role: Role, leader: String?) {
        (self.fromOn, self.site, self.team, self.role, self.leader) = (fromOn, site, team, role, leader)
    }
}

/// Days away, first and last included.
package struct Absence: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable { case sick, maternity, bereavement, leave, suspended, other }

    package let fromOn: Day
    package let toOn: Day
    package let kind: Kind

    package init(fromOn: Day, toOn: Day, kind: Kind) { (self.fromOn, self.toOn, self.kind) = (fromOn, toOn, kind) }

    package func covers(_ day: Day) -> Bool { fromOn <= day && day <= toOn }
}
