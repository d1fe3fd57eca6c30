import Core
import People
import Store
import Web

/// Who looks after a site's calendar and rules: HR, since managers are measured by them; a manager where HR has nobody.
enum Administration {
    static let readers: Route.Allowed = .roles([.manager, .hr])

    static func admits(_ visit: Visit) async throws -> Bool {
        switch visit.viewer.role {
        case .hr: true
        case .manager: try await visit.read { tx in try !VisiblePeopleStore.has(.hr, tx) }
        default: false
        }
    }

    /// A calendar is every site's that goes by it: a manager brings it up to date only where no site has HR.
    static func admitsCalendars(_ visit: Visit) async throws -> Bool {
        switch visit.viewer.role {
        case .hr: true
        case .manager: try await visit.read { tx in try !VisiblePeopleStore.anybody(is: .hr, tx) }
        default: false
        }
    }
}
