import Core
import Ingest
import People
import Web

/// A holder's slots for other programs: as off-phone activities of the schedule (P4a), and as a calendar file.
enum SlotExportPages {
    private static let columns = [
        "date", "start", "end", "minutes", "employee_id", "name", "activity", "place", "holder_id", "state",
    ]

    /// One activity a talk, without its reason; what is confidential is in no schedule.
    static func table(_ page: CalendarPage, _ say: Say) -> SavedTable {
        let entries = page.entries.filter { !$0.line.talk.isConfidential }
        return SavedTable(
            page.week.description,
            columns,
            texts: entries.map { entry in
                [
                    entry.day.description, page.zone.stamp(entry.slot.start), page.zone.stamp(entry.slot.span.end),
                    String(entry.slot.minutes), entry.line.talk.employeeID, entry.name, say(Words.talk),
                    entry.slot.place ?? "", page.holder.employeeID, entry.kept?.state.rawValue ?? "proposed",
                ]
            }
        )
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
}
