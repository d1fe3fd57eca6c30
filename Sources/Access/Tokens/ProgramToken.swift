import Core

/// A way in for a program, as those who look after it see it; what opens is shown once and kept nowhere.
struct ProgramToken: Sendable {
    let id: String
    let name: String
    /// Whose it is, by number; nil for one of a site.
    let owner: String?
    let site: String?
    let scopes: Set<APIScope>
    let made: Instant
    let madeBy: String
    let expires: Instant
    let seen: Instant?
}

/// A token as a form asks for it.
struct TokenDraft: Sendable {
    let name: String
    let scopes: Set<APIScope>
    let days: Int
    private(set) var nameError: Word?
    private(set) var scopesError: Word?
    private(set) var daysError: Word?

    static let lives = [30, 90, 365]
    /// What an account of a site may hold: it brings data and reads nobody's.
    static let ofSites: Set<APIScope> = [.write(.incoming)]
    /// Where being an administrator opens more than the post does.
    private static let ofAdministrators: Set<APIScope.Subject> = [.users, .settings, .system]

    init() { (name, scopes, days) = ("", [], 90) }

    /// - Parameter isOfSite: asked for a site and not for the reader's own account.
    init(isOfSite: Bool, _ field: (String) -> String?) {
        name = field("name")?.nfc ?? ""
        let wanted = APIScope.Subject.allCases.flatMap { [APIScope.read($0), .write($0)] }
            .filter { field($0.text) != nil }
        scopes = isOfSite ? Self.ofSites : Set(wanted)
        days = field("days").flatMap { Int($0) } ?? 0
        if !(1...60).contains(name.count) { nameError = TokenWords.nameWrong }
        if scopes.isEmpty { scopesError = TokenWords.scopesWrong }
        if !Self.lives.contains(days) { daysError = TokenWords.daysWrong }
    }

    /// Asked for in a session in which the role of administrator rests: the token would wake it.
    mutating func refuseAdministering() {
        if scopes.contains(where: { Self.ofAdministrators.contains($0.subject) }) { scopesError = TokenWords.roleRests }
    }

    var isWrong: Bool { nameError != nil || scopesError != nil || daysError != nil }
}
