import Core
import Store
import Web

/// `/settings/company-sign-in`: how the people of the administrator's site come in by their company's own sign-in.
struct CompanySettingsPages: Sendable {
    static let path = Path("/settings/company-sign-in")

    let company: CompanyEntrance

    var routes: [Route] {
        [
            Route(.get, "/settings/company-sign-in", .roles([.administrator])) { visit in
                try await answer(visit, nil, notice: UserActPages.notice(visit))
            },
            Route(.post, "/settings/company-sign-in", .roles([.administrator])) { visit in try await set(visit) },
            Route(.post, "/settings/company-sign-in/trial", .roles([.administrator])) { visit in try await trial(visit)
            },
            Route(.post, "/settings/company-sign-in/end", .roles([.administrator])) { visit in try await end(visit) },
            Route(.post, "/settings/users/:number/company/end", .roles([.administrator])) { visit in
                try await UserActPages.act(visit, .clearSecondFactor, "part an account from the company's sign-in") {
                    identity,
                    now,
                    _,
                    tx in
                    try CompanySubjectStore.unbind(identity.account, tx)
                    try SessionStore.endAll(of: identity.account, at: now, tx)
                }
            },
        ]
    }

    private func present(_ visit: Visit) async throws -> CompanySignIn? {
        let site = visit.viewer.site
        return try await visit.house.database.read(visit.userScope) { tx in try CompanySignInStore.of(site: site, tx) }
    }

    private func answer(
        _ visit: Visit,
        _ draft: CompanyDraft?,
        notice: String? = nil,
        status: Int = 200
    ) async throws -> Answer {
        let present = try await present(visit)
        let page = CompanyPage(
            draft: draft ?? CompanyDraft(present ?? CompanySignIn()),
            isSet: present != nil,
            hasSecret: present?.secret.isEmpty == false,
            site: visit.viewer.site,
            redirect: company.redirect(visit.caller)
        )
        let csrf = visit.viewer.csrf
        return .page(CompanyWords.title, at: Self.path, status: status, notice: notice) { h in
            CompanyView.page(page, csrf: csrf, &h)
        }
    }

    private func set(_ visit: Visit) async throws -> Answer {
        let draft = CompanyDraft(visit.form, site: visit.viewer.site, before: try await present(visit))
        guard draft.errors.isEmpty else { return try await answer(visit, draft, status: 422) }
        let (fresh, now, by, wanted) = (
            ID<CompanySignIn>(at: visit.now).text, visit.now, visit.viewer.employeeID, draft.signIn
        )
        do {
            try await visit.house.database.write(visit.userActor, "set the company's sign-in") { tx in
                try CompanySignInStore.set(wanted, fresh: fresh, by: by, at: now, tx)
            }
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
        return .redirect(Self.path.query("done", "1"))
    }

    /// Asks the company's sign-in who it is, without signing anybody in.
    private func trial(_ visit: Visit) async throws -> Answer {
        guard let present = try await present(visit) else { return .notFound }
        guard let discovery = await company.keys.discovery(of: present, anew: true),
            let keys = await company.keys.keys(of: present, discovery, anew: true)
        else { return try await answer(visit, nil, notice: visit.say(CompanyWords.doesNotAnswer), status: 502) }
        return try await answer(visit, nil, notice: visit.say(CompanyWords.answers(keys.count)))
    }

    private func end(_ visit: Visit) async throws -> Answer {
        guard let present = try await present(visit) else { return .notFound }
        let (now, site) = (visit.now, visit.viewer.site)
        try await visit.house.database.write(visit.userActor, "end the company's sign-in") { tx in
            try CompanySignInStore.end(present.id, site: site, at: now, tx)
        }
        return .redirect(Self.path.query("done", "1"))
    }
}
