import Core
import Store
import Web

/// The door: number and password, the second step, the first time, and signing out.
struct SignInPages: Sendable {
    let sessions: SessionStore
    let entrance: Entrance

    var routes: [Route] {
        [
            Route(.get, "/welcome", .everyone) { visit in welcome(visit) },
            Route(.get, "/sign-in", .everyone) { visit in try await form(visit) },
            Route(.get, "/sign-in/invitation", .everyone) { visit in invitation(visit) },
            Route(.post, "/sign-in/invitation", .everyone) { visit in try await acceptCode(visit) },
            Route(.get, "/sign-in/:token", .everyone) { visit in link(visit) },
            Route(.post, "/session", .everyone) { visit in try await begin(visit) },
            Route(.post, "/session/code", .everyone) { visit in try await confirm(visit) },
            Route(.post, "/session/stay", .anyRole) { _ in .text("ok\n") },
            Route(.post, "/session/end", .anyRole) { visit in try await end(visit) },
        ]
    }

    private func welcome(_ visit: Visit) -> Answer {
        .page(SignInWords.welcome, at: Path("/welcome")) { h in SignInView.welcome(&h) }
    }

    func form(_ visit: Visit, error: Word? = nil, status: Int = 200) async throws -> Answer {
        if visit.isSignedIn, error == nil { return .redirect(Path("/")) }
        let (kiosk, companies, directories) = try await entrance.database.read(.system("the door")) { tx in
            (
                try KioskStore.kiosk(token: visit.caller.kiosk, tx)?.name, try CompanySignInStore.open(tx),
                try DirectoryStore.open(tx)
            )
        }
        let number = kiosk == nil ? visit.form["number"] ?? "" : ""
        return .page(SignInWords.title, at: Path("/sign-in"), status: status) { h in
            SignInView.form(
                number: number,
                kiosk: kiosk,
                companies: companies,
                directories: directories,
                error: error,
                &h
            )
        }
    }

    /// The link shows a button; only pressing it uses the link up, so that a preview of the address does not.
    private func link(_ visit: Visit) -> Answer {
        let token = visit.parameter("token")
        return .page(SignInWords.title, at: Path("/welcome")) { h in SignInView.link(token, &h) }
    }

    private func invitation(_ visit: Visit, error: Word? = nil, status: Int = 200) -> Answer {
        let number = visit.form["number"] ?? ""
        return .page(SignInWords.withCode, at: Path("/sign-in/invitation"), status: status) { h in
            SignInView.invitation(number: number, error: error, &h)
        }
    }

    private func begin(_ visit: Visit) async throws -> Answer {
        if let token = visit.form.fields["token"] {
            if let session = try await sessions.begin(linkToken: token, caller: visit.caller) {
                return .session(token: session, Path("/"))
            }
            let outcome = try await entrance.accept(linkToken: token, visit.caller)
            return try await answer(outcome, visit) { _, _ in .refused(status: 403, SignInWords.spent) }
        }
        // A password is taken as it was typed, spaces and all.
        let outcome = try await entrance.signIn(
            number: visit.form["number"] ?? "",
            password: visit.form.fields["password"] ?? "",
            visit.caller
        )
        return try await answer(outcome, visit) { sentence, status in
            try await form(visit, error: sentence ?? SignInWords.wrong, status: status)
        }
    }

    private func acceptCode(_ visit: Visit) async throws -> Answer {
        let outcome = try await entrance.accept(
            number: visit.form["number"] ?? "",
            code: visit.form["code"] ?? "",
            visit.caller
        )
        return try await answer(outcome, visit) { sentence, status in
            invitation(visit, error: sentence ?? SignInWords.wrongInvitation, status: status)
        }
    }

    private func confirm(_ visit: Visit) async throws -> Answer {
        let step = visit.form.fields["step"] ?? ""
        let outcome = try await entrance.confirm(step: step, code: visit.form["code"] ?? "", visit.caller)
        return try await answer(outcome, visit) { sentence, status in
            second(step, error: sentence ?? SignInWords.wrongCode, status: status)
        }
    }

    private func second(_ step: String, error: Word? = nil, status: Int = 200) -> Answer {
        .page(SignInWords.secondFactor, at: Path("/sign-in"), status: status) { h in
            SignInView.second(step, error: error, &h)
        }
    }

    func answer(
        _ outcome: Entrance.Outcome,
        _ visit: Visit,
        again: (Word?, Int) async throws -> Answer
    ) async throws -> Answer {
        switch outcome {
        case .signedIn(let session, let device):
            return .kept([.session(session)] + (device.map { [.device($0)] } ?? []), Path("/"))
        case .secondFactor(let step): return second(step)
        case .wrong: return try await again(nil, 403)
        case .onlyRecovery: return try await again(SignInWords.onlyRecovery, 403)
        case .wait(let seconds): return try await again(SignInWords.wait(seconds), 429)
        case .companyOnly: return try await again(SignInWords.companyOnly, 403)
        case .busy: return try await again(SignInWords.busy, 503)
        }
    }

    private func end(_ visit: Visit) async throws -> Answer {
        if let token = visit.caller.session { try await sessions.end(token: token, by: visit.viewer.actor) }
        return .session(token: nil, visit.viewer.kioskIdle == nil ? Path("/welcome") : Path("/sign-in"))
    }
}
