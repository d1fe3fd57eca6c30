import Core
import Ingest
import People
import Store

/// Reads files of measures: a value is a sum over a count; rates are sums of 0 and 1.
///
/// A row may say which queue and type of contact it is about, so that like is compared with like.
struct MeasuresIntake: IntakeRun {
    private struct Key: Hashable, Comparable {
        let person: PersonID
        let measure: String
        let day: Day
        let stratum: Int64

        static func < (a: Key, b: Key) -> Bool {
            (a.person, a.measure, a.day, a.stratum) < (b.person, b.measure, b.day, b.stratum)
        }
    }

    private let context: ImportContext
    private let ids: [String: PersonID]
    private var waiting: [Key: (value: Double, count: Int)] = [:]
    /// What the strata of waiting rows are called.
    private var strata: [Int64: (queue: String, type: String)] = [:]
    private var touched = TouchedWeeks()

    init(_ context: ImportContext, _ tx: borrowing Transaction) throws {
        self.context = context
        ids = try RosterStore().ids(tx)
    }

    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome {
        let (key, employeeID, value, count) = try measure(row)
        if let earlier = waiting[key], earlier == (value, count) { return .unchanged }
        if key.stratum != Stratum.none { strata[key.stratum] = (row.text("queue").nfc, row.text("type").nfc) }
        let before = try tx.first(
            """
            SELECT value, count FROM measure
            WHERE person_id = $1 AND measure = $2 AND day = $3 AND stratum_id = $4 AND {scope person_id}
            """,
            [.id(key.person), .text(key.measure), .day(key.day), .int(key.stratum)]
        ) { (value: $0.double(0), count: $0.count(1)) }
        guard let before else {
            let isRepeated = waiting.updateValue((value, count), forKey: key) != nil
            return isRepeated ? .unchanged : .new
        }
        if before.value == value, before.count == count { return .unchanged }
        touched.add(key.person, key.measure, key.day)
        try tx.run(
            """
            UPDATE measure SET value = $4, count = $5, import_id = $6
            WHERE person_id = $1 AND measure = $2 AND day = $3 AND stratum_id = $7 AND {scope person_id}
            """,
            [
                .id(key.person), .text(key.measure), .day(key.day), .double(value), .int(count),
                .text(context.importID), .int(key.stratum),
            ]
        )
        return .changed(
            before: "\(before.value)/\(before.count)",
            after: "\(value)/\(count)",
            what: "\(employeeID) \(key.measure) \(key.day)"
        )
    }

    private func measure(_ row: FileRow) throws(CellRefusal) -> (Key, String, Double, Int) {
        let (person, employeeID) = try row.person(of: ids)
        let day = try row.requiredDay("date")
        guard !context.isTooFarAhead(context.site.zone.instant(day)) else {
            throw .tooFarAhead("date", row.text("date"))
        }
        let text = try row.required("measure")
        let value = try row.decimal("value")
        let count = row.optional("count") == nil ? 1 : try row.number("count") ?? 1
        guard count > 0 else { throw .unknownValue("count", row.text("count")) }
        return (
            Key(
                person: person,
                measure: ValueNames.measure(text) ?? text.lowercased(),
                day: day,
                stratum: Stratum.of(queue: row.text("queue").nfc, type: row.text("type").nfc)
            ), employeeID, value, count
        )
    }

    mutating func flush(_ tx: borrowing Transaction) throws {
        let rows = waiting.sorted { $0.key < $1.key }
        for (id, stratum) in strata.sorted(by: { $0.key < $1.key }) {
            try tx.run(
                "INSERT INTO stratum (stratum_id, queue, type) VALUES ($1, $2, $3) ON CONFLICT (stratum_id) DO NOTHING",
                [.int(id), .text(stratum.queue), .text(stratum.type)]
            )
        }
        let columns = ["person_id", "measure", "day", "stratum_id", "value", "count", "import_id"]
        try tx.append(to: "measure", columns) { out in
            for (key, sum) in rows {
                out.text(key.person.text)
                out.text(key.measure)
                out.text(key.day.description)
                out.int(key.stratum)
                out.double(sum.value)
                out.int(sum.count)
                out.text(context.importID)
                try out.end()
            }
        }
        for (key, _) in rows { touched.add(key.person, key.measure, key.day) }
        try touched.note(tx)
        (waiting, strata) = ([:], [:])
    }

    static func undo(_ undo: ImportUndo, _ tx: borrowing Transaction) throws -> [String] {
        let people: [PersonID] = try tx.rows(
            "SELECT DISTINCT person_id FROM measure {unscoped: an import is undone as a whole} WHERE import_id = $1",
            [.text(undo.importID)]
        ) { $0.id(0) }
        try WeekDueStore().note(people: Set(people), tx)
        return try undo.takeRows(outOf: "measure", tx)
    }
}
