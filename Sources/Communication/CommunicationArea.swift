import Core
import People
import Store
import Web

/// Obligations, the week's list, talks.
package enum CommunicationArea {
    /// `quiet` tells a site's quiet hours; nil where too little is known.
    package static func area(
        _ cache: ObligationCache,
        quiet: @escaping @Sendable (_ site: String) -> QuietProfile? = { _ in nil }
    ) -> Area {
        let calendar = CalendarPages(cache: cache, quiet: quiet)
        let pages = WeekPages(cache: cache, calendar: calendar)
        return Area(
            name: "communication",
            menu: { viewer in
                WeekPages.readers.admits(viewer) ? [MenuItem(Words.week, Path("/week"), icon: .week)] : []
            },
            routes: { _ in pages.routes + calendar.routes },
            dossier: [
                DossierSection(Words.obligations, rank: 10) { person, visit in
                    try await DossierPages.obligations(person, visit, cache)
                },
                DossierSection(Words.talks, rank: 30) { person, visit in try await DossierPages.talks(person, visit)
                },
            ]
        )
    }
}
