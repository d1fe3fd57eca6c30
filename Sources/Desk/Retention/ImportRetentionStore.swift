import Core
import Store

/// Refused rows of files as they came in; that a file came in, and what undo needs, stays.
enum ImportRetentionStore {
    /// Refused rows of imports that began before a moment, and when the first of them did.
    static func old(before end: Instant, _ tx: borrowing Transaction) throws -> (count: Int, oldest: Instant?) {
        try tx.first(
            """
            SELECT count(*), min(r.started_at) FROM import_run r
            JOIN import_refusal f ON f.import_id = r.import_id WHERE r.started_at < $1
            """,
            [.at(end)]
        ) { ($0.count(0), $0.isNull(1) ? nil : $0.at(1)) } ?? (0, nil)
    }

    /// Deletes those of the next few imports; how many rows, none when all are gone.
    static func remove(before end: Instant, atMost count: Int, _ tx: borrowing Transaction) throws -> Int {
        let imports = try tx.rows(
            """
            SELECT r.import_id FROM import_run r WHERE r.started_at < $1
                AND EXISTS (SELECT 1 FROM import_refusal f WHERE f.import_id = r.import_id)
            ORDER BY r.started_at, r.import_id LIMIT $2
            """,
            [.at(end), .int(count)]
        ) { $0.text(0) }
        return try imports.reduce(0) { gone, id in
            try gone + tx.run("DELETE FROM import_refusal WHERE import_id = $1", [.text(id)])
        }
    }
}
