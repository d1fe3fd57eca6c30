import Core
import Store
import Workdays

/// What an area does for jobs of one kind.
package struct JobWork: Sendable {
    /// What the work may touch decides how often its effect happens.
    package enum Body: Sendable {
        /// Only the database, in the transaction that also ends the job: the effect happens once, whatever is killed.
        case inside(@Sendable (Job, borrowing Transaction) throws -> JobOutcome)
        /// The world outside: at least once; the receiver is told the job's key and leaves out what it knows.
        case outside(@Sendable (Job) async throws -> JobOutcome)
    }

    /// As stored with the job: short, never changed after a release.
    package let kind: String
    /// As administrators read it.
    package let name: Word
    package let body: Body

    /// Work on the database only.
    package static func inside(
        _ kind: String,
        _ name: Word,
        _ body: @escaping @Sendable (Job, borrowing Transaction) throws -> JobOutcome
    ) -> JobWork { JobWork(kind: kind, name: name, body: .inside(body)) }

    /// Work on the world outside, or on files.
    package static func outside(
        _ kind: String,
        _ name: Word,
        _ body: @escaping @Sendable (Job) async throws -> JobOutcome
    ) -> JobWork { JobWork(kind: kind, name: name, body: .outside(body)) }
}

/// A site as timed work sees it.
package struct TimedSite: Sendable {
    package let name: String
    package let zone: Zone
    package let calendar: WorkCalendar

    package init(name: String, zone: Zone, calendar: WorkCalendar) {
        (self.name, self.zone, self.calendar) = (name, zone, calendar)
    }
}

/// Work that time asks for, at every site: a job of its kind with the site as payload and `site/name` as key.
package struct TimedWork: Sendable {
    /// One time at which it is due; the name is the same for whoever works it out.
    package struct Run: Sendable, Hashable {
        package let name: String
        package let at: Instant

        package init(name: String, at: Instant) { (self.name, self.at) = (name, at) }
    }

    package let work: JobWork
    /// The last run due at or before a moment.
    package let latest: @Sendable (Instant, TimedSite) -> Run?
    /// A run longer ago than this is not made up for.
    package let grace: Int
    /// It is about the whole house: done by the clock of the first site only.
    package let isOnce: Bool

    package init(
        _ work: JobWork,
        grace: Int = 36 * 3600,
        once: Bool = false,
        latest: @escaping @Sendable (Instant, TimedSite) -> Run?
    ) {
        (self.work, self.latest, self.grace, isOnce) = (work, latest, grace, once)
    }

    package init(_ work: JobWork, _ timetable: Timetable, once: Bool = false) {
        self.init(work, once: once) { now, site in
            timetable.latest(atOrBefore: now, zone: site.zone, calendar: site.calendar)
                .map { Run(name: $0.day.description, at: $0.at) }
        }
    }

    /// The run to ask for now; nil where there is none or it is too long ago.
    func due(at now: Instant, _ site: TimedSite) -> Run? {
        latest(now, site).flatMap { run in run.at <= now && now <= run.at + grace ? run : nil }
    }
}
