import Access
import Core
import People
import Store
import Web

/// Who looks after rules, integrations, jobs and audit: administrators (domain 1).
///
/// | who administers | who is admitted |
/// | --- | --- |
/// | somebody | administrators |
/// | nobody | HR of the site, since managers are measured by what is set here |
/// | nobody, and the site has no HR | its managers |
package enum Administration {
    static let readers: Route.Allowed = .roles([.manager, .hr, .administrator])

    package static func admits(_ visit: Visit) async throws -> Bool {
        let (viewer, today) = (visit.viewer, visit.today)
        if viewer.isAdministrator { return true }
        if try await visit.read({ tx in try AdministratorStore.isThereOne(on: today, tx) }) { return false }
        switch viewer.role {
        case .hr: return true
        case .manager: return try await visit.read { tx in try !VisiblePeopleStore.has(.hr, tx) }
        default: return false
        }
    }

    /// A calendar is every site's that goes by it, and comes as a file: HR's, or an administrator's among the managers;
    /// other managers bring it up to date only where no site has HR.
    static func admitsCalendars(_ visit: Visit) async throws -> Bool {
        switch visit.viewer.role {
        case .hr: true
        case .manager where visit.viewer.isAdministrator: true
        case .manager: try await visit.read { tx in try !VisiblePeopleStore.anybody(is: .hr, tx) }
        default: false
        }
    }
}
