import Core
import Foundation
import Ingest
import People
import Web

/// The week's list as a table for other programs.
enum WeekExportPages {
    static func rows(_ page: WeekPage, _ say: Say) -> [[String]] {
        [["due_on", "employee_id", "name", "team", "rules", "reason", "state", "owner_id"]]
            + page.lines.map { line in
                [
                    line.plan.dueOn.description, line.plan.employeeID, line.person.name, line.team,
                    line.plan.rules.map(\.rawValue).joined(separator: "+"),
                    line.plan.obligations.map { say(page.reason($0)) }.joined(separator: "; "),
                    line.plan.state.rawValue,
                    line.plan.owner ?? "",
                ]
            }
    }

    static func workbook(_ page: WeekPage, _ say: Say) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        let book = try XlsxWriter(path: file.path)
        let rows = rows(page, say)
        book.addSheet(name: page.week.description, columns: rows[0].map { ($0, 16) })
        for row in rows.dropFirst() { book.row(row.map { .text($0) }) }
        try book.finish()
        return Array(try Data(contentsOf: file))
    }
}
