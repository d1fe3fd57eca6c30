import Core
import Ingest
import People
import Store

/// Reads files of off-phone activities: who is not on the phone, from when to when (P4a).
struct ActivitiesIntake: IntakeRun {
    private let context: ImportContext
    private let ids: [String: PersonID]

    init(_ context: ImportContext, _ tx: borrowing Transaction) throws {
        self.context = context
        ids = try RosterStore().ids(tx)
    }

    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome {
        let (person, employeeID) = try row.person(of: ids)
        let starts = try row.at("starts", in: context.site.zone)
        let ends = try row.at("ends", in: context.site.zone)
        guard ends > starts else { throw CellRefusal.notAfter("ends", "starts") }
        guard ends <= starts + Activity.longestMinutes * 60 else {
            throw CellRefusal.unknownValue("ends", row.text("ends"))
        }
        let activity = Activity(span: Span(starts, ends), title: try row.required("activity").nfc)
        // A slot that went out as an activity and comes back is known already, and takes no second place.
        if try ActivityStore.isOwnSlot(activity.span, of: person, tx) { return .unchanged }
        let before = try ActivityStore.activity(of: person, at: starts, tx)
        if before == activity { return .unchanged }
        try ActivityStore.put(activity, of: person, importID: context.importID, tx)
        guard let before else { return .new }
        return .changed(
            before: "\(before.span.end.iso) \(before.title)",
            after: "\(ends.iso) \(activity.title)",
            what: "\(employeeID) \(starts.iso)"
        )
    }

    static func undo(_ undo: ImportUndo, _ tx: borrowing Transaction) throws -> [String] {
        try undo.takeRows(outOf: "activity", tx)
    }
}
