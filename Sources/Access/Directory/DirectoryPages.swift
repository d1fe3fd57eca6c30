import Core
import Logging
import Notify
import Store
import Web

/// `/sign-in/directory/…`: in by the password of the company's directory.
struct DirectoryPages: Sendable {
    let directory: DirectoryEntrance
    let door: SignInPages

    var routes: [Route] {
        [
            Route(.get, "/sign-in/directory/:directory", .everyone) { visit in
                try await form(visit, visit.parameter("directory"))
            },
            Route(.post, "/session/directory", .everyone) { visit in try await signIn(visit) },
        ]
    }

    private func form(_ visit: Visit, _ id: String, error: Word? = nil, status: Int = 200) async throws -> Answer {
        if visit.isSignedIn, error == nil { return .redirect(Path("/")) }
        let (found, kiosk) = try await visit.house.database.read(.system("the door")) { tx in
            (
                try DirectoryStore.open(tx).first { $0.id == id },
                try KioskStore.kiosk(token: visit.caller.kiosk, tx)?.name
            )
        }
        guard let found else { return .notFound }
        let login = kiosk == nil ? visit.form["login"] ?? "" : ""
        return .page(SignInWords.by(found.name), at: Path("/sign-in"), status: status) { h in
            DirectoryDoorView.form(found, login: login, kiosk: kiosk, error: error, &h)
        }
    }

    private func signIn(_ visit: Visit) async throws -> Answer {
        let id = visit.form.fields["directory"] ?? ""
        do {
            let outcome = try await directory.signIn(
                id,
                login: visit.form["login"] ?? "",
                // Taken as it was typed, spaces and all.
                password: visit.form.fields["password"] ?? "",
                visit.caller
            )
            switch outcome {
            case .gone: return .notFound
            case .failed(let trouble, let why):
                visit.house.log.warning(
                    "company directory not reached",
                    metadata: ["trouble": "\(trouble.rawValue)", "why": "\(why)"]
                )
                let word = trouble == .busy ? SignInWords.busy : DirectoryWords.away
                return try await form(visit, id, error: word, status: trouble == .busy ? 503 : 502)
            case .done(let outcome):
                return try await door.answer(outcome, visit) { sentence, status in
                    try await form(visit, id, error: sentence ?? DirectoryWords.wrong, status: status)
                }
            }
        } catch let refusal as CompanyRefusal {
            // The visitor reads a sentence, the log the reason.
            visit.house.log.notice("company directory refused", metadata: ["reason": "\(refusal.rawValue)"])
            return .refused(status: 403, refusal.sentence)
        }
    }
}
