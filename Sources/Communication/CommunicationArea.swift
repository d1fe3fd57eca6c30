import Core
import People
import Store
import Web

/// Obligations, the week's list, talks.
package enum CommunicationArea {
    /// - Parameter slots: when and where talks are, for those who must know it.
    package static func area(_ cache: ObligationCache, slots: @escaping KnownSlots = { _, _ in [:] }) -> Area {
        let pages = WeekPages(cache: cache)
        let rounds = RoundPages(cache: cache)
        let team = TeamPages(cache: cache, slots: slots)
        return Area(
            name: "communication",
            menu: { viewer in
                (WeekPages.readers.admits(viewer) ? [MenuItem(Words.week, Path("/week"), icon: .week)] : [])
                    + (TeamPages.readers.admits(viewer)
                        ? [MenuItem(Words.teamMenu, Path("/week/team"), icon: .check)] : [])
            },
            routes: { _ in pages.routes + rounds.routes + team.routes },
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
