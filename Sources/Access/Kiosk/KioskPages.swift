import Core
import Store
import Web

/// `/settings/machines`: the machines that many share; one is enrolled at the machine itself.
enum KioskPages {
    static let routes: [Route] = [
        Route(.get, "/settings/machines", .roles([.administrator])) { visit in try await list(visit) },
        Route(.post, "/settings/machines", .roles([.administrator])) { visit in try await make(visit) },
        Route(.post, "/settings/machines/:id/end", .roles([.administrator])) { visit in
            let (id, now) = (visit.parameter("id"), visit.now)
            let isDone = try await visit.house.database.write(visit.userActor, "take a shared machine back") { tx in
                tx.note(id)
                return try KioskStore.end(id, at: now, tx)
            }
            return isDone ? .redirect(Path("/settings/machines").query("done", "1")) : .notFound
        },
    ]

    private static func list(_ visit: Visit) async throws -> Answer {
        let (machines, token) = (
            try await visit.house.database.read(visit.userScope) { tx in try KioskStore.all(tx) }, visit.caller.kiosk
        )
        let this = try await visit.house.database.read(visit.userScope) { tx in
            try KioskStore.kiosk(token: token, tx)?.id
        }
        let csrf = visit.viewer.csrf
        return .page(KioskWords.title, at: Path("/settings/machines"), notice: UserActPages.notice(visit)) { h in
            KioskView.page(machines, this: this, csrf: csrf, &h)
        }
    }

    /// Leaves the mark of a shared machine with this browser, and signs the administrator out of it.
    private static func make(_ visit: Visit) async throws -> Answer {
        guard let name = visit.form["name"], name.count <= 80 else {
            return .refused(status: 422, KioskWords.nameIt)
        }
        let (token, id, now) = (Secret.token(), ID<KioskStore.Kiosk>(at: visit.now).text, visit.now)
        let (site, by, session) = (visit.viewer.site, visit.viewer.employeeID, visit.caller.session)
        try await visit.house.database.write(visit.userActor, "enrol a shared machine") { tx in
            try KioskStore.make(id, token: token, site: site, name: name, at: now, by: by, tx)
            if let session { try SessionStore.end(token: session, at: now, tx) }
            tx.note("\(site) \(name)")
        }
        return .kept([.kiosk(token), .session(nil), .device(nil)], Path("/sign-in"))
    }
}
