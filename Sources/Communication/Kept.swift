import Core

/// Something costly made of the kept obligations: made when first asked for, kept until the facts or the day change.
actor Kept<Value: Sendable> {
    private struct Stamp: Hashable {
        let version: String
        let today: [String: Day]
    }

    private let make: @Sendable (ObligationCache.View) -> Value
    private let renew: @Sendable (Value, ObligationCache.View, Set<PersonID>) -> Value?
    private var kept: (stamp: Stamp, value: Value)?
    private var running: (stamp: Stamp, task: Task<Value, Never>)?

    /// - Parameter renew: the same after a few people's facts have changed; nil where it must be made anew.
    init(
        _ make: @escaping @Sendable (ObligationCache.View) -> Value,
        renew: @escaping @Sendable (Value, ObligationCache.View, Set<PersonID>) -> Value? = { _, _, _ in nil }
    ) {
        (self.make, self.renew) = (make, renew)
    }

    func value(of view: ObligationCache.View) async -> Value {
        let stamp = Stamp(version: view.version, today: view.today)
        if let kept, kept.stamp == stamp { return kept.value }
        // Readers who come while it is being made wait for the same answer.
        if let running, running.stamp == stamp { return await running.task.value }
        let (make, renew, before) = (make, renew, kept)
        let task = Task.detached {
            if let before, before.stamp.today == view.today,
                let people = view.people(since: before.stamp.version), let value = renew(before.value, view, people)
            {
                return value
            }
            return make(view)
        }
        running = (stamp, task)
        let value = await task.value
        kept = (stamp, value)
        if running?.stamp == stamp { running = nil }
        return value
    }
}
