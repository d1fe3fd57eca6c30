import Foundation

/// Runs what blocks on a thread of its own: the few threads that everyone shares must not wait for a mail server.
func onOwnThread<T: Sendable>(_ name: String, _ body: @escaping @Sendable () -> T) async -> T {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread {
            Thread.current.name = name
            continuation.resume(returning: body())
        }
    }
}
