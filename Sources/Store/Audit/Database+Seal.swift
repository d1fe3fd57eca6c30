import Core

extension Database {
    /// How long a sealer that says nothing more keeps others away.
    private static let sealLease = 10

    /// Gives every committed row of the audit its place in the chain, unless another is at it; writers do not wait.
    ///
    /// The number of rows sealed. A server calls it each second and when it stops, a command at its end.
    @discardableResult
    package func seal(by holder: String) async throws -> Int {
        let clock = clock
        var sealed = 0
        while try await read(.system("sealing"), { try AuditSealStore.isWaiting($0) }) {
            let now = clock.now()
            let count = try await writePart(.system("sealing")) { tx in
                guard try AuditSealStore.lease(by: holder, until: now + Self.sealLease, at: now, tx) else { return 0 }
                return try AuditSealStore.seal(tx)
            }
            if count == 0 { break }
            sealed += count
        }
        return sealed
    }

    /// Lets another seal at once: the last thing a server or command does.
    package func releaseSeal(by holder: String) async throws {
        try await writePart(.system("sealing")) { tx in try AuditSealStore.release(by: holder, tx) }
    }

    /// The end of the chain now; nil while nothing is sealed.
    package func auditHead() async throws -> AuditHead? {
        let now = clock.now()
        return try await read(.system("the head of the audit")) { tx in
            try AuditSealStore.end(tx).map { AuditHead(at: now, place: $0.place, link: $0.link) }
        }
    }
}
