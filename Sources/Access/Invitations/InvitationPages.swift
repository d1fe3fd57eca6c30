import Core
import Store
import Web

/// Inviting one person, or all of a team who never signed in; an administrator outside the roster.
struct InvitationPages: Sendable {
    let invitations: Invitations

    var routes: [Route] {
        [
            Route(.post, "/settings/users/invitations", UserPages.readers) { visit in try await invite(visit) },
            Route(.post, "/settings/users/administrators", .roles([.administrator])) { visit in
                try await makeAdministrator(visit)
            },
        ]
    }

    /// The sheets are the answer itself: what is on them is kept nowhere and cannot be shown again.
    private func invite(_ visit: Visit) async throws -> Answer {
        var numbers = [visit.form["number"]].compactMap { $0 }
        if let team = visit.form["team"] {
            numbers += try await visit.house.database.read(visit.userScope) { tx in
                try UserListStore.waiting(in: team, limit: Invitations.most, tx)
            }
        }
        let batch = try await invitations.invite(
            numbers,
            reader: visit.reader,
            by: visit.userActor,
            base: visit.caller.base,
            byMail: visit.form["way"] == "mail"
        )
        guard !batch.printed.isEmpty || !batch.mailed.isEmpty else {
            return numbers.isEmpty ? .refused(status: 422, InvitationWords.nobody) : .notFound
        }
        return sheets(batch)
    }

    private func makeAdministrator(_ visit: Visit) async throws -> Answer {
        guard let login = visit.form["login"], let name = visit.form["name"], login.count <= 64 else {
            return .refused(status: 422, UserWords.wrongLogin)
        }
        let store = AdministratorStore(database: invitations.database, clock: invitations.clock)
        guard
            try await store.appoint(
                number: login,
                name: name,
                site: visit.viewer.site,
                onlyNew: true,
                by: visit.userActor
            )
        else { return .refused(status: 422, UserWords.wrongLogin) }
        let batch = try await invitations.invite(
            [login],
            reader: visit.reader,
            by: visit.userActor,
            base: visit.caller.base,
            byMail: false
        )
        return sheets(batch)
    }

    private func sheets(_ batch: Invitations.Batch) -> Answer {
        .page(InvitationWords.title, at: Path("/settings/users")) { h in InvitationView.page(batch, &h) }
    }
}
