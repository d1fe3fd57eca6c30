import Core
import People
import Store
import Web

/// Pages that span areas: the start, a person, imports, settings.
package enum DeskArea {
    package static func area(
        intakes: [FileIntake],
        sections: @escaping @Sendable () -> [DossierSection],
        firstRun: FirstRun?
    ) -> Area {
        let person = PersonPages(sections: sections)
        let imports = ImportPages(intakes: intakes)
        return Area(
            name: "desk",
            menu: { viewer in
                // An administrator in no roster has no page as a person.
                guard viewer.role != .administrator else { return [] }
                let me = MenuItem(Words.me, Path("/people").adding(viewer.employeeID), icon: .me)
                guard ImportPages.readers.admits(viewer) else { return [me] }
                return [
                    MenuItem(Words.imports, Path("/imports"), icon: .upload, rare: true),
                    MenuItem(SettingsWords.title, Path("/settings"), icon: .settings, rare: true), me,
                ]
            },
            routes: { _ in
                [Route(.get, "/", .everyone) { visit in start(visit) }] + person.routes + imports.routes
                    + SettingsPages.routes + AuditPages.routes + JobPages.routes
                    + (firstRun?.routes ?? [])
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
