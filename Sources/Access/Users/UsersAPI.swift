import Core
import People
import Store
import Web
import Workdays

/// Users for programs: who may come in, and what the pages do about it.
///
/// A link or a code with which somebody signs in is never answered: whoever reads it can be that person.
struct UsersAPI: Sendable {
    let invitations: Invitations

    var endpoints: [Endpoint] { [Self.users, user, invite] + Self.acts }

    private static let users = Endpoint.list(
        "/users",
        .read(.users),
        "Who may come in, by team and number; administrators outside the roster are asked for by number.",
        UserPages.readers,
        parts: 2,
        query: [
            ShapeField("q", .line, "Name, pinyin, initials or number."), ShapeField("team", .line),
            ShapeField("state", .words(of: AccountState.self)),
        ],
        [
            Said("employee_id", .id) { .text($0.number) },
            Said("name", .line) { .text($0.name) },
            Said("team", .line) { .text($0.team) },
            Said("role", .words(of: Role.self)) { .text($0.role.rawValue) },
            Said("state", .words(of: AccountState.self)) { .text($0.facts.state.rawValue) },
            Said("seen_at", .maybe(.moment)) { .text($0.seenAt?.iso) },
            Said("has_second_step", .flag) { .flag($0.hasSecondFactor) },
            Said("is_administrator", .flag) { .flag($0.isAdministrator) },
        ] as [Said<UserListStore.Line>],
        key: { [$0.team, $0.number] },
        items: { visit, asked in
            let (place, today) = (asked.place.map { ListPlace($0) }, visit.today)
            var store = UserListStore()
            store.search = visit.query["q"]?.trimmed
            store.team = visit.query["team"]?.trimmed
            store.state = visit.query["state"].flatMap(AccountState.init(rawValue:))
            return try await visit.house.database.read(visit.userScope) { [store] tx in
                try store.page(behind: place, size: asked.limit + 1, today: today, tx).lines
            }
        }
    )

    private var user: Endpoint {
        .one(
            "/users/:number",
            .read(.users),
            "One user, and what this account may do about their way in.",
            UserPages.readers,
            [
                Said("employee_id", .id) { .text($0.number) },
                Said("name", .line) { .text($0.name) },
                Said("role", .words(of: Role.self)) { .text($0.role.rawValue) },
                Said("state", .words(of: AccountState.self)) { .text($0.state.rawValue) },
                Said("has_second_step", .flag) { .flag($0.hasSecondFactor) },
                Said("is_linked", .flag, "The company's sign-in knows them.") { .flag($0.isBound) },
                Said("sessions", .count) { .whole($0.sessions.count) },
                Said("administers", .list(Self.grant, most: 1_000), "When the role of administrator is theirs.") {
                    .list(
                        $0.grants.filter { !$0.isRevoked }.map {
                            .object(["from": .text($0.from.description), "until": .text($0.until?.description)])
                        }
                    )
                },
                Said("acts", .list(.words(of: Authority.Act.self), most: 20)) {
                    .list($0.acts.map(\.rawValue).sorted().map { .text($0) })
                },
            ] as [Said<UserPage>]
        ) { [invitations] visit in try await UserPages.one(visit, mayMail: invitations.mayMail) }
    }

    private static let grant = Shape.object([
        ShapeField("from", .day, required: true),
        ShapeField("until", .maybe(.day), required: true, "The day before which it ends."),
    ])

    private var invite: Endpoint {
        .own(
            "/users/invitations",
            .write(.users),
            "Invite people by mail; whoever has no address is refused. Paper is printed on the page.",
            UserPages.readers,
            body: [ShapeField("employee_ids", .list(.id, most: Invitations.most), required: true)],
            answer: [
                ShapeField("mailed", .list(.id, most: Invitations.most), required: true),
                ShapeField("refused", .list(.id, most: Invitations.most), required: true),
                ShapeField(
                    "not_sent",
                    .list(.id, most: Invitations.most),
                    required: true,
                    "Their mail did not leave: invite them again."
                ),
            ]
        ) { [invitations] visit in
            guard invitations.mayMail else { return .refused(status: 422, InvitationWords.noMail) }
            let numbers = (visit.form.json["employee_ids"].list ?? []).compactMap(\.text)
            guard !numbers.isEmpty else { return .refused(status: 422, InvitationWords.nobody) }
            let batch = try await invitations.invite(
                numbers,
                reader: visit.reader,
                by: visit.userActor,
                base: visit.caller.base,
                byMail: true,
                onlyByMail: true
            )
            return .json(
                APIAnswer(
                    .object([
                        "mailed": .list(batch.mailed.map { .text($0) }),
                        "refused": .list(batch.refused.map { .text($0) }),
                        "not_sent": .list(batch.printed.map { .text($0.number) }),
                    ])
                )
            )
        }
    }

    private static func act(_ path: String, _ title: String, form: String, _ body: [ShapeField] = []) -> Endpoint {
        .act("/users/:number\(path)", .write(.users), title, form: "/settings/users/:number\(form)", body)
    }

    private static let acts: [Endpoint] = [
        act("/lock", "Lock an account and end its sessions.", form: "/lock"),
        act("/lock/end", "Unlock an account.", form: "/lock/end"),
        act("/sessions/end", "End somebody's sessions.", form: "/sessions/end"),
        act(
            "/administrator",
            "Give the role of administrator, from a day until the day before another.",
            form: "/grant",
            [ShapeField("from", .day), ShapeField("until", .day)]
        ),
        act("/administrator/end", "Take the role of administrator back.", form: "/grant/end"),
        act(
            "/delegation",
            "Name who stands in for somebody who is away (HR).",
            form: "/delegation",
            [
                ShapeField("to", .id, required: true), ShapeField("from", .day, required: true),
                ShapeField("until", .day, required: true),
                ShapeField("reason", .words(of: StandInReason.self), required: true),
            ]
        ),
        act(
            "/delegation/end",
            "End a standing in that HR named or the person gave.",
            form: "/delegation/end",
            [ShapeField("delegation", .id, required: true)]
        ),
    ]
}
