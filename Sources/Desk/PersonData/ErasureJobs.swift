import Core
import Store
import Web

/// Carries out what two people answered for on the pages.
///
/// Killed after the transaction, the next try finds nothing to erase and only empties the file.
enum ErasureJobs {
    /// Stored with the jobs: never changed after a release.
    static let kind = "erasure"

    static func enqueue(_ request: String, at now: Instant, _ tx: borrowing Transaction) throws {
        try JobStore.enqueue(kind, payload: request, key: request, at: now, tx)
    }

    static func work(_ house: House, _ erasure: PersonErasure) -> JobWork {
        JobWork.outside(kind, ErasureWords.job) { job in
            try await carryOut(job.payload, house, erasure)
            return .done
        }
    }

    static func carryOut(_ id: String, _ house: House, _ erasure: PersonErasure) async throws {
        let (database, now) = (house.database, house.clock.now())
        let request = try await database.read(.system("an erasure")) { tx in try ErasureRequestStore.checked(id, tx) }
        guard let request, let checkedBy = request.checkedBy else { return try await database.compact() }
        let obstacles = try await erasure.obstacles(request.employeeID) ?? []
        guard obstacles.isEmpty else {
            return try await database.write(.system(kind), "stop an erasure") { tx in
                tx.note("erasure \(id): something came in the way")
                try ErasureRequestStore.end(id, as: .stopped, at: now, tx)
            }
        }
        _ = try await erasure.run(
            request.employeeID,
            .init(asked: request.askedBy, checked: checkedBy),
            reason: request.reason,
            request: id,
            by: .system(kind),
            server: kind
        )
    }
}
