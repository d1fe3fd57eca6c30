import Core
import People
import Store
import Web

/// Obligations, the week's list, talks.
package enum CommunicationArea {
    /// - Parameters:
    ///   - waiting: what waits for the reader's answer today.
    ///   - slots: when and where talks are, for those who must know it.
    package static func area(
        _ cache: ObligationCache,
        waiting: @escaping @Sendable (Visit) async throws -> [WaitingAnswer] = { _ in [] },
        slots: @escaping KnownSlots = SlotStore.known
    ) -> Area {
        let calendar = CalendarPages(cache: cache)
        let pages = WeekPages(cache: cache, calendar: calendar)
        let rounds = RoundPages(cache: cache)
        let team = TeamPages(cache: cache, slots: slots)
        let changes = Kept(DayChanges.since) { $0.renewed($1, of: $2) }
        let forecast = Kept { LoadForecast($0.facts, asOf: $0.today) }
        let routes =
            TodayPages(cache: cache, changes: changes, waiting: waiting).routes + pages.routes
            + calendar.routes + rounds.routes + team.routes
            + ListPages(cache: cache, changes: changes).routes + MapPages(cache: cache).routes
            + ForecastPages(cache: cache, forecast: forecast).routes
        return Area(
            name: "communication",
            menu: { viewer in
                let today = [MenuItem(Words.today, Path("/today"), icon: .today)]
                guard WeekPages.readers.admits(viewer) else {
                    return TodayPages.readers.admits(viewer) ? today : []
                }
                let team =
                    TeamPages.readers.admits(viewer)
                    ? [MenuItem(Words.teamMenu, Path("/week/team"), icon: .check)] : []
                return today + [MenuItem(Words.week, Path("/week"), icon: .week)] + team
                    + [MenuItem(Words.map, Path("/map"), icon: .map)]
            },
            routes: { _ in routes },
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
