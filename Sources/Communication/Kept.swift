import Core

/// Something costly made of the kept obligations: made when first asked for, kept until the data or the day changes.
actor Kept<Value: Sendable> {
    private struct Stamp: Hashable {
        let version: String
        let today: [String: Day]
    }

    private let make: @Sendable (ObligationCache.View) -> Value
    private var kept: (stamp: Stamp, value: Value)?
    private var running: (stamp: Stamp, task: Task<Value, Never>)?

    init(_ make: @escaping @Sendable (ObligationCache.View) -> Value) { self.make = make }

    func value(of view: ObligationCache.View) async -> Value {
        let stamp = Stamp(version: view.version, today: view.today)
        if let kept, kept.stamp == stamp { return kept.value }
        // Readers who come while it is being made wait for the same answer.
        if let running, running.stamp == stamp { return await running.task.value }
        let make = make
        let task = Task.detached { make(view) }
        running = (stamp, task)
        let value = await task.value
        kept = (stamp, value)
        if running?.stamp == stamp { running = nil }
        return value
    }
}
