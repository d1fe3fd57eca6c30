import Core
import Ingest
import Store

/// Reads absence files: who is away, from which day through which, and why.
struct AbsencesIntake: IntakeRun {
    private let context: ImportContext
    private let ids: [String: PersonID]

    init(_ context: ImportContext, _ tx: borrowing Transaction) throws {
        self.context = context
        ids = try RosterStore().ids(tx)
    }

    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome {
        let (person, employeeID) = try row.person(of: ids)
        let from = try row.requiredDay("from")
        let to = try row.requiredDay("to")
        guard to >= from else { throw CellRefusal.before("to", "from") }
        let text = row.optional("kind") ?? "other"
        guard let kind = ValueNames.absence(text) else { throw CellRefusal.unknownValue("kind", text) }
        return try put(person, employeeID, from, to, kind, tx)
    }

    private func put(
        _ person: PersonID,
        _ employeeID: String,
        _ from: Day,
        _ to: Day,
        _ kind: String,
        _ tx: borrowing Transaction
    ) throws -> RowOutcome {
        let before = try tx.first(
            "SELECT to_on FROM absence WHERE person_id = $1 AND from_on = $2 AND kind = $3 AND {scope person_id}",
            [.id(person), .day(from), .text(kind)]
        ) { $0.day(0) }
        if before == to { return .unchanged }
        try tx.run(
            """
            INSERT INTO absence (person_id, from_on, to_on, kind, import_id) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (person_id, from_on, kind) DO UPDATE SET to_on = $3, import_id = $5
            """,
            [.id(person), .day(from), .day(to), .text(kind), .text(context.importID)],
            about: [person]
        )
        guard let before else { return .new }
        return .changed(before: before.description, after: to.description, what: "\(employeeID) \(from) \(kind)")
    }

    /// Takes back what the import added; an end changed since stays, and is told.
    static func undo(_ undo: ImportUndo, _ tx: borrowing Transaction) throws -> [String] {
        try undo.takeRows(outOf: "absence", tx)
    }
}
