import Statistics

/// Mergeable sums of one agent code, queue and day; every figure on screen is made of these.
struct DailyFact: Hashable, Sendable {
    /// Day number, code id (0: the queue's own line) and queue id (0: the agent's own line).
    struct Key: Hashable, Comparable, Sendable {
        var day: Int32
        var code: Int64
        var queue: Int64

        static func < (a: Key, b: Key) -> Bool { (a.day, a.code, a.queue) < (b.day, b.code, b.queue) }
    }

    var handled: Int64 = 0
    var talkCount: Int64 = 0
    var talk: Int64 = 0
    var talkSquares: Int64 = 0
    /// In units of 2^-32.
    var talkLogs: Int64 = 0
    var shortCalls: Int64 = 0
    var wait: Int64 = 0
    var holdCount: Int64 = 0
    var hold: Int64 = 0
    var wrapCount: Int64 = 0
    var wrap: Int64 = 0
    var transfers: Int64 = 0
    var ringNoAnswer: Int64 = 0
    var pauses: Int64 = 0
    var pauseCount: Int64 = 0
    var pause: Int64 = 0
    var logins: Int64 = 0
    var loginCount: Int64 = 0
    var login: Int64 = 0
    var offered: Int64 = 0
    var abandoned: Int64 = 0
    var timedOut: Int64 = 0
    var leftByKey: Int64 = 0
    var sketch = QuantileSketch()

    /// The whole-number columns in the order of the table.
    static let columns: [(name: String, path: any WritableKeyPath<DailyFact, Int64> & Sendable)] = [
        ("handled", \.handled), ("talk_n", \.talkCount), ("talk_s", \.talk), ("talk_sq_sum", \.talkSquares),
        ("talk_log_sum", \.talkLogs), ("short_calls", \.shortCalls), ("wait_s", \.wait), ("hold_n", \.holdCount),
        ("hold_s", \.hold), ("wrap_n", \.wrapCount), ("wrap_s", \.wrap), ("transfers", \.transfers),
        ("ring_no_answer", \.ringNoAnswer), ("pauses", \.pauses), ("pause_n", \.pauseCount), ("pause_s", \.pause),
        ("logins", \.logins), ("login_n", \.loginCount), ("login_s", \.login), ("offered", \.offered),
        ("abandoned", \.abandoned), ("timed_out", \.timedOut), ("left_by_key", \.leftByKey),
    ]

    mutating func merge(_ other: DailyFact, sign: Int64 = 1) {
        handled += sign * other.handled
        talkCount += sign * other.talkCount
        talk += sign * other.talk
        talkSquares += sign * other.talkSquares
        talkLogs += sign * other.talkLogs
        shortCalls += sign * other.shortCalls
        wait += sign * other.wait
        holdCount += sign * other.holdCount
        hold += sign * other.hold
        wrapCount += sign * other.wrapCount
        wrap += sign * other.wrap
        transfers += sign * other.transfers
        ringNoAnswer += sign * other.ringNoAnswer
        pauses += sign * other.pauses
        pauseCount += sign * other.pauseCount
        pause += sign * other.pause
        logins += sign * other.logins
        loginCount += sign * other.loginCount
        login += sign * other.login
        offered += sign * other.offered
        abandoned += sign * other.abandoned
        timedOut += sign * other.timedOut
        leftByKey += sign * other.leftByKey
        sketch.merge(other.sketch, sign: sign)
    }
}
