import Core

/// Which keys the database's texts are sealed with: enough to know a key again, not to make it.
package struct KeyCheckStore: Sendable {
    package init() {}

    /// Whether any text was ever sealed.
    package func hasKeys(_ tx: borrowing Transaction) throws -> Bool {
        try tx.first("SELECT 1 FROM sealing_key") { _ in true } ?? false
    }

    /// The highest number ever given to a key; 0 where there was none.
    package func highest(_ tx: borrowing Transaction) throws -> Int64 {
        try tx.first("SELECT coalesce(max(key_number), 0) FROM sealing_key") { $0.int(0) } ?? 0
    }

    /// Remembers keys before their file has them: killed in between, their numbers are never given again.
    package func announce(_ ring: KeyRing, at now: Instant, _ tx: borrowing Transaction) throws {
        try check(ring, tx)
        try put(ring.checks(), at: now, tx)
    }

    /// Forgets every key but the one that seals; from then on nothing can be sealed with the others.
    ///
    /// Throws where a text is sealed with one of them.
    package func forgetOlder(than ring: KeyRing, at now: Instant, _ tx: borrowing Transaction) throws {
        try put(ring.checks().filter { $0.number == ring.current }, at: now, tx)
        try tx.run("DELETE FROM sealing_key WHERE key_number <> $1", [.int(ring.current)])
    }

    /// Throws where a key in use is another than the ring's of its number, or the ring has none of those in use.
    func check(_ ring: KeyRing, _ tx: borrowing Transaction) throws {
        let known = Dictionary(
            uniqueKeysWithValues: try tx.rows("SELECT key_number, mark FROM sealing_key") { ($0.int(0), $0.text(1)) }
        )
        let checks = ring.checks()
        let isOurs = checks.allSatisfy { known[$0.number] == nil || known[$0.number] == $0.check }
        guard isOurs, known.isEmpty || checks.contains(where: { known[$0.number] != nil }) else {
            throw Failure(.storage, SealingWords.otherKeys)
        }
    }

    /// Remembers the key that seals, with the first text it seals; throws for one that was dropped.
    func remember(_ ring: KeyRing, at now: Instant, _ tx: borrowing Transaction) throws {
        let (isKnown, highest) =
            try tx.first(
                "SELECT max(CAST(CASE WHEN key_number = $1 THEN 1 ELSE 0 END AS BIGINT)), max(key_number) FROM sealing_key",
                [.int(ring.current)]
            ) { row in row.isNull(0) ? (false, 0) : (row.int(0) == 1, row.int(1)) } ?? (false, 0)
        if isKnown { return }
        guard highest < ring.current else { throw Failure(.storage, SealingWords.dropped(ring.current)) }
        try put(ring.checks().filter { $0.number == ring.current }, at: now, tx)
    }

    private func put(_ checks: [(number: Int64, check: String)], at now: Instant, _ tx: borrowing Transaction) throws {
        for (number, check) in checks {
            try tx.run(
                """
                INSERT INTO sealing_key (key_number, mark, at) VALUES ($1, $2, $3)
                ON CONFLICT (key_number) DO NOTHING
                """,
                [.int(number), .text(check), .at(now)]
            )
        }
    }
}
