import Core
import People
import Store
import Web

extension Sight {
    /// What somebody who is here may see of a view.
    static func of(_ visit: Visit, _ view: ObligationCache.View, _ cache: ObligationCache) async throws -> Sight {
        let visible = try await cache.visible(to: visit.viewer.scope, of: view)
        return Sight(role: visit.viewer.role, employeeID: visit.viewer.employeeID, visible: visible)
    }
}

/// All that decides, beside the facts, what a reader sees of the obligations of others.
struct ReaderKey: Hashable {
    let role: Role
    let employeeID: String
    let scope: Scope
    let today: Day

    init(_ visit: Visit) {
        (role, employeeID, scope) = (visit.viewer.role, visit.viewer.employeeID, visit.viewer.scope)
        today = visit.today
    }
}
