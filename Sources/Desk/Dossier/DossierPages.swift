import Core
import People
import Store
import Web

/// `/people/:employee/dossier`: the sheet for who prepares a talk with somebody, made of what the areas bring.
struct DossierPages: Sendable {
    static let readers: Route.Allowed = .roles([.leader, .manager, .hr])

    let sections: @Sendable () -> [DossierSection]
    let shelf: DossierShelf

    var routes: [Route] {
        [Route(.get, "/people/:employee/dossier", Self.readers, isSteady: true) { visit in try await open(visit) }]
    }

    private func open(_ visit: Visit) async throws -> Answer {
        let employeeID = visit.parameter("employee")
        let id = try await visit.read { tx in try RosterStore().id(of: employeeID, tx) }
        guard let id, let sheet = try await sheet(of: id, visit) else { return .notFound }
        let csrf = visit.viewer.csrf
        return .page(DossierWords.title(sheet.person.name), at: visit.path) { h in
            DossierView.page(sheet, csrf: csrf, &h)
        }
    }

    /// Whether the reader may prepare a talk with somebody they may see: not with themselves nor with who is above them.
    static func mayOpen(_ id: PersonID, _ visit: Visit) async throws -> Bool {
        let reader = visit.viewer
        guard reader.kioskIdle == nil, id != reader.person, !reader.opened.contains(id) else { return false }
        return try await visit.read { tx in try !VisiblePeopleStore.above(reader.person, tx).contains(id) }
    }

    /// Nil for whom the reader may not see, for the reader and for those above them; on a shared machine for everybody.
    func sheet(of id: PersonID, _ visit: Visit) async throws -> DossierSheet? {
        guard try await Self.mayOpen(id, visit),
            let person = try await visit.read({ tx in try RosterStore().person(id, tx) })
        else { return nil }
        let sections = sections()
        let lines = try await shelf.lines(DossierShelf.Key(id, visit), visit.house.database) {
            var made = DossierShelf.Lines()
            for section in sections {
                guard case .lines(let load) = section.sheet else { continue }
                made[section.title.english] = try await load(id, visit)
            }
            return made
        }
        var parts: [DossierSheet.Part] = []
        for section in sections {
            switch section.sheet {
            case .nothing: continue
            case .lines:
                guard let said = lines[section.title.english] else { continue }
                parts.append(.init(title: section.title, content: .lines(said)))
            case .asOnPage:
                guard let body = try await section.load(id, visit) else { continue }
                parts.append(.init(title: section.title, content: .whole(body)))
            }
        }
        return DossierSheet(person: person, parts: parts, madeAt: visit.now)
    }
}
