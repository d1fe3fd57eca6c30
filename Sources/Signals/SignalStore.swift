import Core
import Foundation
import Store

/// The signals' table: added to, retracted in, never rewritten.
package struct SignalStore: Sendable {
    private let clock: Clock

    package init(clock: Clock) { self.clock = clock }

    /// What `emit` did with a draft.
    package enum Outcome: Sendable { case new, changed, unchanged }

    /// Stores a draft: the same key with the same payload is nothing new, with another it retracts the old.
    @discardableResult
    package func emit(_ draft: SignalDraft, _ tx: borrowing Transaction) throws -> Outcome {
        let known = try tx.first(
            """
            SELECT signal_id, payload, happened_at FROM signal {unscoped: a source key is of one person}
            WHERE source_key = $1 AND retracted_at IS NULL
            """,
            [.text(draft.sourceKey)]
        ) { (id: $0.text(0), payload: $0.text(1), at: $0.at(2)) }
        if let known {
            if known.payload == draft.payload, known.at == draft.happenedAt { return .unchanged }
            try retract(id: known.id, about: draft.person, by: "system", reason: "superseded", tx)
        }
        try insert(draft, tx)
        return known == nil ? .new : .changed
    }

    /// Whether a signal stands under a key.
    package func knows(_ sourceKey: String, _ tx: borrowing Transaction) throws -> Bool {
        try tx.first(
            """
            SELECT 1 FROM signal {unscoped: a source key is of one person}
            WHERE source_key = $1 AND retracted_at IS NULL
            """,
            [.text(sourceKey)]
        ) { _ in true }
            ?? false
    }

    /// What stands under a key, a hidden one too: for whoever knows the key, which names what it is about.
    package func standing(_ sourceKey: String, _ tx: borrowing Transaction) throws -> Signal? {
        try tx.first(
            """
            SELECT signal_id, person_id, team_id, kind, version, happened_at, happened_on, payload, evidence
            FROM signal {unscoped: a source key is of one person} WHERE source_key = $1 AND retracted_at IS NULL
            """,
            [.text(sourceKey)],
            signal
        )
    }

    /// Makes the stored set under a key prefix equal to `drafts`: adds, supersedes, and retracts what is no longer so.
    package func settle(prefix: String, _ drafts: [SignalDraft], _ tx: borrowing Transaction) throws -> Int {
        var known: [String: (id: String, payload: String, at: Instant, person: PersonID?)] = [:]
        try tx.each(
            """
            SELECT source_key, signal_id, payload, happened_at, person_id FROM signal {unscoped: a whole set is settled at once}
            WHERE source_key >= $1 AND source_key < $2 AND retracted_at IS NULL
            """,
            [.text(prefix), .text(prefix + "\u{10FFFF}")]
        ) { known[$0.text(0)] = ($0.text(1), $0.text(2), $0.at(3), $0.optionalID(4)) }
        var moved = 0
        for draft in drafts {
            if let old = known.removeValue(forKey: draft.sourceKey) {
                if old.payload == draft.payload, old.at == draft.happenedAt { continue }
                try retract(id: old.id, about: old.person, by: "system", reason: "superseded", tx)
            }
            try insert(draft, tx)
            moved += 1
        }
        for old in known.values.sorted(by: { $0.id < $1.id }) {
            try retract(id: old.id, about: old.person, by: "system", reason: "no longer so", tx)
            moved += 1
        }
        return moved
    }

    /// Retracts every signal an import brought; the number retracted.
    package func retract(importID: String, by name: String, _ tx: borrowing Transaction) throws -> Int {
        try tx.run(
            """
            UPDATE signal {unscoped: an import is undone as a whole} SET retracted_at = $2, retracted_by = $3,
                retracted_reason = 'import undone'
            WHERE import_id = $1 AND retracted_at IS NULL
            """,
            [.text(importID), .at(clock.now()), .text(name)]
        )
    }

    /// Retracts what stands under a key, for somebody who says why; false where nothing does.
    package func retract(
        _ sourceKey: String,
        about person: PersonID,
        by name: String,
        reason: String,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        let found = try tx.first(
            "SELECT signal_id FROM signal WHERE source_key = $1 AND retracted_at IS NULL AND {scope person_id}",
            [.text(sourceKey)]
        ) { $0.text(0) }
        guard let found else { return false }
        try retract(id: found, about: person, by: name, reason: reason, tx)
        return true
    }

    /// What stands under keys that begin alike, by key.
    package func signals(prefix: String, _ tx: borrowing Transaction) throws -> [(key: String, signal: Signal)] {
        try tx.rows(
            """
            SELECT signal_id, person_id, team_id, kind, version, happened_at, happened_on, payload, evidence, source_key
            FROM signal
            WHERE source_key >= $1 AND source_key < $2 AND retracted_at IS NULL AND hidden_from IS NULL
                AND {scope person_id}
            ORDER BY source_key
            """,
            [.text(prefix), .text(prefix + "\u{10FFFF}")]
        ) { row in (row.text(9), try signal(row)) }
    }

    /// Standing signals of one kind, without those of a confidential matter (C5a), that happened up to and including a day, by person in order of happening.
    package func signals(kind: String, through day: Day, _ tx: borrowing Transaction) throws -> [Signal] {
        try tx.rows(
            """
            SELECT signal_id, person_id, team_id, kind, version, happened_at, happened_on, payload, evidence FROM signal
            WHERE kind = $1 AND happened_on <= $2 AND retracted_at IS NULL AND hidden_from IS NULL
                AND {scope person_id}
            ORDER BY happened_at, signal_id
            """,
            [.text(kind), .day(day)],
            signal
        )
    }

    /// Standing signals about one person that happened up to and including a day, as `signals(kind:through:)` orders them.
    package func signals(about person: PersonID, through day: Day, _ tx: borrowing Transaction) throws -> [Signal] {
        try tx.rows(
            """
            SELECT signal_id, person_id, team_id, kind, version, happened_at, happened_on, payload, evidence FROM signal
            WHERE person_id = $1 AND happened_on <= $2 AND retracted_at IS NULL AND hidden_from IS NULL
                AND {scope person_id}
            ORDER BY happened_at, signal_id
            """,
            [.id(person), .day(day)],
            signal
        )
    }

    /// Everything standing about one person, newest first.
    package func signals(about person: PersonID, _ tx: borrowing Transaction) throws -> [Signal] {
        try tx.rows(
            """
            SELECT signal_id, person_id, team_id, kind, version, happened_at, happened_on, payload, evidence FROM signal
            WHERE person_id = $1 AND retracted_at IS NULL AND hidden_from IS NULL
                AND {scope person_id}
            ORDER BY happened_at DESC, signal_id
            """,
            [.id(person)],
            signal
        )
    }

    private func insert(_ draft: SignalDraft, _ tx: borrowing Transaction) throws {
        let now = clock.now()
        try tx.run(
            """
            INSERT INTO signal (signal_id, person_id, team_id, kind, version, happened_at, happened_on, recorded_at,
                source_key, payload, evidence, import_id, hidden_from)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            [
                .id(SignalID(at: now)), .id(draft.person), .text(draft.team), .text(draft.kind), .int(draft.version),
                .at(draft.happenedAt), .day(draft.happenedOn), .at(now), .text(draft.sourceKey), .text(draft.payload),
                .text(canonicalJSON(draft.evidence)), .text(draft.importID), .id(draft.hiddenFrom),
            ],
            // What is of a team alone, or read by no rule, is no reason to talk with anybody.
            about: draft.hiddenFrom == nil ? draft.person.map { [$0] } ?? [] : []
        )
    }

    private func retract(
        id: String,
        about person: PersonID?,
        by name: String,
        reason: String,
        _ tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            UPDATE signal {unscoped: by its own id} SET retracted_at = $2, retracted_by = $3, retracted_reason = $4
            WHERE signal_id = $1
            """,
            [.text(id), .at(clock.now()), .text(name), .text(reason)],
            about: person.map { [$0] } ?? []
        )
    }
}

private func signal(_ row: borrowing Row) throws -> Signal {
    Signal(
        id: row.id(0),
        person: row.optionalID(1),
        team: row.optionalText(2),
        kind: row.text(3),
        version: row.count(4),
        happenedAt: row.at(5),
        happenedOn: row.day(6),
        payload: row.text(7),
        evidence: try JSONDecoder().decode([Evidence].self, from: Data(row.text(8).utf8))
    )
}
