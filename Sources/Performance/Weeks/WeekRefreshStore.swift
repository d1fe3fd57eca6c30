import Core
import Store

/// Makes people's weeks anew from what they are derived from: rows of measures and rolled-up contacts.
struct WeekRefreshStore: Sendable {
    /// What became of one series.
    struct Change: Sendable {
        let key: SeriesStore.Key
        let before: [WeekCell]
        let after: [WeekCell]
    }

    private let store = SeriesStore()

    /// All measures and all weeks of people between two ids: what there is, from their rows.
    func made(of people: ClosedRange<PersonID>, _ tx: borrowing Transaction) throws -> [SeriesStore.Key: [WeekCell]] {
        var made: [SeriesStore.Key: [WeekCell]] = [:]
        var rows: [MeasureRow] = []
        var key: SeriesStore.Key?
        func close() {
            if let key { made[key] = MeasureCells.of(rows).kept() }
            rows.removeAll(keepingCapacity: true)
        }
        try tx.each(
            """
            SELECT person_id, measure, day, stratum_id, value, count FROM measure
            WHERE person_id >= $1 AND person_id <= $2 AND {scope person_id}
            ORDER BY person_id, measure, day, stratum_id
            """,
            [.id(people.lowerBound), .id(people.upperBound)]
        ) { row in
            if let key, row.holds(key.person.text, 0), row.holds(key.measure, 1) {
                return rows.append(Self.row(row, from: 2))
            }
            close()
            key = SeriesStore.Key(measure: row.text(1), person: row.id(0))
            rows.append(Self.row(row, from: 2))
        }
        close()
        for (person, calls) in try ContactWeekStore().cells(of: people, tx) {
            for measure in CallMeasure.allCases {
                let key = SeriesStore.Key(measure: measure.rawValue, person: person)
                // What a file says of a measure goes before what the log would say.
                if made[key] == nil { made[key] = calls.cells(of: measure).kept() }
            }
        }
        return made.filter { !$0.value.isEmpty }
    }

    /// Makes everything of people between two ids anew.
    func refresh(_ people: ClosedRange<PersonID>, _ tx: borrowing Transaction) throws -> [Change] {
        try WeekDueStore().done(people: people, tx)
        let made = try made(of: people, tx)
        let stored = try store.all(of: people, tx)
        let changes = Set(made.keys).union(stored.keys).compactMap { key -> Change? in
            let (before, after) = (stored[key] ?? [], made[key] ?? [])
            return before == after ? nil : Change(key: key, before: before, after: after)
        }
        try keep(changes, tx)
        return changes
    }

    private func keep(_ changes: [Change], _ tx: borrowing Transaction) throws {
        try store.put(changes.map { ($0.key, $0.after) }, tx)
        try SwingDueStore().note(changes, tx)
    }

    /// Makes some weeks of one measure anew, of everybody.
    func refresh(_ measure: String, weeks: Set<Int32>, _ tx: borrowing Transaction) throws {
        guard let first = weeks.min(), let last = weeks.max() else { return }
        var rows: [PersonID: [MeasureRow]] = [:]
        try tx.each(
            """
            SELECT person_id, day, stratum_id, value, count FROM measure
            WHERE measure = $1 AND day >= $2 AND day <= $3 AND {scope person_id} ORDER BY day, stratum_id
            """,
            [.text(measure), .day(Day(number: first)), .day(Day(number: last + 6))]
        ) { rows[$0.id(0), default: []].append(Self.row($0, from: 1)) }
        let cells = rows.mapValues { MeasureCells.of($0).filter { weeks.contains($0.week) } }
        try merge(measure, weeks, cells, tx)
    }

    /// Makes one week of all that is made of contacts anew, of everybody, some people at a time.
    func refreshCalls(week: Int32, _ tx: borrowing Transaction) throws {
        let told = try CallMeasure.allCases.filter { measure in
            try tx.first(
                "SELECT 1 FROM measure {unscoped: whether files tell this measure} WHERE measure = $1 LIMIT 1",
                [.text(measure.rawValue)]
            ) { _ in true } ?? false
        }
        var last: PersonID?
        while let people = try store.people(after: last, atMost: Self.page, tx) {
            last = people.upperBound
            let calls = try ContactWeekStore().cells(of: week, people, tx)
            // Where files tell some people's, whose weeks are whose is looked at person by person.
            if !told.isEmpty { try WeekDueStore().note(people: Set(calls.keys), tx) }
            for measure in CallMeasure.allCases where !told.contains(measure) {
                let known = try store.all(measure.rawValue, of: people, tx)
                let shortened = try merge(
                    measure.rawValue,
                    [week],
                    calls.mapValues { $0.cells(of: measure) },
                    into: known,
                    tx
                )
                try WeekDueStore().note(people: shortened, tx)
            }
        }
    }

    /// People read and written at a time.
    private static let page = 4000

    private func merge(
        _ measure: String,
        _ weeks: Set<Int32>,
        _ fresh: [PersonID: [WeekCell]],
        _ tx: borrowing Transaction
    ) throws {
        var left = fresh
        var last: PersonID?
        var shortened: Set<PersonID> = []
        while true {
            let page = try store.page(measure, after: last, atMost: Self.page, tx)
            guard let end = page.last?.person else { break }
            last = end
            let own = page.map { ($0.person, left.removeValue(forKey: $0.person) ?? []) }
            let cells = Dictionary(own, uniquingKeysWith: { first, _ in first })
            shortened.formUnion(try merge(measure, weeks, cells, into: page, tx))
        }
        shortened.formUnion(try merge(measure, weeks, left, into: [], tx))
        try WeekDueStore().note(people: shortened, tx)
    }

    /// Puts some weeks in the place of what was known for them; answers who has no last week any more.
    private func merge(
        _ measure: String,
        _ weeks: Set<Int32>,
        _ fresh: [PersonID: [WeekCell]],
        into known: [(person: PersonID, cells: [WeekCell])],
        _ tx: borrowing Transaction
    ) throws -> Set<PersonID> {
        var (left, shortened) = (fresh, Set<PersonID>())
        var changed: [Change] = []
        for (person, before) in known {
            let after = before.replacing(weeks, with: left.removeValue(forKey: person) ?? [])
            // Without its last week a series reaches further back again.
            if let end = before.last?.week, after.last.map({ $0.week < end }) ?? true { shortened.insert(person) }
            if after != before {
                let key = SeriesStore.Key(measure: measure, person: person)
                changed.append(Change(key: key, before: before, after: after))
            }
        }
        changed += left.filter { !$0.value.isEmpty }.map {
            Change(key: SeriesStore.Key(measure: measure, person: $0.key), before: [], after: $0.value)
        }
        try keep(changed, tx)
        return shortened
    }

    private static func row(_ row: borrowing Row, from first: Int32) -> MeasureRow {
        MeasureRow(
            day: row.day(first),
            stratum: row.int(first + 1),
            value: row.double(first + 2),
            count: row.count(first + 3)
        )
    }
}
