import Core
import Foundation
import Ingest
import People
import Signals
import Store
import Web

/// The list of swings, as a page, as files and for other programs.
enum SwingPages {
    static let home = Path("/performance/swings")

    static let routes: [Route] = [
        Route(.get, "/performance/swings", PerformancePages.readers) { visit in try await show(visit) },
        Route(.get, "/performance/swings.csv", PerformancePages.readers) { visit in
            .csv(try await table(visit), name: "swings \(visit.today)")
        },
        Route(.get, "/performance/swings.xlsx", PerformancePages.readers) { visit in
            try .xlsx(try await table(visit), name: "swings \(visit.today)")
        },
        Route(.get, "/performance/swings.json", PerformancePages.readers) { visit in
            let (list, _, _) = try await read(visit)
            return .file(
                try ResultsJSON.bytes(list.lines.map { SwingJSON($0) }),
                type: "application/json; charset=utf-8",
                name: "swings.json"
            )
        },
    ]

    private static func read(_ visit: Visit) async throws -> (SwingList, MeasureCatalogue, [String]?) {
        let filter = SwingList.Filter { visit.query[$0] }
        let (today, sight) = (visit.today, ReportSight(visit.viewer.role, employeeID: visit.viewer.employeeID))
        return try await visit.read { tx in
            (
                try SwingListStore.list(filter, sight, today: today, tx), try CatalogueStore.catalogue(tx),
                try PeopleListStore.teams(atMost: TeamField.mostListed, tx)
            )
        }
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (list, catalogue, teams) = try await read(visit)
        let pages = max(1, (list.lines.count + SwingList.size - 1) / SwingList.size)
        let page = min(max(1, visit.page), pages)
        let mayLook = ReportSight(visit.viewer.role, employeeID: visit.viewer.employeeID) == .all
        return .page(SwingWords.title, at: home) { h in
            SwingListView(
                list: list,
                catalogue: catalogue,
                teams: teams,
                page: page,
                pages: pages,
                mayLook: mayLook
            ).write(&h)
        }
    }

    private static let columns = [
        "employee_id", "name", "team", "measure", "direction", "found_on", "known_by", "state", "since", "before",
        "now",
        "expected", "count", "change", "low", "high", "chance", "seen_by", "note",
    ]

    private static func table(_ visit: Visit) async throws -> SavedTable {
        let (list, _, _) = try await read(visit)
        return SavedTable("swings", columns, width: 14, rows: list.lines.map(row))
    }

    private static func row(_ line: SwingList.Line) -> [SavedTable.Cell] {
        let json = SwingJSON(line)
        func number(_ value: Double?) -> SavedTable.Cell { value.map { .number($0) } ?? .empty }
        return [
            .text(json.employeeID), .text(line.person.name), .text(line.person.team), .text(json.measure ?? ""),
            .text(json.direction ?? ""), .day(line.on), .text(json.knownBy), .text(json.state ?? ""),
            .text(json.since ?? ""), number(json.before), number(json.now), number(json.expected),
            number(json.count.map { Double($0) }), number(json.change), number(json.low), number(json.high),
            number(json.chance), .text(json.seenBy ?? ""), .text(json.note ?? ""),
        ]
    }

    /// The picture of the person's weeks in the measure.
    static func weeks(of line: SwingList.Line) -> Path {
        Path("/people").adding(line.person.employeeID).adding("results").query("measure", line.measure)
    }
}
