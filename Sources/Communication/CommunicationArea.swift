import Core
import People
import Store
import Web

/// Obligations, the week's list, talks.
package enum CommunicationArea {
    package static func area(_ cache: ObligationCache) -> Area {
        let pages = WeekPages(cache: cache)
        return Area(
            name: "communication",
            menu: { viewer in
                WeekPages.readers.admits(viewer) ? [MenuItem(Words.week, Path("/week"), icon: .week)] : []
            },
            routes: { _ in pages.routes },
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
