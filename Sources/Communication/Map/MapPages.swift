import Core
import Ingest
import People
import Store
import Web

/// The map of communication, fifty rows a page, and its files.
struct MapPages: Sendable {
    let cache: ObligationCache

    static let rows = 50

    var routes: [Route] {
        [
            Route(.get, "/map", WeekPages.readers, isSteady: true) { visit in
                let map = try await map(visit)
                let (pages, page) = Paging.of(map.rows.count, by: Self.rows, wanted: visit.page)
                return .page(Words.mapTitle, at: visit.path) { h in
                    MapView(map: map, page: page, pages: pages).write(&h)
                }
            },
            Route(.get, "/map.csv", WeekPages.readers) { visit in
                let map = try await map(visit)
                return .csv(MapExportPages.table(map), name: MapExportPages.name(map))
            },
            Route(.get, "/map.xlsx", WeekPages.readers) { visit in
                let map = try await map(visit)
                return try .xlsx(MapExportPages.table(map), name: MapExportPages.name(map))
            },
        ]
    }

    private func map(_ visit: Visit) async throws -> CommunicationMap {
        let view = try await cache.view()
        let sight = try await Sight.of(visit, view, cache)
        return CommunicationMap(
            view,
            period: CommunicationMap.period(from: visit.query["from"], to: visit.query["to"], today: visit.today),
            team: visit.query["team"]?.trimmed.nilIfEmpty,
            today: visit.today,
            sight: sight
        )
    }
}

/// The map as a table for other programs: a line for every row and rule, counts with their denominators.
enum MapExportPages {
    static let columns = [
        "from", "to", "team", "employee_id", "name", "rule", "held", "due", "late", "waived", "met_in_time",
        "due_day_passed", "coverage",
    ]

    static func name(_ map: CommunicationMap) -> String { "map \(map.period.lowerBound) \(map.period.upperBound)" }

    static func table(_ map: CommunicationMap) -> SavedTable {
        SavedTable(
            "map",
            columns,
            width: 14,
            rows: lines(map).map { row, rule, tally in
                texts(map, row, rule).map { .text($0) } + counts(tally).map { .number(Double($0)) }
                    + [tally.coverage.map { .number($0) } ?? .empty]
            }
        )
    }

    private static func lines(_ map: CommunicationMap) -> [(CommunicationMap.Row, Rule, Tally)] {
        map.rows.flatMap { row in map.rules.compactMap { rule in row.cells[rule].map { (row, rule, $0) } } }
    }

    private static func texts(_ map: CommunicationMap, _ row: CommunicationMap.Row, _ rule: Rule) -> [String] {
        let isPerson = row.employeeID != nil
        return [
            map.period.lowerBound.description, map.period.upperBound.description, map.team ?? row.name,
            row.employeeID ?? "", isPerson ? row.name : "", rule.rawValue,
        ]
    }

    private static func counts(_ tally: Tally) -> [Int] {
        [tally.held, tally.due, tally.late, tally.waived, tally.inTime, tally.passed]
    }
}
