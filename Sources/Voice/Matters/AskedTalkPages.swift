import Core
import Store
import Web

/// What of own matters stands on the page of one's own talks (P23): asking for a talk with time, topic and listener, and
/// what became of what was raised.
enum AskedTalkPages {
    private static let most = 10

    /// The form; it goes to `/matters` like the one there.
    static func ask(_ visit: Visit) async throws -> OwnTalkSection.Body? {
        guard MatterPages.readers.admits(visit.viewer) else { return nil }
        let (viewer, csrf) = (visit.viewer, visit.viewer.csrf)
        let desk = try await visit.read { tx in
            let above = try Array(StandingStore.chain(of: viewer.person, tx).dropFirst())
            let hr = try StandingStore.hr(near: viewer.site, tx).filter { $0.site == viewer.site }
            return MatterDesk(
                above: above,
                listeners: MatterOwner.listeners(for: viewer.person, above: above, hr: hr),
                owner: MatterOwner.ofMatter(raisedBy: viewer.person, above: above, hr: hr)
            )
        }
        guard desk.owner != nil else { return nil }
        return { h in AskedTalkView.ask(desk, csrf: csrf, &h) }
    }

    /// Matters and issues of the reader's own, newest first; words of a matter stay on its own page.
    static func raised(_ visit: Visit) async throws -> OwnTalkSection.Body? {
        let (viewer, today) = (visit.viewer, visit.today)
        let (matters, issues, table) = try await visit.read { tx in
            (
                try MatterListStore.theirs(viewer, tx).own, try IssueListStore.raised(by: viewer.person, viewer, tx),
                try RoutingStore.table(of: viewer.site, tx)
            )
        }
        let own = issues.filter { $0.sight == .own }.map(\.issue)
        guard !matters.isEmpty || !own.isEmpty else { return nil }
        return { h in
            AskedTalkView.raised(matters.prefix(most), own.prefix(most), table, today: today, &h)
        }
    }
}
