import Core

/// How long a session lives: without a touch, and at all.
struct SessionLife: Hashable, Sendable {
    let idleSeconds: Int
    let wholeSeconds: Int

    /// When a session that was last touched at `seen` ends.
    func end(began: Instant, seen: Instant) -> Instant { min(began + wholeSeconds, seen + idleSeconds) }

    func isOver(began: Instant, seen: Instant, now: Instant) -> Bool { now >= end(began: began, seen: seen) }

    /// A touch is written down once in a while, never so seldom that the idle life would be a tenth off.
    func isTouched(seen: Instant, now: Instant) -> Bool { now >= nextTouch(after: seen) }

    private func nextTouch(after seen: Instant) -> Instant { seen + min(300, max(1, idleSeconds / 10)) }

    /// Until then nothing happens to a session by itself: no touch is written down and it does not end.
    func holds(began: Instant, seen: Instant) -> Instant {
        min(end(began: began, seen: seen), nextTouch(after: seen))
    }
}
