import Core

/// Whose records a reader may see: a parameter of every read about people.
package enum Scope: Sendable, Hashable {
    case none
    case own(PersonID)
    /// Everyone who stands at or below a path `/site/department/team/` today.
    case team(String)
    /// Everyone at one site today.
    case site(String)
    case all
    /// What several show together: the own, and that of whoever the reader stands in for.
    case together([Scope])
    /// The system itself, with the reason it needs everyone.
    case system(String)

    /// One scope for several, plain where there is only one.
    package static func union(_ scopes: [Scope]) -> Scope {
        var parts: [Scope] = []
        for scope in scopes.flatMap(\.parts) where !parts.contains(scope) { parts.append(scope) }
        return parts.count > 1 ? .together(parts) : parts.first ?? .none
    }

    /// Those it is made of, without the one that shows nobody.
    var parts: [Scope] {
        switch self {
        case .none: []
        case .together(let scopes): scopes.flatMap(\.parts)
        default: [self]
        }
    }

    /// The path every standing in scope begins with, where the scope is a place.
    var path: String? {
        switch self {
        case .team(let path): path
        case .site(let site): "/\(site)/"
        default: nil
        }
    }
}

/// Who writes, and what they may see while writing.
package struct Actor: Sendable, Hashable {
    /// The employee, or the name of the command or job: `cli`, `demo`.
    package let name: String
    package let person: PersonID?
    package let scope: Scope
    /// Where they write from: the address of their browser; empty for the program itself.
    package let origin: String

    package init(name: String, person: PersonID? = nil, scope: Scope, origin: String = "") {
        (self.name, self.person, self.scope, self.origin) = (name, person, scope, origin)
    }

    /// The program itself, for a named reason.
    package static func system(_ reason: String) -> Actor { Actor(name: reason, scope: .system(reason)) }
}
