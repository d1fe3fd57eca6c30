import Core
import Messages
import People
import Signals
import Store

/// Reports made on pages, in the database: each is a signal, and a row that knows who made it.
struct ReportStore: Sendable {
    let now: Instant
    let zone: Zone

    /// Stores a report once, however often its form is sent; false where it was there already.
    func make(
        _ draft: ReportDraft,
        as id: ID<MadeReport>,
        about person: PersonID,
        by reporter: String,
        tell told: [NamedPersonID] = [],
        _ tx: borrowing Transaction
    ) throws -> Bool {
        guard let what = draft.what else { return false }
        let key = "report/page/\(id.text)"
        let isNew = try tx.run(
            """
            INSERT INTO report_made (report_id, person_id, reported_by, what, grade, reported_at, source_key, told)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (report_id) DO NOTHING
            """,
            [
                .id(id), .id(person), .text(reporter), .text(what.rawValue), .text(draft.countedGrade.rawValue),
                .at(now), .text(key), .text(told.map(\.employeeID).joined(separator: "\n")),
            ]
        )
        guard isNew > 0 else { return false }
        var sealed: ID<SealedText>?
        if what.isConfidential, let note = draft.note {
            sealed = try SealedTextStore(tx, clock: .fixed(now)).seal(note, about: person, tx)
        }
        let report = Reported(
            what: what,
            grade: draft.countedGrade,
            by: reporter,
            note: what.isConfidential ? nil : draft.note,
            sealed: sealed
        )
        let value = what == .swing ? draft.figure : reporter
        try SignalStore(clock: .fixed(now)).emit(
            SignalDraft(
                report,
                about: person,
                happenedAt: now,
                happenedOn: zone.day(of: now),
                sourceKey: key,
                evidence: [Evidence(what: "report", when: zone.text(now), value: value)]
            ),
            tx
        )
        // Neither whom nor what: the audit is read by more people than the report.
        tx.note("report \(id.text)")
        if draft.countedGrade == .now { try OutboxStore(now: now).atOnce(id.text, tell: told.map(\.id), tx) }
        return true
    }

    /// Takes a report back; what it called for is called for no more, and who was called to it hears so (K4a).
    ///
    /// False where that was done already.
    func retract(_ report: MadeReport, by name: String, reason: String, _ tx: borrowing Transaction) throws -> Bool {
        let changed = try tx.run(
            """
            UPDATE report_made {unscoped: by its own id, for who made it} SET retracted_at = $2, retracted_reason = $3
            WHERE report_id = $1 AND retracted_at IS NULL
            """,
            [.id(report.id), .at(now), .text(reason)]
        )
        guard changed > 0 else { return false }
        tx.note("report \(report.id.text) taken back")
        _ = try SignalStore(clock: .fixed(now))
            .retract(report.sourceKey, about: report.person, by: name, reason: reason, tx)
        if report.grade == .now {
            let told = try MadeReportStore.ids(of: report.told, tx).map(\.id)
            try OutboxStore(now: now).atOnceOver(report.id.text, tell: told, tx)
        }
        return true
    }

    /// Somebody says they are with the person; the first one counts.
    func join(_ report: MadeReport, by name: String, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            UPDATE report_made {unscoped: by its own id, for those told} SET joined_by = $2, joined_at = $3
            WHERE report_id = $1 AND joined_by IS NULL
            """,
            [.id(report.id), .text(name), .at(now)]
        )
        tx.note("somebody is with the person of report \(report.id.text)")
    }
}

/// A person by number and id.
struct NamedPersonID: Sendable, Hashable {
    let employeeID: String
    let id: PersonID
}
