import Core
import Ingest
import Statistics
import Web

/// The page of results as a table for other programs: a line for every person and measure.
enum TeamResultsSheet {
    static let columns = [
        "employee_id", "name", "team", "measure", "from", "through", "answer", "value", "count", "low", "high",
        "expected", "weeks",
    ]

    static func table(_ page: TeamResults) -> SavedTable {
        let from = page.through - (page.asked.period.rawValue - 1) * 7
        return SavedTable(
            "performance",
            columns,
            width: 14,
            rows: page.rows.flatMap { row in
                page.measures.compactMap { measure -> [SavedTable.Cell]? in
                    guard let cell = row.cells[measure.id] else { return nil }
                    let (person, figure) = (row.person, cell.figure)
                    return [
                        .text(person.employeeID), .text(person.name), .text(person.team), .text(measure.id),
                        .day(from), .day(page.through + 6), .text(cell.answer.rawValue), .number(figure.value),
                        .number(Double(figure.n)), figure.interval.map { .number($0.low) } ?? .empty,
                        figure.interval.map { .number($0.high) } ?? .empty, .number(figure.expected),
                        .number(Double(figure.weeks)),
                    ]
                }
            }
        )
    }
}
