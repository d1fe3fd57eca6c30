import Core
import Ingest
import People
import Signals
import Store

/// Reads files of reports about people: each becomes a signal (K3a, K4).
struct ReportsIntake: IntakeRun {
    private let context: ImportContext
    private let signals: SignalStore
    private let ids: [String: PersonID]

    init(_ context: ImportContext, _ tx: borrowing Transaction) throws {
        self.context = context
        signals = SignalStore(clock: .fixed(context.now))
        ids = try RosterStore().ids(tx)
    }

    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome {
        guard let draft = try draft(row, tx) else { return .unchanged }
        return switch try signals.emit(draft, tx) {
        case .new: .new
        case .changed: .changed(before: "", after: "", what: row.text("employee_id"))
        case .unchanged: .unchanged
        }
    }

    /// Nil for a report that is known: its words are not sealed a second time.
    private func draft(_ row: FileRow, _ tx: borrowing Transaction) throws -> SignalDraft? {
        let (person, employeeID) = try row.person(of: ids)
        let at = try row.at("reported_at", in: context.site.zone)
        guard !context.isTooFarAhead(at) else { throw CellRefusal.tooFarAhead("reported_at", row.text("reported_at")) }
        let kind = try row.required("kind")
        guard let what = ValueNames.report(kind).flatMap(Reported.What.init(rawValue:)) else {
            throw CellRefusal.unknownValue("kind", kind)
        }
        var grade = Reported.Grade.soon
        if let text = row.optional("grade") {
            guard let known = ValueNames.grade(text).flatMap(Reported.Grade.init(rawValue:)) else {
                throw CellRefusal.unknownValue("grade", text)
            }
            grade = known
        }
        let by = row.optional("reported_by")?.nfc
        let note = row.optional("note")
        var said = note ?? ""
        var sealed: ID<SealedText>?
        let texts = what.isConfidential && note != nil ? try SealedTextStore(tx, clock: .fixed(context.now)) : nil
        // What is confidential stands in no key either; its mark tells the same words again.
        if let texts, let note { said = texts.mark(of: note) }
        let sourceKey = ["report", employeeID, at.iso, what.rawValue, by ?? "", grade.rawValue, said]
            .joined(separator: "/")
        if try signals.knows(sourceKey, tx) { return nil }
        if let texts, let note { sealed = try texts.seal(note, about: person, tx) }
        let report = Reported(what: what, grade: grade, by: by, note: texts == nil ? note : nil, sealed: sealed)
        return SignalDraft(
            report,
            about: person,
            happenedAt: at,
            happenedOn: context.site.zone.day(of: at),
            sourceKey: sourceKey,
            evidence: [Evidence(what: "report", when: context.site.zone.text(at), value: by, link: nil)],
            importID: context.importID
        )
    }

    static func undo(_ undo: ImportUndo, _ tx: borrowing Transaction) throws -> [String] {
        try SealedTextStore.remove(try ReportNoteStore.notes(ofImport: undo.importID, tx), tx)
        _ = try SignalStore(clock: .system).retract(importID: undo.importID, by: undo.by.name, tx)
        return []
    }
}
