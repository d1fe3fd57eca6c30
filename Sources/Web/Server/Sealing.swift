import Core
import Foundation
import Logging
import ServiceLifecycle
import Store

/// Seals the audit each second while serving and once more at the end, and hands its head over to be kept outside.
package struct Sealing: Service {
    private let database: Database
    private let log: Logger
    private let server: String
    /// Keeps the head outside the database: when the serving begins, each day, and at its end.
    private let keep: @Sendable (AuditHead) throws -> Void

    package init(
        database: Database,
        log: Logger,
        server: String,
        keep: @escaping @Sendable (AuditHead) throws -> Void
    ) {
        (self.database, self.log, self.server, self.keep) = (database, log, server, keep)
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown { await self.work() }
        do {
            try await database.seal(by: server)
            try await database.releaseSeal(by: server)
            try await keepHead()
        } catch is CancellationError {
            // It never came to serving.
            return
        } catch {
            log.warning(
                "the audit is not sealed to its end; the next start does it",
                metadata: ["error": "\(LogText.of(error))"]
            )
        }
    }

    private func work() async {
        var (isAway, keptAt) = (false, ContinuousClock.Instant?.none)
        while !Task.isCancelled {
            do {
                try await database.seal(by: server)
                if keptAt.map({ .now - $0 > .seconds(86_400) }) ?? true {
                    try await keepHead()
                    keptAt = .now
                }
                isAway = false
            } catch is CancellationError {
                return
            } catch {
                if !isAway { log.warning("the audit waits to be sealed", metadata: ["error": "\(LogText.of(error))"]) }
                isAway = true
            }
            do { try await Task.sleep(for: .seconds(1)) } catch { return }
        }
    }

    private func keepHead() async throws {
        guard let head = try await database.auditHead() else { return }
        try keep(head)
    }
}
