import Core

/// Who is looking: a person of the roster, their role, and whose records they may see.
package struct Viewer: Sendable, Hashable {
    package let person: PersonID
    package let employeeID: String
    package let name: String
    package let role: Role
    package let site: String
    package let zone: Zone
    package let scope: Scope
    /// The language of their site, until they choose another.
    package let language: Language
    /// Sent back by every form.
    package let csrf: String
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
        csrf: String
    ) {
        (self.person, self.employeeID, self.name, self.role) = (person, employeeID, name, role)
        (self.site, self.zone, self.scope, self.language, self.csrf) = (site, zone, scope, language, csrf)
    }

    package var actor: Actor { Actor(name: employeeID, person: person, scope: scope, origin: origin) }
}
