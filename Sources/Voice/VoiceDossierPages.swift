import Core
import Store
import Web

/// What this area shows on a person's page.
enum VoiceDossierPages {
    /// P2: what the person raised and is still open, for managers and HR, where the person let it go on under their name.
    static func open(_ person: PersonID, _ visit: Visit) async throws -> DossierSection.Body? {
        let viewer = visit.viewer
        guard person != viewer.person, viewer.role == .manager || viewer.role == .hr else { return nil }
        let (issues, table) = try await visit.read { tx in
            (try IssueListStore.raised(by: person, viewer, tx), try RoutingStore.table(of: viewer.site, tx))
        }
        let open = issues.filter {
            $0.sight == .words && $0.issue.isNamed && $0.issue.answer == nil && !$0.issue.isWithdrawn
        }.map(\.issue)
        guard !open.isEmpty else { return nil }
        let today = visit.today
        return { h in list(open, table, today, &h) }
    }

    /// What became of what I raised: for the person alone.
    static func own(_ person: PersonID, _ visit: Visit) async throws -> DossierSection.Body? {
        let viewer = visit.viewer
        guard person == viewer.person else { return nil }
        let (issues, matters, table) = try await visit.read { tx in
            (
                try IssueListStore.raised(by: person, viewer, tx).map(\.issue),
                try MatterListStore.theirs(viewer, tx).own.count, try RoutingStore.table(of: viewer.site, tx)
            )
        }
        guard !issues.isEmpty || matters > 0 else { return nil }
        let today = visit.today
        return { h in
            list(issues, table, today, &h)
            if matters > 0 { h.p { $0.a(.href(MatterPages.path), text: Words.ownMatters) } }
        }
    }

    private static func list(_ issues: [IssueRecord], _ table: RoutingTable, _ today: Day, _ h: inout HTML) {
        guard !issues.isEmpty else { return }
        h.ul(.class("timeline")) { h in
            for issue in issues.prefix(20) {
                h.li(.class("timeline__item")) { h in
                    h.time(.class("faint"), .datetime(issue.raisedOn), text: h.say.date(issue.raisedOn))
                    h.p { h in
                        h.a(
                            .href(IssuePages.path.adding(issue.id)),
                            text: issue.words ?? h.say(table.topic(issue.topic).name)
                        )
                        h.text(" ")
                        IssueListView.state(issue, today: today, &h)
                    }
                    if let answer = issue.answer?.words { h.p(.class("sub"), text: answer) }
                }
            }
        }
    }
}
