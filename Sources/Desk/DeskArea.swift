import Core
import People
import Store
import Web

/// Pages that span areas: the start, a person, imports, settings.
package enum DeskArea {
    package static func area(
        intakes: [FileIntake],
        sections: @escaping @Sendable () -> [DossierSection],
        firstRun: FirstRun?,
        dossiers: DossierDoors? = nil,
        retention: Retention? = nil
    ) -> Area {
        let person = PersonPages(sections: sections)
        let pages = DossierPages(sections: sections, shelf: DossierShelf())
        let imports = ImportPages(intakes: intakes)
        return Area(
            name: "desk",
            menu: { viewer in
                let imports = MenuItem(Words.imports, Path("/imports"), icon: .upload, rare: true)
                let settings = MenuItem(SettingsWords.title, Path("/settings"), icon: .settings, rare: true)
                let me = MenuItem(Words.me, Path("/people").adding(viewer.employeeID), icon: .me)
                return (ImportPages.readers.admits(viewer) ? [imports] : [])
                    + (Administration.readers.admits(viewer) ? [settings] : [])
                    // An administrator in no roster has no page as a person.
                    + (viewer.role == .administrator ? [] : [me])
            },
            routes: { _ in
                [Route(.get, "/", .everyone) { visit in start(visit) }] + person.routes + pages.routes + imports.routes
                    + SettingsPages.routes + AuditPages.routes + JobPages.routes + OwnDataPages.routes
                    + (firstRun?.routes ?? [])
                    + (retention.map {
                        RetentionPages(retention: $0).routes + PersonDataPages(erasure: $0.erasure).routes
                            + ErasurePages.routes
                    } ?? [])
            },
            api: { _ in
                IncomingAPI(intakes: intakes).endpoints + DeskAPI.endpoints + SettingsAPI.endpoints
                    + (retention == nil ? [] : RetentionAPI.endpoints)
            },
            jobs: { house in retention.map { [ErasureJobs.work(house, $0.erasure)] } ?? [] },
            timed: { house in
                (dossiers.map { [DossierJobs(pages: pages, doors: $0).work(house)] } ?? [])
                    + (retention.map { RetentionJobs.work(house, $0) } ?? [])
            }
        )
    }

    /// Each role begins where its work is.
    private static func start(_ visit: Visit) -> Answer {
        guard visit.isSignedIn else { return .redirect(Path("/welcome")) }
        switch visit.viewer.role {
        case .manager, .leader, .hr, .agent: return .redirect(Path("/today"))
        case .floor: return .redirect(Path("/floor"))
        case .qa, .trainer: return .redirect(Path("/people"))
        case .administrator: return .redirect(Path("/settings/users"))
        }
    }
}
