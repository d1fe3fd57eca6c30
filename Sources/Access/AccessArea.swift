import Core
import Notify
import Store
import Web
import Workdays

/// Who may come in: signing in and out, people's own accounts, the users of a site, and how the pages look.
package enum AccessArea {
    /// Secrets of this area that are kept sealed.
    package static let sealed = [SecondFactorStore.secrets, CompanySignInStore.secrets, DirectoryStore.secrets]

    /// `post` carries invitations by mail where there is a way to; `address` is what the links in them begin with;
    /// `fetcher` asks companies' sign-ins, `directory` their directories; refusals of those are said at a `beat`.
    package static func area(
        _ sessions: SessionStore,
        entrance: Entrance? = nil,
        post: InvitationPost? = nil,
        fetcher: Fetcher = .curl(),
        directory: DirectoryReader = .ldap(),
        beat: Duration = .seconds(1),
        address: String? = nil
    ) -> Area {
        Area(
            name: "access",
            menu: { viewer in
                // Managers and HR find the users in the settings; for others it is their one page there.
                guard viewer.isAdministrator, ![.manager, .hr].contains(viewer.role) else { return [] }
                return [MenuItem(UserWords.title, Path("/settings/users"), icon: .lock, rare: true)]
            },
            routes: { house in
                let entrance = entrance ?? Entrance(database: house.database, clock: house.clock)
                let invitations = Invitations(
                    database: house.database,
                    clock: house.clock,
                    post: post,
                    address: address
                )
                let door = SignInPages(sessions: sessions, entrance: entrance)
                let company = CompanyEntrance(entrance: entrance, fetcher: fetcher, address: address)
                let directories = DirectoryEntrance(entrance: entrance, reader: directory, beat: beat)
                return [
                    Route(.post, "/preferences", .everyone) { visit in preferences(visit) }
                ] + door.routes + CompanyPages(company: company, door: door).routes
                    + CompanySettingsPages(company: company).routes
                    + DirectoryPages(directory: directories, door: door).routes
                    + DirectorySettingsPages(reader: directory).routes
                    + PasskeyPages(passkeys: Passkeys(entrance: entrance, address: address), door: door).routes
                    + OwnPages(sessions: sessions, own: OwnAccount(entrance: entrance)).routes
                    + UserPages(invitations: invitations).routes + UserActPages.routes
                    + InvitationPages(invitations: invitations).routes + KioskPages.routes + RulePages.routes
                    + DelegationPages.routes + StandInPages.routes + OpeningPages.routes + TokenPages.routes
            },
            api: { house in
                let invitations = Invitations(
                    database: house.database,
                    clock: house.clock,
                    post: post,
                    address: address
                )
                return UsersAPI(invitations: invitations).endpoints
            },
            timed: { house in
                let clock = house.clock
                let work = JobWork.inside("sessions-clean", SessionWords.cleanJob) { _, tx in
                    try SessionListStore.clean(endedBefore: clock.now() + -SessionListStore.kept, tx)
                    try KeptAnswerStore.clean(at: clock.now(), tx)
                    return .done
                }
                return [TimedWork(work, .daily(second: 3 * 3600), once: true)]
            }
        )
    }

    private static func preferences(_ visit: Visit) -> Answer {
        var chosen: [Preference] = []
        if let theme = visit.form["theme"].flatMap(Theme.init(rawValue:)) { chosen.append(.theme(theme)) }
        if let language = visit.form["lang"].flatMap(Language.init(rawValue:)) { chosen.append(.language(language)) }
        return .preferences(chosen, visit.form["back"].flatMap(Path.init(local:)) ?? Path("/"))
    }
}
