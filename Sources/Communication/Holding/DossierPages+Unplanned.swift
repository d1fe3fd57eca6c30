import Core
import People
import Store
import Web

extension DossierPages {
    /// The way from a person's page to entering a talk nobody planned; none with oneself or those above.
    static func unplanned(_ person: PersonID, _ visit: Visit) async throws -> DossierSection.Body? {
        let viewer = visit.viewer
        guard UnplannedPages.readers.admits(viewer), !UnplannedTalk.kinds(viewer.role).isEmpty,
            viewer.kioskIdle == nil, person != viewer.person
        else { return nil }
        let known = try await visit.read { tx in
            try VisiblePeopleStore.above(viewer.person, tx).contains(person)
                ? nil : try RosterStore().person(person, tx)
        }
        guard let known else { return nil }
        let path = Path("/talks/new").query("person", known.employeeID)
        return { h in h.p { $0.a(.class("btn"), .href(path), text: HoldingWords.unplannedSave) } }
    }
}
