import Core

/// Someone an employee_id stands for, as one reader may know them.
package struct NamedPerson: Sendable, Hashable {
    /// As it was written.
    package let employeeID: String
    /// Nil where the roster has nobody with this number.
    package let name: String?
    /// Whether the reader may open their page.
    package let isVisible: Bool

    package init(employeeID: String, name: String?, isVisible: Bool) {
        (self.employeeID, self.name, self.isVisible) = (employeeID, name, isVisible)
    }

    /// `张伟 E0012`, where there is room for text only.
    package var said: String { name.map { "\($0) \(employeeID)" } ?? employeeID }
}

/// Who the numbers of a list stand for, told from a roster at hand.
package struct KnownNames: Sendable {
    private let roster: Roster
    private let visible: Set<PersonID>

    package init(_ roster: Roster, visible: Set<PersonID> = []) { (self.roster, self.visible) = (roster, visible) }

    /// The name; the number itself where the roster has nobody with it.
    package func name(of employeeID: String) -> String { roster.person(employeeID)?.name ?? employeeID }

    package func person(_ employeeID: String) -> NamedPerson {
        let person = roster.person(employeeID)
        return NamedPerson(
            employeeID: employeeID,
            name: person?.name,
            isVisible: person.map { visible.contains($0.id) } ?? false
        )
    }
}
