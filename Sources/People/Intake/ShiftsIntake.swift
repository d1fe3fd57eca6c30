import Core
import Ingest
import Store

/// Reads shift files: when people work, train, are on leave or rest.
struct ShiftsIntake: IntakeRun {
    private let context: ImportContext
    private let ids: [String: PersonID]

    init(_ context: ImportContext, _ tx: borrowing Transaction) throws {
        self.context = context
        ids = try RosterStore().ids(tx)
    }

    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome {
        let (person, employeeID) = try row.person(of: ids)
        let starts = try row.at("starts_at", in: context.site.zone)
        let ends = try row.at("ends_at", in: context.site.zone)
        guard ends > starts else { throw CellRefusal.notAfter("ends_at", "starts_at") }
        let text = row.optional("kind") ?? "work"
        guard let kind = ValueNames.shift(text) else { throw CellRefusal.unknownValue("kind", text) }
        let before = try tx.first(
            "SELECT ends_at, kind FROM shift WHERE person_id = $1 AND starts_at = $2 AND {scope person_id}",
            [.id(person), .at(starts)]
        ) { (ends: $0.at(0), kind: $0.text(1)) }
        if let before, before.ends == ends, before.kind == kind { return .unchanged }
        try tx.run(
            """
            INSERT INTO shift (person_id, starts_at, ends_at, kind, import_id) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (person_id, starts_at) DO UPDATE SET ends_at = $3, kind = $4, import_id = $5
            """,
            [.id(person), .at(starts), .at(ends), .text(kind), .text(context.importID)]
        )
        guard let before else { return .new }
        return .changed(
            before: "\(before.ends.iso) \(before.kind)",
            after: "\(ends.iso) \(kind)",
            what: "\(employeeID) \(starts.iso)"
        )
    }

    static func undo(_ undo: ImportUndo, _ tx: borrowing Transaction) throws -> [String] {
        try undo.takeRows(outOf: "shift", tx)
    }
}
