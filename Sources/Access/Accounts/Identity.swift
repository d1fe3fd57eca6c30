import Core

/// Who an account belongs to, as the roster and the grants say today.
struct Identity: Sendable {
    let account: AccountID
    /// Nil for an administrator who is in no roster.
    let person: PersonID?
    let number: String
    let name: String
    /// The post of the roster; `administrator` for who is in none.
    let role: Role
    let path: String
    let site: String
    let zone: Zone
    let language: Language
    let email: String?
    var facts: AccountFacts
    let password: String?
    var grants: [Grant] = []

    func isAdministrator(on day: Day) -> Bool { grants.contains { $0.isInForce(on: day) } }

    /// Who is in no roster and holds no grant today has no business here.
    func mayComeIn(on day: Day) -> Bool { facts.mayComeIn && (person != nil || isAdministrator(on: day)) }
}

/// A role given beside the post of the roster, from a day until the day before another, by somebody.
struct Grant: Hashable, Sendable {
    let id: String
    let from: Day
    let until: Day?
    let grantedBy: String
    let isRevoked: Bool

    func isInForce(on day: Day) -> Bool { !isRevoked && from <= day && until.map { day < $0 } ?? true }
}

extension Identity {
    /// The account as the rule of authority sees it.
    func target(on day: Day) -> Authority.Target {
        Authority.Target(
            account: person?.text ?? account.text,
            role: role,
            isAdministrator: isAdministrator(on: day),
            state: facts.state
        )
    }
}
