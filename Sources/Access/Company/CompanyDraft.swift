import Core
import Web

/// A company's sign-in as a form sent it, with what was wrong with it; a secret is not shown again.
struct CompanyDraft: Sendable {
    var signIn: CompanySignIn
    var errors: [String: Word] = [:]
    static let most = 200

    init(_ signIn: CompanySignIn) { self.signIn = signIn }

    /// An empty secret keeps the one before, as long as the issuer and the client stay.
    init(_ form: Form, site: String, before: CompanySignIn?) {
        var sent = CompanySignIn()
        sent.site = site
        (sent.name, sent.issuer, sent.client) = (form["name"] ?? "", form["issuer"] ?? "", form["client"] ?? "")
        sent.findsBy = form["finds_by"].flatMap(CompanySignIn.FindsBy.init(rawValue:)) ?? .number
        (sent.claim, sent.groupsClaim) = (form["claim"] ?? "", form["groups_claim"] ?? "")
        sent.posts = form["posts"] ?? ""
        sent.allowsPrivate = form["private"] != nil
        sent.trustsSecondStep = form["second_step"] != nil
        sent.closesPasswords = form["closes"] != nil
        let isSame = before?.issuer == sent.issuer && before?.client == sent.client
        sent.secret = form.fields["secret"].flatMap { $0.isEmpty ? nil : $0 } ?? (isSame ? before?.secret : nil) ?? ""
        if form["no_secret"] != nil { sent.secret = "" }
        signIn = sent
        check()
    }

    private mutating func check() {
        let short = [("name", signIn.name), ("client", signIn.client), ("claim", signIn.claim)]
        for (field, text) in short where text.isEmpty || text.count > Self.most {
            errors[field] = CompanyWords.needed(Self.most)
        }
        if signIn.groupsClaim.count > Self.most { errors["groups_claim"] = CompanyWords.needed(Self.most) }
        if signIn.secret.utf8.count > 1_000 { errors["secret"] = CompanyWords.needed(1_000) }
        if !IssuerAddress.isFit(signIn.issuer, allowsPlain: true) || signIn.issuer.contains("?") {
            errors["issuer"] = CompanyWords.wrongIssuer
        }
        guard let posts = CompanyPosts(signIn.posts), signIn.posts.count <= 4_000 else {
            errors["posts"] = CompanyWords.wrongPosts
            return
        }
        if !posts.text.isEmpty, signIn.groupsClaim.isEmpty { errors["groups_claim"] = CompanyWords.groupsNeeded }
        signIn.posts = posts.text
    }
}
