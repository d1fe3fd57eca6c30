import Core
import Foundation
import Ingest
import People
import Web

/// A holder's slots for other programs: as off-phone activities of the schedule (P4a), and as a calendar file.
enum SlotExportPages {
    static let header = [
        "date", "start", "end", "minutes", "employee_id", "name", "activity", "place", "holder_id", "state",
    ]

    /// One activity a talk, without its reason; what is confidential is in no schedule.
    static func rows(_ page: CalendarPage, _ say: Say) -> [[String]] {
        [header]
            + page.entries.filter { !$0.line.talk.isConfidential }.map { entry in
                [
                    entry.day.description, page.zone.stamp(entry.slot.start), page.zone.stamp(entry.slot.span.end),
                    String(entry.slot.minutes), entry.line.talk.employeeID, entry.name, say(Words.talk),
                    entry.slot.place ?? "", page.holder.employeeID, entry.kept?.state.rawValue ?? "proposed",
                ]
            }
    }

    static func calendar(_ page: CalendarPage, now: Instant, _ say: Say) -> String {
        let events = page.entries.map { entry in
            TalkCalendar.Event(
                // A proposal has no id yet; its key would tell the rule.
                uid: (entry.kept?.id.text ?? "\(page.holder.employeeID)-\(entry.slot.start.seconds)") + "@zhiyin",
                slot: entry.slot,
                title: say(Words.talk),
                person: entry.line.talk.isConfidential ? nil : entry.name,
                isTold: entry.isTold,
                revision: entry.revision,
                changedAt: entry.kept?.changedAt ?? now
            )
        }
        return TalkCalendar(events: events).text
    }

    static func workbook(_ page: CalendarPage, _ say: Say) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        let book = try XlsxWriter(path: file.path)
        let rows = rows(page, say)
        book.addSheet(name: page.week.description, columns: rows[0].map { ($0, 18) })
        for row in rows.dropFirst() { book.row(row.map { .text($0) }) }
        try book.finish()
        return Array(try Data(contentsOf: file))
    }
}
