import Core
import Support
import Testing
import Web

/// Decision 16: what a page can do a program can do, but for what docs/api.md leaves to pages, and why.
struct `What programs cannot do` {
    /// Whoever does it proves who they are, or holds the answer with which somebody signs in.
    private static let whoOneIs: Set = [
        "/account/passkeys", "/account/passkeys/challenge", "/account/passkeys/end", "/account/passkeys/name",
        "/account/password", "/account/recovery-codes", "/account/second-factor", "/account/second-factor/code",
        "/account/second-factor/end", "/account/sessions/end", "/account/sessions/end-all", "/first-run/:token",
        "/first-run/:token/enter", "/session", "/session/code", "/session/end", "/session/passkey",
        "/session/passkey/challenge", "/session/stay", "/sign-in/invitation", "/settings/machines",
        "/settings/machines/:id/end", "/settings/users/:number/company/end",
        "/settings/users/:number/second-factor/end", "/settings/users/administrators",
        "/settings/users/invitations",
    ]
    /// They hold keys, and decide what programs may do.
    private static let keys: Set = [
        "/account/tokens", "/account/tokens/:token/end", "/settings/tokens", "/settings/tokens/:token/end",
        "/settings/company-sign-in", "/settings/company-sign-in/end", "/settings/company-sign-in/trial",
        "/settings/sign-in", "/settings/messages/chats", "/settings/messages/chats/:hook/end",
        "/settings/messages/chats/:hook/test", "/settings/messages/server", "/settings/messages/server/test",
    ]
    /// A person opens what is sealed or taken along, or erases, with a reason.
    private static let sealed: Set = [
        "/account/data", "/people/:employee/data", "/people/:employee/data/erasure",
        "/settings/erasures/:erasure/consent", "/settings/erasures/:erasure/withdrawal", "/settings/openings",
        "/issues/:issue/words", "/matters/:matter/words", "/people/:employee/notes", "/people/:employee/words",
        "/talks/:course/findings/opened", "/my/talks/record/opened", "/my/talks/words/opened",
        "/leaving/:employee/links", "/leaving/:employee/reasons", "/leaving/:employee/texts", "/exit/:token",
    ]
    /// Written or judged while reading what the page shows beside it.
    private static let besideThePage: Set = [
        "/talks/:course/form", "/talks/:course/form/checks", "/talks/:course/known", "/talks/:course/notes",
        "/talks/:course/passing", "/plans/:plan/actions", "/plans/:plan/end", "/plans/:plan/words",
        "/talent/:employee/corrections", "/talent/:employee/corrections/end", "/talent/:employee/papers",
        "/talent/:employee/plans", "/cases/:case/consent", "/measures",
    ]
    /// Said by the person, at their own desk.
    private static let ownDesk: Set = [
        "/my/leaving", "/my/review", "/my/talks/words", "/matters/new", "/account/delegation",
        "/account/delegation/end", "/account/messages", "/account/messages/feed", "/account/messages/feed/end",
        "/preferences",
    ]
    /// Wordings of a site, and files.
    private static let wordings: Set = [
        "/settings/drafts", "/settings/flows/:flow", "/settings/forms/:form", "/settings/routing",
        "/settings/taboos", "/settings/taboos/switches", "/settings/taboos/trials", "/settings/talent", "/imports",
    ]

    @Test func `is left to the pages on purpose`() async throws {
        let left = Self.whoOneIs.union(Self.keys).union(Self.sealed).union(Self.besideThePage)
            .union(Self.ownDesk).union(Self.wordings)
        try await Floor.run(.sqlite) { floor in
            let posts = floor.house.routes.filter { $0.method == .post }
            let programs = posts.filter { $0.pattern.hasPrefix(Endpoint.root + "/") }
            let acts = Set(programs.compactMap(\.page))
            let pages = Set(posts.map(\.pattern)).subtracting(programs.map(\.pattern))
            #expect(pages.subtracting(acts).subtracting(left).sorted() == [], "neither a program's nor left on purpose")
            #expect(left.intersection(acts).sorted() == [], "left, and yet a program's")
        }
    }
}
