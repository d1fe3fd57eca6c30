import Core

/// One line of an Asterisk queue_log, its names replaced by numbers of the reader's tables.
package struct QueueLogEvent: Sendable {
    /// The events the product reads; every other documented or home-made event is `.other`.
    package enum Kind: UInt8, Sendable {
        case other
        case enterQueue, connect, complete, transfer
        case abandon, exitWithTimeout, exitWithKey, exitOtherwise
        case ringNoAnswer, ringCanceled
        case pause, unpause, pauseAll, unpauseAll
        case login, logoff, addMember, removeMember
    }

    /// Seconds since 1970, UTC.
    package var at: Int64
    /// A 64-bit hash of the whole line: equal lines of one second are one line.
    package var lineHash: UInt64
    /// A 64-bit hash of the call id; 0 for NONE.
    package var call: UInt64
    /// Number of the member's name; -1 for NONE.
    package var agent: Int32
    /// Number of the queue's name; -1 for NONE.
    package var queue: Int32
    package var kind: Kind
    /// The member was added paused.
    package var isPaused = false
    /// Seconds before the answer (CONNECT, COMPLETE*, *TRANSFER), or waited in vain (ABANDON, EXIT*); -1 where not told.
    package var wait: Int32 = -1
    /// Seconds of talk (COMPLETE*, *TRANSFER) or of the log-in (LOGOFF); -1 where not told.
    package var length: Int32 = -1
    /// Number of the reason's text of a pause; -1 without one.
    package var reason: Int32 = -1

    package init(at: Int64, lineHash: UInt64 = 0, call: UInt64 = 0, agent: Int32 = -1, queue: Int32 = -1, kind: Kind) {
        (self.at, self.lineHash, self.call, self.agent, self.queue, self.kind) = (
            at, lineHash, call, agent, queue, kind
        )
    }
}

/// A line that is not one of a queue_log.
package struct BadLine: Sendable {
    package let line: Int
    package let reason: Word
    package let text: String
}
