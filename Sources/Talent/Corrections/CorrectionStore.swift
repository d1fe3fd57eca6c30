import Core
import Signals
import Store

/// Corrections of types in the database: added to and ended, never changed.
struct CorrectionStore: Sendable {
    private let now: Instant

    init(now: Instant) { self.now = now }

    /// Keeps a correction and tells the spine what the person's type is from now on (K15).
    func make(
        _ draft: CorrectionDraft,
        of person: PersonID,
        reckoned: TalentType?,
        shown: TalentType?,
        on day: Day,
        by employeeID: String,
        _ tx: borrowing Transaction
    ) throws -> CorrectionID? {
        guard let type = draft.type, let untilOn = draft.untilOn else { return nil }
        let id = CorrectionID(at: now)
        try tx.run(
            """
            INSERT INTO talent_correction (correction_id, person_id, type, reckoned, reason, from_on, until_on, made_at,
                made_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                .id(id), .id(person), .text(type.rawValue), .text(reckoned?.rawValue), .text(draft.reason), .day(day),
                .day(untilOn), .at(now), .text(employeeID),
            ]
        )
        // The label itself is for managers and HR; the audit is read by others, too.
        tx.note("correction \(id) of \(person)")
        guard shown != type else { return id }
        try SignalStore(clock: .fixed(now)).emit(
            SignalDraft(
                TypeChanged(from: shown, to: type),
                about: person,
                happenedAt: now,
                happenedOn: day,
                sourceKey: Self.sourceKey(id)
            ),
            tx
        )
        return id
    }

    /// Ends a correction and takes back what it told; false where it is not there or has ended.
    func end(
        _ id: CorrectionID,
        of person: PersonID,
        on day: Day,
        by employeeID: String,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let ended = try tx.run(
            """
            UPDATE talent_correction SET ended_on = $3, ended_by = $4
            WHERE correction_id = $1 AND person_id = $2 AND ended_on IS NULL AND {scope person_id}
            """,
            [.id(id), .id(person), .day(day), .text(employeeID)]
        )
        guard ended == 1 else { return false }
        tx.note("correction \(id) of \(person)")
        _ = try SignalStore(clock: .fixed(now)).retract(
            Self.sourceKey(id),
            about: person,
            by: employeeID,
            reason: "correction ended",
            tx
        )
        return true
    }

    private static func sourceKey(_ id: CorrectionID) -> String { "talent-correction/\(id)" }

    /// Everything people said of one person's type, newest first.
    static func all(of person: PersonID, _ tx: borrowing Transaction) throws -> [TypeCorrection] {
        try tx.rows(
            """
            SELECT correction_id, type, reckoned, reason, from_on, until_on, made_by, ended_on, ended_by
            FROM talent_correction WHERE person_id = $1 AND {scope person_id}
            ORDER BY made_at DESC, correction_id DESC
            """,
            [.id(person)]
        ) { TypeCorrection($0) }.compactMap { $0 }
    }

    /// What holds on a day, by person.
    static func inForce(on day: Day, _ tx: borrowing Transaction) throws -> [PersonID: TypeCorrection] {
        var all: [PersonID: [TypeCorrection]] = [:]
        try tx.each(
            """
            SELECT correction_id, type, reckoned, reason, from_on, until_on, made_by, ended_on, ended_by, person_id
            FROM talent_correction WHERE until_on >= $1 AND {scope person_id}
            """,
            [.day(day)]
        ) { row in
            guard let correction = TypeCorrection(row) else { return }
            all[row.id(9), default: []].append(correction)
        }
        return all.compactMapValues { $0.inForce(on: day) }
    }
}

extension TypeCorrection {
    fileprivate init?(_ row: borrowing Row) {
        guard let type = TalentType(rawValue: row.text(1)) else { return nil }
        self.init(
            id: row.id(0),
            type: type,
            reckoned: row.optionalText(2).flatMap(TalentType.init),
            reason: row.text(3),
            fromOn: row.day(4),
            untilOn: row.day(5),
            madeBy: row.text(6),
            endedOn: row.optionalDay(7),
            endedBy: row.optionalText(8)
        )
    }
}
