import Core
import People
import Store
import Support
import Testing

@testable import Performance

/// Lists of results are turned from a person on: nobody twice, nobody left out, each page one statement.
struct `A list of results` {
    private static let people = 1...9
    /// Three teams, told apart by number; A5 has left.
    private static let roster =
        "employee_id,name,team,role,joined_on,left_on\n"
        + people.map { "A\($0),n\($0),T\($0 % 3),agent,2024-01-01,\($0 == 5 ? "2026-10-01" : "")\n" }.joined()

    private static func read<T: Sendable>(
        _ site: LogSite,
        _ body: @escaping @Sendable (borrowing Transaction) throws -> T
    ) async throws -> (T, statements: Int) {
        let before = site.database.statements.count
        let found = try await site.read(body)
        return (found, site.database.statements.count - before)
    }

    @Test(arguments: TestEngine.available)
    func `goes on behind the last of a page, by team and number`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster)
            var (place, seen, costs): (ListPlace?, [String], Set<Int>) = (nil, [], [])
            repeat {
                let behind = place
                let (page, cost) = try await Self.read(site) { tx in
                    try ResultsPeopleStore.people(team: nil, posts: [.agent], behind: behind, atMost: 3, tx)
                }
                seen += page.map(\.employeeID)
                costs.insert(cost)
                place = page.count == 3 ? page.last?.place : nil
            } while place != nil && seen.count < 20
            #expect(seen == ["A3", "A6", "A9", "A1", "A4", "A7", "A2", "A8"])
            #expect(costs.count == 1, "\(costs)")
            let team = try await site.read { tx in
                try ResultsPeopleStore.people(
                    team: "T1",
                    posts: [.agent],
                    behind: ListPlace(["T1", "A1"]),
                    atMost: 3,
                    tx
                )
            }
            #expect(team.map(\.employeeID) == ["A4", "A7"])
        }
    }

    /// Equal chances go by number, and those of whom nothing can be said come last.
    @Test(arguments: TestEngine.available)
    func `of chances goes on behind a chance, whatever its figures`(_ engine: TestEngine) async throws {
        let chances: [String: Double] = ["A1": 1.0 / 3, "A2": 0.9, "A3": 1.0 / 3, "A4": 0, "A6": 1, "A7": 0.1 + 0.2]
        try await withLogSite(engine) { site in
            try await site.takeTable(PeopleIntakes.all[1], Self.roster)
            let ids = try await site.read { tx in
                try tx.rows("SELECT employee_id, person_id FROM person WHERE {scope person_id}") {
                    ($0.text(0), $0.id(1) as PersonID)
                }
            }
            let group = PeerGroup(post: .agent, site: "main", bands: .newcomer ... .settled)
            let places = ids.map { number, person in
                let chance = chances[number]
                let place = PeerRanking.Place(
                    person: person,
                    belonging: chance == nil ? .unranked : .possibly,
                    chance: chance,
                    estimate: chance.map { _ in 1 },
                    range: chance.map { _ in 0...2 },
                    seen: 1,
                    n: 40,
                    weeks: 5
                )
                return (group: group, place: place)
            }
            _ = try await site.database.write(.system("test"), "rank") { tx in
                try RankedStore().replace("csat", places, through: "2026-11-16", tx)
            }
            var (place, seen): (RankPlace?, [String]) = (nil, [])
            repeat {
                let behind = place
                let (page, cost) = try await Self.read(site) { tx in
                    try RankedStore().rows("csat", group.key, behind: behind, atMost: 2, tx)
                }
                seen += page.rows.map(\.employeeID)
                // As it goes through an address.
                place = page.next.flatMap { RankPlace(ListPlace($0.list.text, parts: 2)) }
                #expect(cost == 1 && place == page.next)
            } while place != nil && seen.count < 20
            #expect(seen == ["A6", "A2", "A1", "A3", "A7", "A4", "A5", "A8", "A9"])
        }
    }

    @Test(arguments: ["nan.A1", "inf.A1", "high.A1"])
    func `begins at its beginning where an address says no chance`(_ text: String) {
        #expect(RankPlace(ListPlace(text, parts: 2)) == nil)
    }
}
