import Core
import Store
import Web

/// `/account/tokens`: the programs that read and write as oneself; `/settings/tokens`: everybody's, and the site's.
enum TokenPages {
    static let own = Path("/account/tokens")
    static let all = Path("/settings/tokens")
    /// Managers and HR bring data, and may let a program of the site do it; administrators see and end every token.
    static let readers: Route.Allowed = .roles([.manager, .hr, .administrator])

    static let routes: [Route] = [
        Route(.get, "/account/tokens", .anyRole) { visit in try await mine(visit) },
        Route(.post, "/account/tokens", .anyRole) { visit in try await make(visit) },
        Route(.post, "/account/tokens/:token/end", .anyRole) { visit in
            guard visit.viewer.kioskIdle == nil, let account = try await account(visit) else { return .notFound }
            return try await end(visit, at: own) { owner, _ in owner == account }
        },
        Route(.get, "/settings/tokens", readers) { visit in try await everybodys(visit) },
        Route(.post, "/settings/tokens", .roles([.manager, .hr])) { visit in try await makeOfSite(visit) },
        Route(.post, "/settings/tokens/:token/end", readers) { visit in
            let (site, mayAll) = (visit.viewer.site, visit.viewer.isAdministrator)
            return try await end(visit, at: all) { _, of in mayAll || of == site }
        },
    ]

    private static func account(_ visit: Visit) async throws -> AccountID? {
        let person = visit.viewer.person
        return try await visit.read { tx in try AccountStore.own(person, tx) }
    }

    private static func mine(
        _ visit: Visit,
        _ draft: TokenDraft = TokenDraft(),
        made: String? = nil
    ) async throws -> Answer {
        guard visit.viewer.kioskIdle == nil, let account = try await account(visit) else { return .notFound }
        let now = visit.now
        let tokens = try await visit.read { tx in try TokenStore.open(of: account, at: now, tx) }
        let maySeeAll = readers.admits(visit.viewer)
        let page = TokenPage(
            tokens: tokens,
            draft: draft,
            made: made,
            isOfSite: false,
            mayMake: true,
            maySeeAll: maySeeAll
        )
        return answer(page, visit, TokenWords.title, own)
    }

    private static func everybodys(
        _ visit: Visit,
        _ draft: TokenDraft = TokenDraft(),
        made: String? = nil
    ) async throws -> Answer {
        let (now, viewer) = (visit.now, visit.viewer)
        let site = viewer.isAdministrator ? nil : viewer.site
        let tokens = try await visit.house.database.read(visit.userScope) { tx in
            try TokenStore.open(at: site, at: now, tx)
        }
        let mayMake = [.manager, .hr].contains(viewer.role)
        let page = TokenPage(
            tokens: tokens,
            draft: draft,
            made: made,
            isOfSite: true,
            mayMake: mayMake,
            maySeeAll: true
        )
        return answer(page, visit, TokenWords.all, all)
    }

    private static func answer(_ page: TokenPage, _ visit: Visit, _ title: Word, _ path: Path) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(title, at: path, status: page.draft.isWrong ? 422 : 200, notice: UserActPages.notice(visit)) { h in
            TokenView.page(page, title, at: path, csrf: csrf, &h)
        }
    }

    private static func make(_ visit: Visit) async throws -> Answer {
        guard visit.viewer.kioskIdle == nil, let account = try await account(visit) else { return .notFound }
        var draft = TokenDraft(isOfSite: false) { visit.form[$0] }
        let today = visit.today
        let administers = try await visit.read { tx in
            try AccountStore.identity(account, tx)?.isAdministrator(on: today) ?? false
        }
        if administers, !visit.viewer.isAdministrator { draft.refuseAdministering() }
        if draft.isWrong { return try await mine(visit, draft) }
        return try await mine(visit, made: try await make(draft, of: .account(account), visit))
    }

    private static func makeOfSite(_ visit: Visit) async throws -> Answer {
        let draft = TokenDraft(isOfSite: true) { visit.form[$0] }
        if draft.isWrong { return try await everybodys(visit, draft) }
        return try await everybodys(visit, made: try await make(draft, of: .site(visit.viewer.site), visit))
    }

    /// The token itself, which goes into this one answer and nowhere else.
    private static func make(_ draft: TokenDraft, of owner: TokenStore.Owner, _ visit: Visit) async throws -> String {
        let (token, id, now) = ("zhiyin_" + Secret.token(), ID<ProgramToken>(at: visit.now).text, visit.now)
        let by = visit.viewer.employeeID
        try await visit.house.database.write(visit.userActor, "make a token for a program") { tx in
            try TokenStore.make(draft, id, token: token, of: owner, at: now, by: by, tx)
        }
        return token
    }

    private static func end(
        _ visit: Visit,
        at path: Path,
        where isTheirs: @escaping @Sendable (AccountID?, String?) -> Bool
    ) async throws -> Answer {
        let (id, now, by) = (visit.parameter("token"), visit.now, visit.viewer.employeeID)
        let name = try await visit.house.database.write(visit.userActor, "take a program's token back") { tx in
            try TokenStore.revoke(id, where: isTheirs, at: now, by: by, tx)
        }
        return name == nil ? .notFound : .redirect(path.query("done", "1"))
    }
}

/// What the pages of tokens show.
struct TokenPage: Sendable {
    let tokens: [ProgramToken]
    let draft: TokenDraft
    /// The token just made, shown this once.
    let made: String?
    let isOfSite: Bool
    let mayMake: Bool
    /// The page of all tokens is open to this reader.
    let maySeeAll: Bool
}
