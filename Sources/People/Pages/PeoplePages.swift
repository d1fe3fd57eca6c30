import Core
import Ingest
import Store
import Web

/// The list of people and its export.
enum PeoplePages {
    static let readers: Route.Allowed = .roles([.leader, .floor, .qa, .trainer, .manager, .hr])

    static let routes: [Route] = [
        Route(.get, "/people", readers, isSteady: true) { visit in try await list(visit) },
        Route(.get, "/people.csv", readers) { visit in try await export(visit) },
    ]

    private static func filter(_ visit: Visit) -> PeopleListStore {
        PeopleListStore(
            search: visit.query["q"]?.trimmed,
            team: visit.query["team"]?.trimmed,
            includesLeavers: visit.query["left"] == "1"
        )
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        let (list, number) = (filter(visit), visit.page)
        let page = try await visit.read { tx in
            let (lines, total) = try list.page(number, tx)
            return PeoplePage(
                lines: lines,
                total: total,
                page: number,
                list: list,
                teams: try PeopleListStore.teams(tx),
                isEmpty: total == 0 && list.search == nil && list.team == nil
            )
        }
        let mayImport = [Role.manager, .hr].contains(visit.viewer.role)
        return .page(Words.people, at: visit.path) { h in PeopleView.page(page, mayImport: mayImport, &h) }
    }

    private static func export(_ visit: Visit) async throws -> Answer {
        let list = filter(visit)
        let lines = try await visit.read { tx in try list.page(1, size: 1_000_000, tx).lines }
        let table = SavedTable(
            "people",
            ["employee_id", "name", "team", "role", "leader_id", "joined_on"],
            texts: lines.map { line in
                [
                    line.employeeID, line.name, line.team, line.role.rawValue, line.leader?.employeeID ?? "",
                    line.joinedOn?.description ?? "",
                ]
            }
        )
        return .csv(table, name: "people")
    }
}

/// What the list of people shows.
struct PeoplePage: Sendable {
    let lines: [PeopleListStore.Line]
    let total: Int
    let page: Int
    let list: PeopleListStore
    let teams: [String]
    /// Nobody at all, as against nobody found.
    let isEmpty: Bool

    var pages: Int { (total + PeopleListStore.size - 1) / PeopleListStore.size }

    var path: Path {
        Path("/people").query("q", list.search).query("team", list.team).query("left", list.includesLeavers ? "1" : nil)
    }
}
