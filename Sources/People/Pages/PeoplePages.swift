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
        let (list, place) = (filter(visit), ListPlace(visit.query["after"], parts: 2))
        let page = try await visit.read { tx in
            let ((lines, next), total) = (try list.page(behind: place, tx), try list.total(tx))
            return PeoplePage(
                lines: lines,
                total: total,
                place: place,
                next: next,
                list: list,
                teams: try PeopleListStore.teams(atMost: TeamField.mostListed, tx),
                isEmpty: total == 0 && list.search == nil && list.team == nil
            )
        }
        let mayImport = [Role.manager, .hr].contains(visit.viewer.role)
        return .page(Words.people, at: visit.path) { h in PeopleView.page(page, mayImport: mayImport, &h) }
    }

    private static func export(_ visit: Visit) async throws -> Answer {
        let list = filter(visit)
        let lines = try await visit.read { tx in try list.page(behind: nil, size: 1_000_000, tx).lines }
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
    /// Behind whom it begins; nil for the first.
    let place: ListPlace?
    let next: ListPlace?
    let list: PeopleListStore
    /// Nil where there are too many to list.
    let teams: [String]?
    /// Nobody at all, as against nobody found.
    let isEmpty: Bool

    var path: Path {
        Path("/people").query("q", list.search).query("team", list.team).query("left", list.includesLeavers ? "1" : nil)
    }
}
