import Core
import Store
import Web

/// The people, where they stand and stood.
package enum PeopleArea {
    /// What open pages are told when people were imported.
    package static let topic = "people"

    package static let area = Area(
        name: "people",
        menu: { viewer in
            PeoplePages.readers.admits(viewer) ? [MenuItem(Words.people, Path("/people"), icon: .people)] : []
        },
        routes: { _ in PeoplePages.routes },
        api: { _ in PeopleAPI.endpoints },
        dossier: [DossierSection(Words.employment, rank: 90, sheet: .nothing, load: employment)],
        topics: [LiveAudience(topic, roles: [.leader, .manager, .hr])],
        figures: { house in
            let rows = try await house.database.read(.system("figures")) { tx in try ImportStore.rowCounts(tx) }
            return [
                Figure(
                    "zhiyin_import_rows_total",
                    .counter,
                    "Rows of files by kind of file and what became of them.",
                    rows.map { .init(Double($0.count), [.init("kind", $0.kind), .init("outcome", $0.outcome)]) }
                )
            ]
        }
    )

    private static let employment: @Sendable (PersonID, Visit) async throws -> DossierSection.Body? = { id, visit in
        let found = try await visit.read { tx in
            try RosterStore().person(id, tx).map { ($0, try RosterStore().leaders(of: id, tx)) }
        }
        guard let (person, leaders) = found else { return nil }
        return { h in EmploymentView.section(person, leaders: leaders, &h) }
    }
}
