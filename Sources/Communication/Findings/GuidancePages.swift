import Core
import People
import Store
import Web

/// `/guidance`: what the analyst who named themselves in a finding owes (K6), the most pressing first.
struct GuidancePages: Sendable {
    let cache: ObligationCache

    static let readers: Route.Allowed = .roles([.qa])
    static let path = Path("/guidance")

    var routes: [Route] { [Route(.get, "/guidance", Self.readers) { visit in try await page(visit) }] }

    /// Unmet guidance of one analyst, of people they may see, by the day it is due.
    static func due(_ all: [Obligation], to analyst: String, _ isVisible: (String) -> Bool) -> [Obligation] {
        all.filter { $0.rule == .k6 && $0.isUnmet && $0.owner == analyst && isVisible($0.employeeID) }
            .sorted { ($0.dueOn, $0.key) < ($1.dueOn, $1.key) }
    }

    private func page(_ visit: Visit) async throws -> Answer {
        let (view, viewer) = (try await cache.view(), visit.viewer)
        guard viewer.kioskIdle == nil else { return .notFound }
        let visible = try await cache.visible(to: viewer.scope, reader: viewer.person, of: view)
        let roster = view.facts.roster
        let due = Self.due(view.derivation.obligations, to: viewer.employeeID) { number in
            roster.person(number).map { visible.contains($0.id) } ?? false
        }
        let (names, csrf) = (KnownNames(roster), viewer.csrf)
        return .page(Words.guidanceTitle, at: Self.path) { h in GuidanceView.page(due, names, csrf: csrf, &h) }
    }
}
