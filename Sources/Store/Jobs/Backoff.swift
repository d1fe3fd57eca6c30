import Core

/// When failed work is tried again: a quarter of a minute, then twice as long each time, six hours at most.
///
/// | attempt | 1 | 2 | 3 | 6 | 10 | 11 |
/// | waits   | 15 s | 30 s | 1 min | 8 min | 2 h 8 min | 4 h 16 min |
package enum Backoff {
    /// After so many attempts, some 17 hours, the work is a dead letter for an administrator.
    package static let mostAttempts = 13
    package static let first = 15
    package static let longest = 6 * 3600

    /// The wait in seconds after a failed attempt, counted from 1; `jitter` in 0..<1 spreads it by a quarter both ways,
    /// so that what failed together does not come back together.
    package static func seconds(after attempt: Int, jitter: Double) -> Int {
        let plain = min(longest, first << min(max(attempt, 1) - 1, 20))
        return Int(Double(plain) * (0.75 + min(max(jitter, 0), 1) / 2))
    }
}
