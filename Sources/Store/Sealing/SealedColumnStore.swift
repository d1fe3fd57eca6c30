import Core

/// The secrets of a column: sealed where they stand plainly, sealed anew, counted and checked.
package struct SealedColumnStore: Sendable {
    private let column: SealedColumn
    private let ring: KeyRing
    private let now: Instant

    /// Throws where the keys of this database are not there.
    package init(_ column: SealedColumn, at now: Instant, _ tx: borrowing Transaction) throws(Failure) {
        guard let ring = tx.keys else { throw Failure(.storage, SealingWords.noKeys) }
        (self.column, self.ring, self.now) = (column, ring, now)
    }

    /// A secret as its row keeps it.
    package func line(sealing secret: String, of id: String, _ tx: borrowing Transaction) throws -> String {
        try KeyCheckStore().remember(ring, at: now, tx)
        return try ring.line(sealing: secret, as: column.purpose(of: id))
    }

    /// The secret of a row's line, also one that still stands plainly; nil where it does not open.
    package static func secret(
        _ line: String,
        of id: String,
        _ column: SealedColumn,
        _ tx: borrowing Transaction
    ) -> String? {
        SealedColumn.number(of: line) == nil ? line : tx.keys?.text(of: line, as: column.purpose(of: id))
    }

    /// Seals with the newest key what stands there plainly or an older key sealed, so many at a time, after a row;
    /// what does not open stays.
    package func sealAnew(after: String = "", atMost count: Int, _ tx: borrowing Transaction) throws -> SealedAnew {
        let old = try Self.rows(column, after: after, atMost: count, tx)
        var done = SealedAnew(last: old.last?.id)
        if old.contains(where: { SealedColumn.number(of: $0.line) != ring.current }) {
            try KeyCheckStore().remember(ring, at: now, tx)
        }
        for (id, line) in old where SealedColumn.number(of: line) != ring.current {
            let isPlain = SealedColumn.number(of: line) == nil
            guard let secret = isPlain ? line : ring.text(of: line, as: column.purpose(of: id)) else { continue }
            // Another may have put a new secret there meanwhile.
            done.count += try tx.run(
                """
                UPDATE \(column.table) {unscoped: keys change for everyone} SET \(column.column) = $1
                WHERE \(column.key) = $2 AND \(column.column) = $3
                """,
                [.text(try ring.line(sealing: secret, as: column.purpose(of: id))), .text(id), .text(line)]
            )
        }
        return done
    }

    /// How many secrets there are, and how many of them do not open.
    package func checked(_ tx: borrowing Transaction) throws -> (texts: Int, broken: Int) {
        let all = try Self.rows(column, after: "", atMost: .max, tx)
        let broken = all.count { id, line in
            SealedColumn.number(of: line) != nil && ring.text(of: line, as: column.purpose(of: id)) == nil
        }
        return (all.count, broken)
    }

    fileprivate static func rows(
        _ column: SealedColumn,
        after: String,
        atMost count: Int,
        _ tx: borrowing Transaction
    ) throws -> [(id: String, line: String)] {
        try tx.rows(
            """
            SELECT \(column.key), \(column.column) FROM \(column.table) {unscoped: keys change for everyone}
            WHERE \(column.column) <> '' AND \(column.key) > $1 ORDER BY \(column.key) LIMIT $2
            """,
            [.text(after), .int(count)]
        ) { (id: $0.text(0), line: $0.text(1)) }
    }
}

/// What is sealed with which key.
package enum KeyUseStore {
    /// How many texts and secrets each key has sealed, by its number; plain secrets under 0.
    package static func uses(_ columns: [SealedColumn], _ tx: borrowing Transaction) throws -> [Int64: Int] {
        var uses: [Int64: Int] = [:]
        try tx.each(
            "SELECT key_number, count(*) FROM sealed_text {unscoped: keys are counted} GROUP BY key_number"
        ) { uses[$0.int(0)] = $0.count(1) }
        for column in columns {
            for (_, line) in try SealedColumnStore.rows(column, after: "", atMost: .max, tx) {
                uses[SealedColumn.number(of: line) ?? 0, default: 0] += 1
            }
        }
        return uses
    }
}
