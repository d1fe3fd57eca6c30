import Core
import People
import Store
import Web

/// `/settings/users`: who may come in, who was invited and never did.
struct UserPages: Sendable {
    static let readers: Route.Allowed = .roles([.hr, .administrator])

    let invitations: Invitations

    var routes: [Route] {
        [
            Route(.get, "/settings/users", Self.readers) { visit in try await list(visit) },
            Route(.get, "/settings/users/:number", Self.readers) { visit in try await user(visit) },
        ]
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let (viewer, today, place) = (visit.viewer, visit.today, ListPlace(visit.query["after"], parts: 2))
        var store = UserListStore()
        (store.search, store.team) = (filled(visit.query["q"]), filled(visit.query["team"]))
        store.state = visit.query["state"].flatMap(AccountState.init(rawValue:))
        let mayMail = invitations.mayMail
        let page = try await visit.house.database.read(visit.userScope) { [store] tx in
            let (lines, next) = try store.page(behind: place, today: today, tx)
            return UserListPage(
                lines: lines,
                counts: try UserListStore.counts(tx),
                teams: try PeopleListStore.teams(atMost: TeamField.mostListed, tx),
                outsiders: viewer.isAdministrator
                    ? try UserStore.outsiders(tx).compactMap { try AccountStore.identity($0, tx) } : [],
                search: store.search ?? "",
                team: store.team ?? "",
                state: store.state,
                place: place,
                next: next,
                isAdministrator: viewer.isAdministrator,
                mayMail: mayMail,
                today: today
            )
        }
        let csrf = viewer.csrf
        return .page(UserWords.title, at: Path("/settings/users"), notice: UserActPages.notice(visit)) { h in
            UserListView.page(page, csrf: csrf, &h)
        }
    }

    private func user(_ visit: Visit) async throws -> Answer {
        guard let page = try await Self.one(visit, mayMail: invitations.mayMail) else { return .notFound }
        let csrf = visit.viewer.csrf
        return .page(UserWords.title, at: Path("/settings/users"), notice: UserActPages.notice(visit)) { h in
            UserView.page(page, csrf: csrf, &h)
        }
    }

    /// One user as the reader may see them; nil where there is no such person for the reader.
    static func one(_ visit: Visit, mayMail: Bool) async throws -> UserPage? {
        let (number, now, today, reader) = (visit.parameter("number"), visit.now, visit.today, visit.reader)
        return try await visit.house.database.read(visit.userScope) { tx -> UserPage? in
            guard let known = try UserStore.known(number: number, withOutside: reader.isAdministrator, tx) else {
                return nil
            }
            guard let identity = known.identity else {
                guard let standing = try UserStore.standing(number: number, tx) else { return nil }
                return UserPage(number: number, name: known.name, standing: standing, reader: reader, mayMail: mayMail)
            }
            let rules = try AccessRuleStore.rules(of: identity.site, on: today, tx)
            return UserPage(
                identity,
                hasSecondFactor: try SecondFactorStore.of(identity.account, tx)?.isConfirmed == true
                    || !PasskeyStore.all(of: identity.account, tx).isEmpty,
                isBound: try CompanySubjectStore.isBound(identity.account, tx),
                sessions: try SessionListStore.open(of: identity.account, this: nil, rules: rules, now: now, tx),
                reader: reader,
                mayMail: mayMail,
                today: identity.zone.day(of: now)
            )
        }
    }

    private func filled(_ text: String?) -> String? { text.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed } }
}

extension Visit {
    /// Who looks after users, as the rule of authority asks.
    var reader: Authority.Reader {
        Authority.Reader(
            account: viewer.person.text,
            role: viewer.role,
            isAdministrator: viewer.isAdministrator
        )
    }

    /// Administrators look after everybody's way in, though they may read nobody's records; HR after their site's.
    var userScope: Scope { viewer.isAdministrator ? .system("administers accounts") : viewer.scope }

    var userActor: Actor {
        Actor(name: viewer.employeeID, person: viewer.person, scope: userScope, origin: viewer.origin)
    }
}
