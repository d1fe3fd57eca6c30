import Core

/// The sign-in of a company for the people of one site, as an administrator set it.
struct CompanySignIn: Sendable, Hashable {
    /// By which of the roster's columns somebody is found the first time.
    enum FindsBy: String, Sendable, CaseIterable { case number, email }

    var id = ""
    var site = ""
    /// What its button says.
    var name = ""
    var issuer = ""
    var client = ""
    /// Empty for a client that has none, and where the key it is sealed with is away.
    var secret = ""
    var findsBy = FindsBy.number
    /// The claim that holds it.
    var claim = ""
    var groupsClaim = ""
    var posts = ""
    /// It may be on the own network.
    var allowsPrivate = false
    /// It asks for a second step itself, so that ours is not asked for as well.
    var trustsSecondStep = false
    /// Whoever came by it once comes in by no password any more, but administrators.
    var closesPasswords = false
    var isEnded = false

    /// What the claims say somebody is found by; nil where they do not, or the address was never confirmed.
    func wanted(_ claims: [String: Claim]) -> String? {
        let said: String? =
            switch claims[claim] {
            case .text(let text): text.trimmed.nfc
            // Numbers of people are often sent as numbers.
            case .number(let number) where number == number.rounded() && abs(number) < 1e15: String(Int(number))
            default: nil
            }
        guard let said, !said.isEmpty, said.utf8.count <= 254 else { return nil }
        guard findsBy == .email else { return said }
        let isUnconfirmed = [.truth(false), .text("false")].contains(claims["email_verified"])
        return isUnconfirmed ? nil : said.lowercased()
    }
}

extension CompanySignIn {
    /// Ways of signing in that prove no more than a password does, as tokens name them.
    private static let singleWays: Set = ["pwd", "pin", "kba", "wia", "rba"]

    /// Whether the company's second step stands in for ours: said by an administrator, and not gainsaid by the token.
    ///
    /// A token that names how somebody signed in (`amr`) is taken at its word; one that does not counts as was said.
    ///
    /// Source: OpenID Connect Core 1.0, 2; RFC 8176, 2.
    func provesSecondStep(_ claims: [String: Claim]) -> Bool {
        let ways = claims["amr"]?.texts ?? []
        return trustsSecondStep && (ways.isEmpty || !Self.singleWays.isSuperset(of: ways))
    }
}
