import Core
import People
import Store
import Web

/// Agreements on other pages: the person's own, and the page about a person.
extension AgreementListPages {
    /// Lines shown there; all of them are on the list.
    private static let most = 7

    /// What was agreed with the reader, and what was promised to them.
    var ownTalks: [OwnTalkSection] {
        [
            OwnTalkSection(AgreementWords.agreedWithYou, rank: 20) { visit in
                let lines = try await lines(of: visit.viewer.employeeID, visit)
                guard !lines.isEmpty else { return nil }
                return { h in AgreementListView.lines(lines, saying, &h) }
            },
            OwnTalkSection(AgreementWords.promisedToYou, rank: 30) { visit in
                let promises = try await visit.read { tx in
                    try AgreementListStore(reader: try .of(visit.viewer, tx), today: visit.today).promisedToReader(tx)
                }
                guard !promises.isEmpty else { return nil }
                return { h in AgreementListView.promises(promises, today: visit.today, &h) }
            },
        ]
    }

    /// What was agreed with a person, for whoever its readers name (P2).
    func dossier(_ person: PersonID, _ visit: Visit) async throws -> DossierSection.Body? {
        guard let employeeID = try await visit.read({ tx in try RosterStore().person(person, tx)?.employeeID }) else {
            return nil
        }
        let lines = try await lines(of: employeeID, visit)
        guard !lines.isEmpty else { return nil }
        return { h in AgreementListView.lines(lines, saying, &h) }
    }

    private var saying: AgreementSaying { AgreementSaying(name: figures.name) }

    private func lines(of employeeID: String, _ visit: Visit) async throws -> [AgreementLine] {
        var filter = AgreementFilter()
        filter.person = employeeID
        let asked = filter
        return try await visit.read { tx in
            try AgreementListStore(reader: try .of(visit.viewer, tx), today: visit.today)
                .page(asked, behind: nil, count: Self.most, tx).lines
        }
    }
}
