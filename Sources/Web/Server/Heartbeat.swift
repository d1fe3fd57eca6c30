import Logging
import ServiceLifecycle

/// What a service does each second until the server is told to stop; a database that is away is waited for.
enum Heartbeat {
    /// - Parameter waiting: what is said once each time the database goes away.
    static func run(
        _ log: Logger,
        waiting: Logger.Message,
        _ beat: @escaping @Sendable () async throws -> Void
    ) async {
        await cancelWhenGracefulShutdown {
            var isAway = false
            while !Task.isCancelled {
                do {
                    try await beat()
                    isAway = false
                } catch is CancellationError {
                    return
                } catch {
                    if !isAway { log.warning(waiting, metadata: ["error": "\(LogText.of(error))"]) }
                    isAway = true
                }
                do { try await Task.sleep(for: .seconds(1)) } catch { return }
            }
        }
    }
}
