import Core
import Store
import Web

/// `/account`: one's own password, second factor and open sessions.
struct OwnPages: Sendable {
    let sessions: SessionStore
    let own: OwnAccount

    var routes: [Route] {
        [
            Route(.get, "/account", .anyRole) { visit in
                answer(try await page(visit), visit, notice: visit.query["done"].map { _ in visit.say(OwnWords.saved) })
            },
            Route(.post, "/account/password", .anyRole) { visit in try await password(visit) },
            Route(.get, "/account/second-factor", .anyRole) { visit in try await enrolment(visit) },
            Route(.post, "/account/second-factor", .anyRole) { visit in try await begin(visit) },
            Route(.post, "/account/second-factor/code", .anyRole) { visit in try await confirm(visit) },
            Route(.post, "/account/second-factor/end", .anyRole) { visit in try await remove(visit) },
            Route(.post, "/account/recovery-codes", .anyRole) { visit in try await renew(visit) },
            Route(.post, "/account/sessions/end", .anyRole) { visit in try await endSession(visit) },
            Route(.post, "/account/sessions/end-all", .anyRole) { visit in
                try await sessions.end(person: visit.viewer, by: visit.viewer.actor)
                return .session(token: nil, Path("/sign-in"))
            },
        ]
    }

    private func account(_ visit: Visit) async throws -> AccountID? {
        let person = visit.viewer.person
        return try await visit.read { tx in try AccountStore.own(person, tx) }
    }

    private func page(_ visit: Visit) async throws -> OwnPage? {
        let (viewer, now, token) = (visit.viewer, visit.now, visit.caller.session)
        return try await visit.read { tx in
            guard let account = try AccountStore.own(viewer.person, tx),
                let identity = try AccountStore.identity(account, tx)
            else { return nil }
            let today = identity.zone.day(of: now)
            let rules = try AccessRuleStore.rules(of: identity.site, on: today, tx)
            let facts = OwnPage.Facts(
                account: account,
                number: identity.number,
                name: identity.name,
                site: identity.site,
                password: identity.password,
                owes: try SessionListStore.owed(token, tx),
                hasSecondFactor: try SecondFactorStore.of(account, tx)?.isConfirmed == true,
                requiresSecondFactor: rules.requiresSecondFactor(
                    identity.role,
                    isAdministrator: identity.isAdministrator(on: today)
                ),
                recoveryLeft: try SecondFactorStore.recoveryLeft(account, tx),
                isKiosk: viewer.kioskIdle != nil,
                mayDelegate: DelegationPages.readers.admits(viewer)
            )
            return OwnPage(
                facts: facts,
                sessions: try SessionListStore.open(of: account, this: token, rules: rules, now: now, tx),
                passkeys: try PasskeyStore.all(of: account, tx)
            )
        }
    }

    private func answer(_ page: OwnPage?, _ visit: Visit, notice: String? = nil) -> Answer {
        guard let page else { return .notFound }
        let csrf = visit.viewer.csrf
        return .page(OwnWords.title, at: Path("/account"), status: page.isWrong ? 422 : 200, notice: notice) { h in
            OwnView.page(page, csrf: csrf, &h)
        }
    }

    private func password(_ visit: Visit) async throws -> Answer {
        guard var page = try await page(visit), !page.facts.isKiosk else { return .notFound }
        do {
            let result = try await own.setPassword(
                visit.form.fields["new"] ?? "",
                again: visit.form.fields["again"] ?? "",
                present: visit.form.fields["present"],
                page.facts,
                caller: visit.caller,
                by: visit.viewer.actor
            )
            switch result {
            case .success(let token): return .kept([.session(token)], Path("/account").query("done", "1"))
            case .failure(let refusal): page.passwordRefusal = refusal
            }
        } catch is HashingPool.Busy {
            page.passwordRefusal = PasswordRefusal(field: .new, sentence: SignInWords.busy)
        }
        return answer(page, visit)
    }

    /// Who owes one has just typed the password at the door.
    private func begin(_ visit: Visit) async throws -> Answer {
        guard var page = try await page(visit), !page.facts.isKiosk else { return .notFound }
        if page.facts.owes != .secondFactor,
            let wrong = try await own.wrong(visit.form.fields["factor-password"], page.facts, visit.caller)
        {
            page.factorError = wrong
            return answer(page, visit)
        }
        do { _ = try await own.beginSecondFactor(page.facts.account, by: visit.viewer.actor) } catch let failure
            as Failure
        {
            return .refused(status: 503, failure.sentence)
        }
        return .redirect(Path("/account/second-factor"))
    }

    /// The picture and the key of a second factor begun but not confirmed.
    private func enrolment(_ visit: Visit, error: Word? = nil) async throws -> Answer {
        guard var page = try await page(visit), !page.facts.isKiosk else { return .notFound }
        let account = page.facts.account
        let known = try await visit.read { tx in try SecondFactorStore.of(account, tx) }
        guard let known, !known.isConfirmed, let secret = known.secret else { return .redirect(Path("/account")) }
        let address = TOTP.address(secret: secret, of: page.facts.number)
        page.enrolment = OwnPage.Enrolment(
            address: address,
            key: TOTP.grouped(secret),
            picture: QRCode(address)
        )
        page.codeError = error
        return answer(page, visit)
    }

    private func confirm(_ visit: Visit) async throws -> Answer {
        guard let account = try await account(visit), visit.viewer.kioskIdle == nil else { return .notFound }
        let codes = try await own.confirmSecondFactor(
            visit.form["code"] ?? "",
            account,
            session: visit.caller.session,
            by: visit.viewer.actor
        )
        guard let codes else { return try await enrolment(visit, error: SignInWords.wrongCode) }
        return try await showing(codes, visit)
    }

    private func renew(_ visit: Visit) async throws -> Answer {
        guard var page = try await page(visit), !page.facts.isKiosk else { return .notFound }
        do {
            let codes = try await own.renewRecovery(
                visit.form["code"] ?? "",
                page.facts.account,
                visit.caller,
                by: visit.viewer.actor
            )
            if let codes { return try await showing(codes, visit) }
            page.codeError = SignInWords.wrongCode
        } catch let spent as CodesSpent {
            page.codeError = spent.sentence
        }
        return answer(page, visit)
    }

    private func remove(_ visit: Visit) async throws -> Answer {
        guard var page = try await page(visit), !page.facts.isKiosk else { return .notFound }
        do {
            let isDone = try await own.removeSecondFactor(
                visit.form["code"] ?? "",
                page.facts.account,
                visit.caller,
                by: visit.viewer.actor
            )
            if isDone { return .redirect(Path("/account").query("done", "1")) }
            page.codeError = SignInWords.wrongCode
        } catch let spent as CodesSpent {
            page.codeError = spent.sentence
        }
        return answer(page, visit)
    }

    /// Shown in the answer itself: they can be read once and never again.
    private func showing(_ codes: [String], _ visit: Visit) async throws -> Answer {
        var page = try await page(visit)
        page?.recoveryCodes = codes
        return answer(page, visit)
    }

    private func endSession(_ visit: Visit) async throws -> Answer {
        let (id, person, now) = (visit.form["session"] ?? "", visit.viewer.person, visit.now)
        let isDone = try await visit.write("end one of the own sessions") { tx in
            guard let account = try AccountStore.own(person, tx) else { return false }
            return try SessionListStore.end(id, of: account, at: now, tx)
        }
        return isDone ? .redirect(Path("/account").query("done", "1")) : .notFound
    }
}
