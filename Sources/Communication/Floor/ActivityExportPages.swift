import Core
import Foundation
import Ingest
import Web

/// The slots of a site as off-phone activities of the schedule (P4a): who is away from when to when, and no more.
///
/// Every talk bears the same neutral title; what nobody may notice is not in it (C5a). The file can be taken in again
/// as `activities` and changes nothing.
enum ActivityExportPages {
    static let header = ["employee_id", "start", "end", "activity"]

    /// Those on the floor's list whose talk is still to be held in its slot.
    static func rows(_ days: [FloorDay], _ say: Say) -> [[String]] {
        [header]
            + days.flatMap { day in
                day.entries.filter(\.isLive).map { entry in
                    [
                        entry.employeeID, day.zone.stamp(entry.start),
                        day.zone.stamp(entry.start + entry.minutes * 60), say(Words.talk),
                    ]
                }
            }
    }

    static func csv(_ days: [FloorDay], _ say: Say) -> [UInt8] {
        var csv = CSVWriter(bom: true, guardFormulas: true)
        for row in rows(days, say) { csv.row(row) }
        return csv.bytes
    }

    static func workbook(_ days: [FloorDay], named name: String, _ say: Say) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        let book = try XlsxWriter(path: file.path)
        book.addSheet(name: name, columns: header.map { ($0, 26) })
        for row in rows(days, say).dropFirst() { book.row(row.map { .text($0) }) }
        try book.finish()
        return Array(try Data(contentsOf: file))
    }
}
