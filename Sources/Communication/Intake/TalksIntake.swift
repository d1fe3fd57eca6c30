import Core
import Ingest
import People
import Store

/// Reads files of talks that were held.
struct TalksIntake: IntakeRun {
    private let context: ImportContext
    private let store: CommunicationStore
    private let ids: [String: PersonID]

    init(_ context: ImportContext, _ tx: borrowing Transaction) throws {
        self.context = context
        store = CommunicationStore(clock: .fixed(context.now))
        ids = try RosterStore().ids(tx)
    }

    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome {
        let talk = try talk(row, tx)
        if try store.knowsTalk(talk.sourceKey, tx) { return .unchanged }
        try store.add(talk, importID: context.importID, tx)
        return .new
    }

    private func talk(_ row: FileRow, _ tx: borrowing Transaction) throws -> TalkRecord {
        let (person, employeeID) = try row.person(of: ids)
        let text = try row.required("kind")
        guard let kind = ValueNames.talk(text).flatMap(TalkKind.init(rawValue:)) else {
            throw CellRefusal.unknownValue("kind", text)
        }
        let heldAt = try row.at("held_at", in: context.site.zone)
        guard !context.isTooFarAhead(heldAt) else { throw CellRefusal.tooFarAhead("held_at", row.text("held_at")) }
        let minutes = try row.number("minutes")
        if let minutes, !(0...1440).contains(minutes) { throw CellRefusal.unknownValue("minutes", row.text("minutes")) }
        let heldBy = row.optional("held_by")?.nfc
        let note = row.optional("note")
        let (agreed, promised) = (row.optional("agreed"), row.optional("promised"))
        // What is confidential stands in no key either; its mark tells the same words again.
        let more = [agreed, promised].contains { $0 != nil } ? "/\(agreed ?? "")/\(promised ?? "")" : ""
        var said = (note ?? "") + more
        if kind.isConfidential, !said.isEmpty {
            said = try SealedTextStore(tx, clock: .fixed(context.now)).mark(of: said)
        }
        return TalkRecord(
            person: person,
            kind: kind,
            heldAt: heldAt,
            heldOn: context.site.zone.day(of: heldAt),
            minutes: minutes,
            heldBy: heldBy,
            note: note,
            agreed: agreed,
            promised: promised,
            sourceKey: [
                "file", employeeID, kind.rawValue, heldAt.iso, heldBy ?? "", minutes.map(String.init) ?? "", said,
            ]
            .joined(separator: "/")
        )
    }

    static func undo(_ undo: ImportUndo, _ tx: borrowing Transaction) throws -> [String] {
        _ = try CommunicationStore(clock: .system).removeTalks(importID: undo.importID, tx)
        return []
    }
}
