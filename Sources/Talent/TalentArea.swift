import Core
import Store
import Web

/// Enthusiasm and ability: types with their uncertainty, plans that follow from them, and what is watched (T1 to T7).
package enum TalentArea {
    package static let area =
        Area(
            name: "talent",
            menu: { viewer in
                if TalentPages.readers.admits(viewer) {
                    return [MenuItem(Words.talent, TalentPages.path, icon: .talent, rare: viewer.role != .manager)]
                }
                guard PlanPages.helpers.admits(viewer) else { return [] }
                return [MenuItem(Words.plansTitle, PlanPages.path, icon: .talent, rare: true)]
            },
            routes: { _ in
                TalentPages.routes + TalentPersonPages.routes + NewPlanPages.routes + PlanPages.routes
                    + MeasurePages.routes + WatchPages.routes
            },
            api: { _ in TalentAPI.endpoints },
            dossier: [OwnDevelopmentPages.section],
            ownTalks: [OwnDevelopmentPages.own],
            timed: { house in [TalentJobs(clock: house.clock).work] },
            numbers: { tx in try TypeRuleStore.numbers(tx) }
        )
}
