import Core
import Store

/// Who a program is by its token: the account it was made for as that account is today, so that it never sees more than
/// its holder would, or a site's own account, which sees nobody.
package struct ProgramStore: Sendable {
    private let database: Database
    private let clock: Clock

    /// When a token was last used is written down once in so many seconds.
    private static let touched = 60

    package init(database: Database, clock: Clock) { (self.database, self.clock) = (database, clock) }

    package func program(token: String) async throws -> Program? {
        let now = clock.now()
        let found = try await database.read(.system("which program asks")) { tx -> (Program, Instant?)? in
            guard let opened = try TokenStore.opened(by: token, at: now, tx),
                let viewer = try Self.viewer(opened, at: now, tx)
            else { return nil }
            return (Program(token: opened.id, viewer: viewer, scopes: opened.scopes), opened.seen)
        }
        guard let (program, seen) = found else { return nil }
        if seen.map({ now >= $0 + Self.touched }) ?? true {
            // Bookkeeping of a token that was audited when it was made.
            _ = try await database.writePart(.system("a token")) { tx in
                try TokenStore.touch(program.token, at: now, tx)
            }
        }
        return program
    }

    private static func viewer(
        _ opened: TokenStore.Opened,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Viewer? {
        guard let account = opened.account else { return try ofSite(opened, tx) }
        guard let identity = try AccountStore.identity(account, tx) else { return nil }
        let today = identity.zone.day(of: now)
        guard identity.mayComeIn(on: today) else { return nil }
        let person = identity.person ?? PersonID(account.text)
        return Viewer(
            person: person,
            employeeID: identity.number,
            name: identity.name,
            role: identity.role,
            site: identity.site,
            zone: identity.zone,
            // What others lent, or was opened with a reason, is for people and for a time.
            scope: SessionStore.scope(of: identity.role, person: person, path: identity.path, site: identity.site),
            language: identity.language,
            csrf: "",
            isAdministrator: identity.isAdministrator(on: today)
        )
    }

    private static func ofSite(_ opened: TokenStore.Opened, _ tx: borrowing Transaction) throws -> Viewer? {
        guard let site = opened.site else { return nil }
        let known = try tx.first("SELECT zone, language FROM site WHERE site = $1", [.text(site)]) { row in
            (Zone(row.text(0)) ?? .shanghai, Language(rawValue: row.text(1)) ?? .hans)
        }
        guard let (zone, language) = known else { return nil }
        return Viewer(
            person: PersonID(opened.id),
            employeeID: "service \(opened.name)",
            name: opened.name,
            role: .administrator,
            site: site,
            zone: zone,
            scope: .none,
            language: language,
            csrf: "",
            isService: true
        )
    }
}
