import Core
import Store
import Web

/// People and teams for programs: the list of people, by the same store and scope.
enum PeopleAPI {
    static let endpoints: [Endpoint] = [people, teams]

    private static let people = Endpoint.list(
        "/people",
        .read(.people),
        "People the account sees, by team and number.",
        PeoplePages.readers,
        parts: 2,
        query: [
            ShapeField("q", .line, "Name, pinyin, initials or number."), ShapeField("team", .line),
            ShapeField("left", .words(["1"]), "Those who have left, too."),
        ],
        [
            Said("employee_id", .id) { .text($0.employeeID) },
            Said("name", .line) { .text($0.name) },
            Said("team", .line) { .text($0.team) },
            Said("role", .words(of: Role.self)) { .text($0.role.rawValue) },
            Said("leader_id", .maybe(.id)) { .text($0.leader?.employeeID) },
            Said("joined_on", .maybe(.day)) { .text($0.joinedOn?.description) },
            Said("is_employed", .flag) { .flag($0.isEmployed) },
        ] as [Said<PeopleListStore.Line>],
        key: { [$0.team, $0.employeeID] },
        items: { visit, asked in
            let store = PeopleListStore(
                search: visit.query["q"]?.trimmed,
                team: visit.query["team"]?.trimmed,
                includesLeavers: visit.query["left"] == "1"
            )
            let place = asked.place.map { ListPlace($0) }
            return try await visit.read { tx in try store.page(behind: place, size: asked.limit + 1, tx).lines }
        }
    )

    private static let teams = Endpoint.list(
        "/teams",
        .read(.people),
        "Teams the account sees somebody of.",
        PeoplePages.readers,
        [Said("team", .line) { .text($0) }] as [Said<String>],
        key: { [$0] },
        items: { visit, asked in
            let teams = try await visit.read { tx in try PeopleListStore.teams(atMost: 100_000, tx) ?? [] }
            return teams.sorted().filter { team in asked.place.map { $0[0] < team } ?? true }
                .prefix(asked.limit + 1).map { $0 }
        }
    )
}
