import Core
import People

/// What the list of users shows.
struct UserListPage: Sendable {
    let lines: [UserListStore.Line]
    let counts: [AccountState: Int]
    /// Nil where there are too many to list.
    let teams: [String]?
    /// Administrators in no roster.
    let outsiders: [Identity]
    let search: String
    let team: String
    let state: AccountState?
    /// Behind whom it begins; nil for the first.
    let place: ListPlace?
    let next: ListPlace?
    let isAdministrator: Bool
    let mayMail: Bool
    let today: Day
}

/// What the page of one user shows: their way in, and what the reader may do about it.
struct UserPage: Sendable {
    let number: String
    let name: String
    let role: Role
    let state: AccountState
    let hasSecondFactor: Bool
    /// The company's sign-in knows who this is.
    let isBound: Bool
    let hasAddress: Bool
    let grants: [Grant]
    let sessions: [Session]
    let acts: Set<Authority.Act>
    let mayMail: Bool
    let today: Day
    /// Whether the reader may name who stands in for them.
    let mayNameStandIn: Bool

    init(
        _ identity: Identity,
        hasSecondFactor: Bool,
        isBound: Bool,
        sessions: [Session],
        reader: Authority.Reader,
        mayMail: Bool,
        today: Day
    ) {
        (number, name, role, state) = (identity.number, identity.name, identity.role, identity.facts.state)
        (self.hasSecondFactor, self.sessions, self.today) = (hasSecondFactor, sessions, today)
        self.isBound = isBound
        (grants, hasAddress) = (identity.grants, identity.email != nil)
        let target = identity.target(on: today)
        acts = Set(Authority.Act.allCases.filter { Authority.may($0, reader, on: target) })
        self.mayMail = mayMail
        mayNameStandIn = identity.facts.isEmployed && reader.mayNameStandIn(for: target)
    }

    /// Somebody of the roster who has no account yet.
    init(
        number: String,
        name: String,
        standing: (role: Role, isEmployed: Bool),
        reader: Authority.Reader,
        mayMail: Bool
    ) {
        (self.number, self.name, role) = (number, name, standing.role)
        state = AccountFacts(isEmployed: standing.isEmployed).state
        (hasSecondFactor, isBound, hasAddress, grants, sessions) = (false, false, true, [], [])
        let target = Authority.Target(account: "", role: standing.role, isAdministrator: false, state: state)
        acts = Set(Authority.Act.allCases.filter { Authority.may($0, reader, on: target) })
        (self.mayMail, today) = (mayMail, Day(number: 0))
        mayNameStandIn = standing.isEmployed && reader.mayNameStandIn(for: target)
    }
}

extension Authority.Reader {
    /// HR, of those whose talks somebody can hold, but not for themself.
    func mayNameStandIn(for target: Authority.Target) -> Bool {
        role == .hr && account != target.account && !DelegationRule.posts(for: target.role).isEmpty
    }
}
