import Core

/// When a message that could not be sent is tried again.
package enum Retry {
    /// After this many tries a message has failed; about two days.
    package static let most = 12

    /// | try that failed | 1 | 2 | 3 | 4 | 5 | 6 | 7 … |
    /// | --- | --- | --- | --- | --- | --- | --- | --- |
    /// | minutes until the next | 1 | 4 | 15 | 60 | 240 | 360 | 360 |
    ///
    /// What the other side asks for counts where it is longer, but never more than a day.
    package static func seconds(after tries: Int, asked: Int?) -> Int {
        let minutes = [1, 4, 15, 60, 240]
        let own = tries >= 1 && tries <= minutes.count ? minutes[tries - 1] * 60 : 360 * 60
        return min(max(own, asked ?? 0), 86_400)
    }

    /// When to try again after so many tries; nil where it was sent, never can be, or was tried often enough.
    package static func at(_ answer: Delivery, tries: Int, now: Instant) -> Instant? {
        guard case .later(_, let asked) = answer, tries < most else { return nil }
        return now + seconds(after: tries, asked: asked)
    }
}
