import Core

/// Work to be done after the commit of what asked for it; claimed by one server at a time.
package struct Job: Sendable, Hashable {
    package let id: ID<Job>
    /// What is to be done: the name a room declares its work under, `mail`, `draft of the week`.
    package let kind: String
    /// Two requests of one kind with the same key are one job; pass it on, so that the receiver does it once.
    package let key: String
    /// What the work needs to know, in a form of its own; JSON where it has several values.
    package let payload: String
    /// How often it was begun, this time included.
    package let attempts: Int
    /// The server that does it, until its lease runs out.
    package let leasedBy: String

    package init(id: ID<Job>, kind: String, key: String, payload: String, attempts: Int, leasedBy: String) {
        (self.id, self.kind, self.key, self.payload) = (id, kind, key, payload)
        (self.attempts, self.leasedBy) = (attempts, leasedBy)
    }
}

/// How a job ends when it does not fail; what is thrown instead is tried again later.
package enum JobOutcome: Sendable, Hashable {
    case done
    /// Not now: the attempt does not count.
    case snooze(until: Instant)
    /// It is not to be done any more, and why.
    case cancel(reason: String)
    /// It can never be done as it is: a dead letter at once, for an administrator to look at.
    case dead(reason: String)
}

/// Where a job stands.
package enum JobState: String, Sendable, CaseIterable {
    case ready, running, done, dead, dropped
}
