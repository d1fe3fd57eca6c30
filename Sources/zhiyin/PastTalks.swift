import Communication
import Store

/// Talks that an older program kept before there was an archive: put into it at the start, in pieces.
struct PastTalks {
    /// So many in one transaction.
    private static let piece = 1_000

    let database: Database

    /// The number put in; where all are in, one look.
    @discardableResult
    func fill() async throws -> Int {
        var count = 0
        while true {
            let done = try await database.writePart(.system("archive of talks")) { tx in
                try ArchiveIndexStore.fill(atMost: Self.piece, tx)
            }
            count += done
            if done < Self.piece { break }
        }
        guard count > 0 else { return 0 }
        let filled = count
        try await database.write(.system("archive of talks"), "put past talks into the archive") { tx in
            tx.note("\(filled) talks")
        }
        return count
    }
}
