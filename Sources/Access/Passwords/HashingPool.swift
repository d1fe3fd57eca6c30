import Core

/// Hashes two passwords at a time and lets so many wait: each takes a core and 32 MiB.
actor HashingPool {
    /// Too many are waiting: try again shortly.
    struct Busy: Error {}

    private let places: Int
    private let queue: Int
    private var running = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int = 2, queue: Int = 64) { (self.places, self.queue) = (places, queue) }

    func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await enter()
        defer { leave() }
        // Away from the actor, so that others may come and queue meanwhile.
        return try await Task.detached { try work() }.value
    }

    private func enter() async throws {
        if running < places {
            running += 1
            return
        }
        guard waiting.count < queue else { throw Busy() }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Hands the place over to who waits longest.
    private func leave() {
        if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() }
    }
}
