/// One stay of a caller in a queue, or one more answer within it, as telephony told it.
struct ContactRecord: Hashable, Sendable {
    /// How it ended so far; a higher number knows more.
    enum Outcome: Int16, Sendable {
        case waiting = 0
        case abandoned, timedOut, leftByKey, leftOtherwise
        /// Answered and not seen to end.
        case answered
        case completed, transferred

        var isAnswered: Bool { rawValue >= Outcome.answered.rawValue }
    }

    /// When it began: seconds since 1970, UTC.
    var at: Int64
    var key64: Int64
    /// Numbers of the reader's tables; -1 for none.
    var queue: Int32
    var agent: Int32
    var outcome: Outcome
    /// The caller was seen to enter the queue.
    var isOffered: Bool
    /// The site's day of the event that closed it, or of the last one seen.
    var day: Int32
    /// Seconds; -1 where not observed.
    var wait: Int32 = -1
    var talk: Int32 = -1
    var hold: Int32 = -1
    var wrap: Int32 = -1
    /// Seconds from the beginning to the answer; -1 where there was none.
    var answered: Int32 = -1
}

/// A ring nobody answered, a pause or a log-in of one agent code.
struct AgentEventRecord: Hashable, Sendable {
    enum Kind: Int16, Comparable, CaseIterable, Sendable {
        case ring = 1
        case pause, login

        static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    var at: Int64
    var key64: Int64
    var kind: Kind
    var agent: Int32
    var queue: Int32
    var day: Int32
    /// Seconds; -1 while not seen to end.
    var length: Int32 = -1
    /// Number of the reader's table; -1 for none.
    var reason: Int32 = -1
    /// The reason in words where the reader has no number for it, or how a log-in under way will end.
    var words: String?
}
