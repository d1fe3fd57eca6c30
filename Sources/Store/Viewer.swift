import Core

/// Who is looking: a person of the roster, their role, and whose records they may see.
package struct Viewer: Sendable, Hashable {
    package let person: PersonID
    package let employeeID: String
    package let name: String
    package let role: Role
    package let site: String
    package let zone: Zone
    package private(set) var scope: Scope
    /// The language of their site, until they choose another.
    package let language: Language
    /// Sent back by every form.
    package let csrf: String
    /// Holds a grant that is in force today, beside the post of the roster or without one.
    package let isAdministrator: Bool
    /// Seconds without a touch after which a machine that many share signs out; nil at one's own machine.
    package let kioskIdle: Int?
    /// Something is owed before anything else opens: a password, a second factor.
    package let isPending: Bool
    /// Records outside their own reach that they opened with a reason, for a short time.
    package let opened: Set<PersonID>
    /// Until then the session neither ends by itself nor has anything to be written down; nil where that is not known.
    package let holdsUntil: Instant?
    /// No person but an account of a site, for a program that brings data.
    package let isService: Bool
    /// The address they are looking from; empty where it is not known.
    package var origin = ""

    package init(
        person: PersonID,
        employeeID: String,
        name: String,
        role: Role,
        site: String,
        zone: Zone,
        scope: Scope,
        language: Language,
        csrf: String,
        isAdministrator: Bool = false,
        kioskIdle: Int? = nil,
        isPending: Bool = false,
        opened: Set<PersonID> = [],
        holdsUntil: Instant? = nil,
        isService: Bool = false
    ) {
        (self.person, self.employeeID, self.name, self.role) = (person, employeeID, name, role)
        (self.site, self.zone, self.scope, self.language, self.csrf) = (site, zone, scope, language, csrf)
        (self.isAdministrator, self.kioskIdle, self.isPending) = (isAdministrator, kioskIdle, isPending)
        (self.opened, self.holdsUntil, self.isService) = (opened, holdsUntil, isService)
    }

    /// The same, who also sees the records they opened.
    package var withOpened: Viewer {
        var viewer = self
        viewer.scope = .union([scope] + opened.sorted().map { .own($0) })
        return viewer
    }

    package var actor: Actor { Actor(name: employeeID, person: person, scope: scope, origin: origin) }
}
