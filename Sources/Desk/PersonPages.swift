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
        let employeeID = visit.parameter("employee")
        let found = try await visit.read { tx -> Person? in
            guard let id = try RosterStore().id(of: employeeID, tx) else { return nil }
            return try RosterStore().person(id, tx)
        }
        // Somebody else's page and nobody's page answer alike.
        guard let person = found else { return .notFound }
        var bodies: [(title: Word, body: DossierSection.Body)] = []
        for section in sections() {
            if let body = try await section.load(person.id, visit) { bodies.append((section.title, body)) }
        }
        let shown = bodies
        return .page(person.name, at: visit.path) { h in
            let place = person.placement(on: h.say.today)
            h.pageHead(
                person.name,
                sub: h.say.joined(person.employeeID, place?.team ?? "", place.map { h.say($0.role.word) } ?? "")
            )
            for (title, body) in shown {
                h.section(.class("card")) { h in
                    h.h2(text: title)
                    body(&h)
                }
            }
        }
    }
}
