import Core
import Ingest
import People
import Store

/// Reads files of measures: a value is a sum over a count; rates are sums of 0 and 1.
struct MeasuresIntake: IntakeRun {
    private struct Key: Hashable {
        let person: PersonID
        let measure: String
        let day: Day
    }

    private let context: ImportContext
    private let ids: [String: PersonID]
    private var waiting: [Key: (value: Double, count: Int)] = [:]

    init(_ context: ImportContext, _ tx: borrowing Transaction) throws {
        self.context = context
        ids = try RosterStore().ids(tx)
    }

    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome {
        let (key, employeeID, value, count) = try measure(row)
        if let earlier = waiting[key], earlier == (value, count) { return .unchanged }
        let before = try tx.first(
            "SELECT value, count FROM measure WHERE person_id = $1 AND measure = $2 AND day = $3 AND {scope person_id}",
            [.id(key.person), .text(key.measure), .day(key.day)]
        ) { (value: $0.double(0), count: $0.count(1)) }
        guard let before else {
            let isRepeated = waiting.updateValue((value, count), forKey: key) != nil
            return isRepeated ? .unchanged : .new
        }
        if before.value == value, before.count == count { return .unchanged }
        try tx.run(
            """
            UPDATE measure SET value = $4, count = $5, import_id = $6
            WHERE person_id = $1 AND measure = $2 AND day = $3 AND {scope person_id}
            """,
            [
                .id(key.person), .text(key.measure), .day(key.day), .double(value), .int(count),
                .text(context.importID),
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
            Key(person: person, measure: ValueNames.measure(text) ?? text.lowercased(), day: day), employeeID, value,
            count
        )
    }

    mutating func flush(_ tx: borrowing Transaction) throws {
        let rows = waiting.sorted {
            ($0.key.person, $0.key.measure, $0.key.day) < ($1.key.person, $1.key.measure, $1.key.day)
        }
        try tx.append(to: "measure", ["person_id", "measure", "day", "value", "count", "import_id"]) { out in
            for (key, sum) in rows {
                out.text(key.person.text)
                out.text(key.measure)
                out.text(key.day.description)
                out.double(sum.value)
                out.int(sum.count)
                out.text(context.importID)
                try out.end()
            }
        }
        waiting = [:]
    }

    static func undo(_ undo: ImportUndo, _ tx: borrowing Transaction) throws -> [String] {
        try undo.takeRows(outOf: "measure", tx)
    }
}
