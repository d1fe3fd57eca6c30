import Core
import People
import Store
import Web

extension Sight {
    /// What somebody who is here may see of a view.
    static func of(_ visit: Visit, _ view: ObligationCache.View, _ cache: ObligationCache) async throws -> Sight {
        let viewer = visit.viewer
        let visible = try await cache.visible(to: viewer.scope, reader: viewer.person, of: view)
        return Sight(role: viewer.role, employeeID: viewer.employeeID, visible: visible)
    }
}

/// All that decides, beside the facts, what a reader sees of the obligations of others.
struct ReaderKey: Hashable {
    let role: Role
    let person: PersonID
    let employeeID: String
    let scope: Scope
    let today: Day

    init(_ visit: Visit) {
        (role, person, employeeID) = (visit.viewer.role, visit.viewer.person, visit.viewer.employeeID)
        scope = visit.viewer.scope
        today = visit.today
    }
}
