import Core
import Ingest
import People
import Store

/// Reads files of the hours holders give to talks and how many they hold (K12): one row a holder and day it begins.
struct HoursIntake: IntakeRun {
    private let context: ImportContext
    private let ids: [String: PersonID]
    private var kept: [PersonID: [Day: TalkTime]]
    private var seen: Set<String> = []

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    init(_ context: ImportContext, _ tx: borrowing Transaction) throws {
        self.context = context
        ids = try RosterStore().ids(tx)
        kept = try Self.kept(tx)
    }

    private static func kept(_ tx: borrowing Transaction) throws -> [PersonID: [Day: TalkTime]] {
        try KeptWeekStore.times(through: TalkTime.lastDay, tx).mapValues { times in
            Dictionary(times.map { ($0.fromOn, $0) }, uniquingKeysWith: { $1 })
        }
    }

    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome {
        let (person, employeeID) = try row.person(of: ids)
        let time = try time(row)
        let what = "\(employeeID) \(time.fromOn)"
        guard seen.insert(what).inserted else { throw CellRefusal.repeated("employee_id") }
        let before = kept[person]?[time.fromOn]
        if before?.text == time.text { return .unchanged }
        try WeekTimesStore.set(time, of: person, tx)
        kept[person, default: [:]][time.fromOn] = time
        return .changed(before: before?.text ?? "", after: time.text, what: what)
    }

    private func time(_ row: FileRow) throws(CellRefusal) -> TalkTime {
        let from = try row.day("from") ?? context.effective
        guard from <= TalkTime.lastDay else { throw .unknownValue("from", row.text("from")) }
        var hours: [Int: [WorkHours.Stretch]] = [:]
        for (index, column) in Self.weekdays.enumerated() {
            guard let text = row.optional(column) else { continue }
            guard let stretches = WorkHours.stretches(text) else { throw .unknownValue(column, text) }
            hours[index + 1] = stretches
        }
        return TalkTime(
            fromOn: from,
            hours: WorkHours(hours),
            perDay: try count("per_day", row, within: TalkTime.daily),
            perWeek: try count("per_week", row, within: TalkTime.weekly)
        )
    }

    private func count(_ column: String, _ row: FileRow, within: ClosedRange<Int>) throws(CellRefusal) -> Int {
        guard let count = try row.number(column) else { throw .missing(column) }
        guard within.contains(count) else { throw .unknownValue(column, row.text(column)) }
        return count
    }

    /// Puts everyone's hours back as they were; those set anew since stand in the way.
    static func undo(_ undo: ImportUndo, _ tx: borrowing Transaction) throws -> [String] {
        let (ids, kept) = (try RosterStore().ids(tx), try kept(tx))
        var found: [(person: PersonID, from: Day, before: String)] = []
        var blocked: [String] = []
        for change in undo.changes {
            guard let gap = change.what.lastIndex(of: " "), let person = ids[String(change.what[..<gap])],
                let from = Day(String(change.what[gap...].dropFirst())),
                kept[person]?[from]?.text == change.after
            else {
                blocked.append(change.what)
                continue
            }
            found.append((person, from, change.before))
        }
        guard blocked.isEmpty else { return blocked }
        for (person, from, before) in found {
            if let earlier = TalkTime(fromOn: from, text: before) {
                try WeekTimesStore.set(earlier, of: person, tx)
            } else {
                try WeekTimesStore.remove(of: person, from: from, tx)
            }
        }
        return []
    }
}
