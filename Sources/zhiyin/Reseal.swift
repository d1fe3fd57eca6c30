import Core
import Store

/// Seals with the newest key whatever an older one sealed, in pieces, while servers go on.
struct Reseal {
    private static let piece = 200

    let database: Database
    let clock: Clock

    /// Everything; the number sealed anew.
    func all() async throws -> Int {
        let clock = clock
        let texts = try await pieces { after, tx in
            try SealedTextStore(tx, clock: clock).sealAnew(after: after, atMost: Self.piece, tx)
        }
        return try await columns() + texts
    }

    /// Short secrets alone, also those that stood plainly.
    func columns() async throws -> Int {
        var count = 0
        let clock = clock
        for column in Keys.columns {
            count += try await pieces { after, tx in
                try SealedColumnStore(column, at: clock.now(), tx).sealAnew(after: after, atMost: Self.piece, tx)
            }
        }
        return count
    }

    private func pieces(
        _ body: @escaping @Sendable (String, borrowing Transaction) throws -> SealedAnew
    ) async throws -> Int {
        var (count, after) = (0, "")
        while true {
            let from = after
            let done = try await database.writePart(.system("keys of confidential texts")) { tx in try body(from, tx) }
            count += done.count
            guard let last = done.last else { return count }
            after = last
        }
    }
}
