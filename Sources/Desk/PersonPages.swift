import Core
import People
import Store
import Web

/// A person's page: what every area has to say about them, for whom it is to see.
struct PersonPages: Sendable {
    let sections: @Sendable () -> [DossierSection]

    var routes: [Route] {
        [
            Route(.get, "/me", .anyRole) { visit in .redirect(Path("/people").adding(visit.viewer.employeeID)) },
            Route(.get, "/people/:employee", .anyRole) { visit in try await person(visit) },
        ]
    }

    private func person(_ visit: Visit) async throws -> Answer {
        // Somebody else's page and nobody's page answer alike.
        if let person = try await found(visit) { return try await page(person, visit) }
        let opened = visit.withOpened
        guard !visit.viewer.opened.isEmpty, let person = try await found(opened) else { return .notFound }
        let actor = opened.viewer.actor
        try await visit.house.database.readConfidential(actor, "read a record opened from outside") { tx in
            tx.note("of \(person.employeeID)")
        }
        return try await page(person, opened)
    }

    private func found(_ visit: Visit) async throws -> Person? {
        let employeeID = visit.parameter("employee")
        return try await visit.read { tx in
            guard let id = try RosterStore().id(of: employeeID, tx) else { return nil }
            return try RosterStore().person(id, tx)
        }
    }

    private func page(_ person: Person, _ visit: Visit) async throws -> Answer {
        var bodies: [(title: Word, body: DossierSection.Body)] = []
        for section in sections() {
            if let body = try await section.load(person.id, visit) { bodies.append((section.title, body)) }
        }
        let shown = bodies
        let mayPrepare =
            DossierPages.readers.admits(visit.viewer) ? try await DossierPages.mayOpen(person.id, visit) : false
        let hasData = PersonDataPages.readers.admits(visit.viewer) && person.id != visit.viewer.person
        return .page(person.name, at: visit.path) { h in
            let place = person.placement(on: h.say.today)
            h.pageHead(
                person.name,
                sub: h.say.joined(person.employeeID, place?.team ?? "", place.map { h.say($0.role.word) } ?? "")
            ) { h in
                if hasData {
                    h.a(.class("btn"), .href(PersonDataPages.path(person.employeeID)), text: ErasureWords.data)
                }
                guard mayPrepare else { return }
                let path = Path("/people").adding(person.employeeID).adding("dossier")
                h.a(.class("btn"), .href(path), text: DossierWords.dossier)
            }
            for (title, body) in shown {
                h.section(.class("card")) { h in
                    h.h2(text: title)
                    body(&h)
                }
            }
        }
    }
}
