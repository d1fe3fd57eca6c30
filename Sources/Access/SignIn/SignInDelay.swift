import Core

/// How long somebody who got it wrong waits before the next try counts.
///
/// It cannot be used to lock others out: no failure counts for an account alone. What counts are failures of this
/// number from this address, or, from a browser known to the account, of that browser only; and all failures of an
/// address, which browsers known to the account are free of.
///
/// Source: OWASP Authentication Cheat Sheet, account lockout and device cookies.
struct SignInDelay: Sendable {
    /// Failures that count, since the last success of the same pair, latest first or not.
    struct Failures: Sendable {
        /// Of the same number from the same address, or from the same known browser.
        var own: [Instant] = []
        /// Of any number from the same address.
        var ofAddress: [Instant] = []
        var isKnownDevice = false
    }

    /// Tries without any wait.
    static let free = 5
    static let firstWait = 30
    static let longestWait = 15 * 60
    /// Failures older than this count no more.
    static let memory = 3600
    /// Wrong passwords an address may have in a quarter of an hour: a site behind one address has many typing errors.
    static let addressBudget = 100
    static let addressWindow = 15 * 60

    /// Until when tries are refused unread; nil where the next one counts.
    ///
    /// | failures of the pair within the hour | waits after the last |
    /// | --- | --- |
    /// | 0 to 4 | 0 s |
    /// | 5 | 30 s |
    /// | 6 | 60 s |
    /// | 7 | 120 s |
    /// | 10 or more | 900 s |
    static func until(_ failures: Failures, now: Instant) -> Instant? {
        var until: [Instant] = []
        let own = failures.own.filter { $0 + memory > now && $0 <= now }
        if let last = own.max() { until.append(last + wait(after: own.count)) }
        if !failures.isKnownDevice {
            let spent = failures.ofAddress.filter { $0 + addressWindow > now && $0 <= now }.sorted()
            // The oldest of the last hundred leaves the window, and one more may try.
            if spent.count >= addressBudget { until.append(spent[spent.count - addressBudget] + addressWindow) }
        }
        return until.max().flatMap { $0 > now ? $0 : nil }
    }

    static func wait(after failures: Int) -> Int {
        guard failures >= free else { return 0 }
        let doublings = min(failures - free, 10)
        return min(longestWait, firstWait << doublings)
    }
}

/// Wrong codes of the second factor, counted for the account: only who has the right password gets so far.
enum CodeBudget {
    static let tries = 10
    static let window = 3600

    /// Until when codes are refused unread; nil where the next one counts.
    static func until(_ wrong: [Instant], now: Instant) -> Instant? {
        let counted = wrong.filter { $0 + window > now && $0 <= now }.sorted()
        return counted.count >= tries ? counted[counted.count - tries] + window : nil
    }
}
