import Core
import Ingest
import People
import Store

/// Reads files of voluntary behaviour: how often of how many occasions, by person and day.
struct BehavioursIntake: IntakeRun {
    private let context: ImportContext
    private let ids: [String: PersonID]

    init(_ context: ImportContext, _ tx: borrowing Transaction) throws {
        self.context = context
        ids = try RosterStore().ids(tx)
    }

    mutating func take(_ row: FileRow, _ tx: borrowing Transaction) throws -> RowOutcome {
        let (person, employeeID) = try row.person(of: ids)
        let day = try row.requiredDay("date")
        guard !context.isTooFarAhead(context.site.zone.instant(day)) else {
            throw CellRefusal.tooFarAhead("date", row.text("date"))
        }
        let text = try row.required("behaviour")
        // Answers to surveys have no name here and so no way in.
        guard let name = ValueNames.behaviour(text), let behaviour = Behaviour(rawValue: name) else {
            throw CellRefusal.unknownValue("behaviour", text)
        }
        let sum = try counts(row, behaviour)
        let new = BehaviourStore.Entry(person: person, day: day, behaviour: behaviour, done: sum.0, offered: sum.1)
        let before = try BehaviourStore.entry(of: person, day, behaviour, tx)
        if before == new { return .unchanged }
        try BehaviourStore.put(new, importID: context.importID, tx)
        guard let before else { return .new }
        return .changed(before: before.said, after: new.said, what: "\(employeeID) \(day) \(behaviour.rawValue)")
    }

    /// What can be offered is counted against what was offered, the rest against days.
    private func counts(_ row: FileRow, _ behaviour: Behaviour) throws(CellRefusal) -> (Int, Int?) {
        guard let done = try row.number("done") else { throw .missing("done") }
        guard done >= 0 else { throw .unknownValue("done", row.text("done")) }
        let offered = try row.number("offered")
        switch behaviour.form {
        case .share:
            guard let offered else { throw .missing("offered") }
            guard offered >= 1, offered >= done else { throw .unknownValue("offered", row.text("offered")) }
            return (done, offered)
        case .count:
            guard offered == nil else { throw .unknownValue("offered", row.text("offered")) }
            return (done, nil)
        }
    }

    static func undo(_ undo: ImportUndo, _ tx: borrowing Transaction) throws -> [String] {
        try undo.takeRows(outOf: "behaviour", tx)
    }
}
