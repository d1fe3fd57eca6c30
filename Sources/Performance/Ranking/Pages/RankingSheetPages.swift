import Core
import Foundation
import Ingest

/// A peer group's chances for other programs; no column tells a place.
enum RankingSheet {
    static let columns = [
        "employee_id", "name", "measure", "peers", "through", "belonging", "chance", "estimate", "low", "high", "seen",
        "count", "weeks",
    ]

    static func table(_ page: RankingPage) -> SavedTable {
        SavedTable(
            "ranking",
            columns,
            width: 14,
            rows: page.picture.rows.map { row in
                func cell(_ value: Double?) -> SavedTable.Cell { value.map { .number($0) } ?? .empty }
                return [
                    .text(row.employeeID), .text(row.name), .text(page.measure.id), .text(page.group.key),
                    page.through.map { .day($0) } ?? .empty, .text(row.belonging.rawValue), cell(row.chance),
                    cell(row.estimate), cell(row.range?.lowerBound), cell(row.range?.upperBound), .number(row.seen),
                    .number(Double(row.count)), .number(Double(row.weeks)),
                ]
            }
        )
    }

    private struct File: Encodable {
        let measure: String
        let peers: String
        let through: String?
        let total: Int
        let next: String?
        let people: [Line]
    }

    private struct Line: Encodable {
        let employee_id: String
        let belonging: String
        let chance: Double?
        let estimate: Double?
        let low: Double?
        let high: Double?
        let seen: Double
        let count: Int
        let weeks: Int
    }

    static func json(_ page: RankingPage) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let people = page.picture.rows.map { row in
            Line(
                employee_id: row.employeeID,
                belonging: row.belonging.rawValue,
                chance: row.chance,
                estimate: row.estimate,
                low: row.range?.lowerBound,
                high: row.range?.upperBound,
                seen: row.seen,
                count: row.count,
                weeks: row.weeks
            )
        }
        return [UInt8](
            try encoder.encode(
                File(
                    measure: page.measure.id,
                    peers: page.group.key,
                    through: page.through?.description,
                    total: page.total,
                    next: page.next?.list.text,
                    people: people
                )
            )
        )
    }
}
