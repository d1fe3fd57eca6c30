import Core
import Store

/// Proves the weeks: makes them anew from contacts and rows of measures and compares.
package enum WeekAudit {
    /// People made anew at a time.
    private static let page = 200

    /// What is stored and not what its rows add up to; empty when all is well.
    ///
    /// Weeks and people on the list of what is to be made anew are left out: the night has not come to them.
    package static func differences(_ tx: borrowing Transaction) throws -> [String] {
        let due = try WeekDueStore().weeks(tx)
        var wrong = try contacts(without: due, tx)
        let (refresh, series) = (WeekRefreshStore(), SeriesStore())
        let waiting = Set(try WeekDueStore().people(atMost: .max, tx))
        let callsDue = Set(due.filter { [WeekDueStore.contacts, WeekDueStore.calls].contains($0.measure) }.map(\.week))
        let dueOf = Dictionary(grouping: due, by: \.measure).mapValues { Set($0.map(\.week)) }
        var last: PersonID?
        while let people = try series.people(after: last, atMost: page, tx) {
            last = people.upperBound
            let (made, stored) = (try refresh.made(of: people, tx), try series.all(of: people, tx))
            for key in Set(made.keys).union(stored.keys) where !waiting.contains(key.person) {
                let isCalls = CallMeasure(rawValue: key.measure) != nil
                let left = (dueOf[key.measure] ?? []).union(isCalls ? callsDue : [])
                if !isSame(made[key] ?? [], stored[key] ?? [], without: left) {
                    wrong.append("weeks of \(key.measure) of \(key.person)")
                }
            }
        }
        return wrong.sorted()
    }

    private static func contacts(without due: [WeekDueStore.Due], _ tx: borrowing Transaction) throws -> [String] {
        let store = ContactWeekStore()
        let waiting = Set(due.filter { $0.measure == WeekDueStore.contacts }.map(\.week))
        let floor = try ContactRetentionStore.latestFloor(tx)?.number ?? .min
        let ranges = try store.ranges(tx)
        return try store.weeks(tx).filter { $0 >= floor && !waiting.contains($0) }.filter { week in
            try ranges.contains { try store.mixes(of: week, $0, tx) != store.stored(week, $0, tx) }
        }.map { "contacts of the week of \(Day(number: $0))" }
    }

    /// Whether both hold the same in the weeks that both may hold and that are not due.
    static func isSame(_ a: [WeekCell], _ b: [WeekCell], without due: Set<Int32>) -> Bool {
        let kept = Int32(7 * (WeekCell.keptWeeks - 1))
        let first = [a.last?.week, b.last?.week].compactMap { $0.map { $0 - kept } }.max() ?? .min
        func compared(_ cells: [WeekCell]) -> [WeekCell] {
            cells.filter { $0.week >= first && !due.contains($0.week) }
        }
        return compared(a) == compared(b)
    }
}
