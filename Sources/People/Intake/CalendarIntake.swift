import Core
import Ingest
import Store
import Workdays

/// Reads files of days off, make-up days and notices; a year whose notice a file brings is replaced whole.
struct CalendarIntake: IntakeRun {
    private let context: ImportContext
    private let before: [String: CalendarUpdate]
    /// What this file says so far, by calendar, and what is written of it.
    private var file: [String: CalendarUpdate] = [:]
    private var written: [String: CalendarUpdate]
    private var changes = 0

    /// Stands before the calendar's name in the one change that is kept to be taken back.
    private static let mark = "calendar "
    /// Beyond the numbers of the rows' own changes.
    private static let firstChange = 1_000_000_000

    init(_ context: ImportContext, _ tx: borrowing Transaction) throws {
        self.context = context
        before = try CalendarStore.updates(tx)
        written = before
    }

    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome {
        let calendar = try calendar(row)
        let entry = try entry(row)
        guard file[calendar]?.known(like: entry) == nil else { throw CellRefusal.repeated("date") }
        file[calendar, default: CalendarUpdate()].put(entry)
        guard let known = before[calendar]?.known(like: entry) else { return .new }
        if known == entry { return .unchanged }
        return .changed(before: known.line, after: entry.line, what: "\(calendar) \(entry.day)")
    }

    /// The calendar the row names, else that of the file's site; WEEKDAYS has no days of its own.
    private func calendar(_ row: FileRow) throws(CellRefusal) -> String {
        let text = row.optional("calendar") ?? context.site.calendar
        guard let name = ValueNames.calendar(text), name != "WEEKDAYS" else { throw .unknownValue("calendar", text) }
        return name
    }

    private func entry(_ row: FileRow) throws -> CalendarUpdate.Entry {
        let (day, text) = (try row.requiredDay("date"), try row.required("kind"))
        guard let kind = ValueNames.calendarDay(text).flatMap(CalendarUpdate.Entry.Kind.init(rawValue:)) else {
            throw CellRefusal.unknownValue("kind", text)
        }
        return try CalendarUpdate.Entry(day, kind, try row.required("name"))
    }

    mutating func flush(_ tx: borrowing Transaction) throws {
        for (calendar, entries) in file.sorted(by: { $0.key < $1.key }) {
            let (old, new) = (written[calendar] ?? .init(), (before[calendar] ?? .init()).merging(entries))
            if old == new { continue }
            try CalendarStore.put(new, of: calendar, at: context.now, tx)
            let change = (seq: Self.firstChange + changes, what: Self.mark + calendar, before: old.csv, after: new.csv)
            try ImportStore.keep([change], of: context.importID, tx)
            (written[calendar], changes) = (new, changes + 1)
        }
    }

    /// Puts each calendar back as it was; one changed again since stands in the way.
    static func undo(_ undo: ImportUndo, _ tx: borrowing Transaction) throws -> [String] {
        var stored = try CalendarStore.updates(tx)
        for change in undo.changes where change.what.hasPrefix(mark) {
            let calendar = String(change.what.dropFirst(mark.count))
            guard stored[calendar, default: .init()].csv == change.after else { return [calendar] }
            let earlier = try CalendarUpdate(csv: change.before)
            try CalendarStore.put(earlier, of: calendar, at: undo.now, tx)
            stored[calendar] = earlier
        }
        return []
    }
}
