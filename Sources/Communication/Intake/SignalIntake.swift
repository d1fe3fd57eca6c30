import Core
import Ingest
import People
import Signals
import Store

/// Reads files whose rows are signals: the same key again with other words supersedes what stood there.
struct SignalIntake: IntakeRun {
    /// What a row says, or why it cannot be read.
    typealias Read = @Sendable (FileRow, ImportContext) throws -> ReadSignal

    private let context: ImportContext
    private let ids: [String: PersonID]
    private let read: Read

    init(_ context: ImportContext, _ ids: [String: PersonID], read: @escaping Read) {
        (self.context, self.ids, self.read) = (context, ids, read)
    }

    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome {
        let employeeID = try row.required("employee_id").nfc
        guard let person = ids[employeeID] else { throw CellRefusal.unknownPerson(employeeID) }
        let signal = try read(row, context)
        let signals = SignalStore(clock: .fixed(context.now))
        let key = signal.key(employeeID)
        let known = try signals.signals(prefix: key, tx).first { $0.key == key }?.signal
        // A row that does not say since when it holds leaves that as it is known.
        let day = signal.on ?? known?.happenedOn ?? context.site.zone.day(of: context.now)
        let draft = signal.draft(
            person,
            key,
            known.flatMap { signal.on == nil ? $0.happenedAt : nil } ?? context.site.zone.instant(day),
            day,
            context.importID
        )
        return switch try signals.emit(draft, tx) {
        case .new: .new
        case .unchanged: .unchanged
        case .changed: .changed(before: known?.payload ?? "", after: draft.payload, what: key)
        }
    }

    /// Retracts what an import brought; where it superseded something, says so and takes nothing.
    static func undo(_ undo: ImportUndo, _ tx: borrowing Transaction) throws -> [String] {
        let changed = undo.changes.filter { !$0.before.isEmpty }.map(\.what)
        guard changed.isEmpty else { return changed }
        _ = try SignalStore(clock: .system).retract(importID: undo.importID, by: undo.by.name, tx)
        return []
    }
}

/// A row as a signal that does not know its person yet.
struct ReadSignal: Sendable {
    /// `finding/E0012/…` for an employee_id.
    let key: @Sendable (String) -> String
    /// Nil where the row does not say.
    let on: Day?
    let draft:
        @Sendable (
            _ person: PersonID,
            _ key: String,
            _ at: Instant,
            _ on: Day,
            _ importID: String?
        ) -> SignalDraft

    init(
        _ payload: some SignalPayload,
        on day: Day?,
        evidence: @escaping @Sendable (Day) -> Evidence,
        key: @escaping @Sendable (String) -> String
    ) {
        (self.key, on) = (key, day)
        draft = { person, key, at, on, importID in
            SignalDraft(
                payload,
                about: person,
                happenedAt: at,
                happenedOn: on,
                sourceKey: key,
                evidence: [evidence(on)],
                importID: importID
            )
        }
    }
}
