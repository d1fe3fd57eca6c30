import Core
import Store

/// Whose weeks changed after they were judged, in the database.
struct SwingDueStore: Sendable {
    /// Notes the first week that changed, of whoever was judged in it.
    func note(_ changes: [WeekRefreshStore.Change], _ tx: borrowing Transaction) throws {
        let judged = Dictionary(
            try tx.rows("SELECT measure, max(week) FROM swing_judged GROUP BY measure") { ($0.text(0), $0.day(1)) },
            uniquingKeysWith: max
        )
        for (measure, changes) in Dictionary(grouping: changes, by: \.key.measure).sorted(by: { $0.key < $1.key }) {
            guard let last = judged[measure] else { continue }
            var weeks: [PersonID: Day] = [:]
            for change in changes {
                guard let week = change.after.firstChange(from: change.before), week <= last.number else { continue }
                weeks[change.key.person] = Day(number: week)
            }
            guard let first = weeks.keys.min(), let end = weeks.keys.max() else { continue }
            for (person, week) in try known(measure, first...end, tx) {
                if let new = weeks[person] { weeks[person] = min(new, week) }
            }
            try put(measure, weeks, tx)
        }
    }

    private func put(_ measure: String, _ weeks: [PersonID: Day], _ tx: borrowing Transaction) throws {
        let columns = ["measure", "person_id", "week"]
        try tx.replace(in: "swing_due", key: ["measure", "person_id"], columns) { row in
            for (person, week) in weeks.sorted(by: { $0.key < $1.key }) {
                row.text(measure)
                row.text(person.text)
                row.text(week.description)
                try row.end()
            }
        }
    }

    private func known(
        _ measure: String,
        _ people: ClosedRange<PersonID>,
        _ tx: borrowing Transaction
    ) throws -> [(PersonID, Day)] {
        try tx.rows(
            """
            SELECT person_id, week FROM swing_due
            WHERE measure = $1 AND person_id >= $2 AND person_id <= $3 AND {scope person_id}
            """,
            [.text(measure), .id(people.lowerBound), .id(people.upperBound)]
        ) { ($0.id(0), $0.day(1)) }
    }

    /// Everybody to be judged again in a measure, and since when their weeks are others.
    func due(_ measure: String, _ tx: borrowing Transaction) throws -> [PersonID: Day] {
        let rows = try tx.rows(
            "SELECT person_id, week FROM swing_due WHERE measure = $1 AND {scope person_id}",
            [.text(measure)]
        ) { row -> (PersonID, Day) in (row.id(0), row.day(1)) }
        return Dictionary(rows, uniquingKeysWith: min)
    }

    /// Takes everybody off the list of a measure, unless weeks of it changed since they were read.
    func done(_ measure: String, changes: Int64, _ tx: borrowing Transaction) throws {
        guard try ResultsMadeStore().changes(of: measure, tx) == changes else { return }
        try tx.run("DELETE FROM swing_due {unscoped: all were judged again} WHERE measure = $1", [.text(measure)])
    }
}

extension [WeekCell] {
    /// The first week in which these are not what was there before; weeks that only grew too old do not count.
    func firstChange(from before: [WeekCell]) -> Int32? {
        guard let last = last?.week else { return before.first?.week }
        let oldest = last - Int32(7 * (WeekCell.keptWeeks - 1))
        let (old, new) = (before.drop { $0.week < oldest }, drop { $0.week < oldest })
        let difference = zip(old, new).first { $0 != $1 }
        if let difference { return Swift.min(difference.0.week, difference.1.week) }
        return old.count == new.count
            ? nil : (old.count > new.count ? old : new).dropFirst(Swift.min(old.count, new.count)).first?.week
    }
}
