import Core
import Foundation
import Logging
import ServiceLifecycle
import Store

/// Seals the audit each second while serving and once more at the end, and hands its head over to be kept outside.
package actor Sealing: Service {
    private let database: Database
    private let log: Logger
    private let server: String
    /// Keeps the head outside the database: when the serving begins, each day, and at its end.
    private let keep: @Sendable (AuditHead) throws -> Void
    private var keptAt: ContinuousClock.Instant?

    package init(
        database: Database,
        log: Logger,
        server: String,
        keep: @escaping @Sendable (AuditHead) throws -> Void
    ) {
        (self.database, self.log, self.server, self.keep) = (database, log, server, keep)
    }

    package func run() async throws {
        await Heartbeat.run(log, waiting: "the audit waits to be sealed") { try await self.beat() }
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

    private func beat() async throws {
        try await database.seal(by: server)
        guard keptAt.map({ .now - $0 > .seconds(86_400) }) ?? true else { return }
        try await keepHead()
        keptAt = .now
    }

    private func keepHead() async throws {
        guard let head = try await database.auditHead() else { return }
        try keep(head)
    }
}
