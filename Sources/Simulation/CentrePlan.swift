import Core
import Workdays

/// What is asked of a simulated centre: how many people, how long, up to when.
package struct CentrePlan: Sendable {
    /// From one team to a company.
    package static let sizes = 10...100_000

    /// Calls an agent takes on a day worked: 120 people over 12 months make about 250,000 calls.
    package static let usualCallsPerAgentDay = 10.6

    package let people: Int
    package let months: Int
    package let seed: UInt64
    /// The last day something happens on; never after today.
    package let endsOn: Day
    package let now: Instant
    package let calendar: WorkCalendar
    package let zone: Zone
    package let callsPerAgentDay: Double
    package let truths: PlannedTruth

    package init(
        people: Int,
        months: Int,
        seed: UInt64,
        endsOn: Day,
        now: Instant,
        calendar: WorkCalendar,
        zone: Zone,
        callsPerAgentDay: Double? = nil,
        truths: PlannedTruth = .usual
    ) {
        precondition(CentrePlan.sizes.contains(people), "a simulated centre has 10 to 100,000 people")
        precondition(months >= 1, "a simulated centre has a past of a month or more")
        (self.people, self.months, self.seed, self.now) = (people, months, seed, now)
        (self.calendar, self.zone) = (calendar, zone)
        self.endsOn = min(endsOn, zone.day(of: now))
        self.truths = truths
        self.callsPerAgentDay = callsPerAgentDay ?? CentrePlan.usualCallsPerAgentDay
    }

    /// First day of calls, results and absences.
    package var startsOn: Day { endsOn.adding(months: -months) + 1 }

    /// First day of talks: far enough back that half a year without a talk can be seen.
    var historyFrom: Day { min(startsOn, endsOn.adding(months: -9)) }

    /// Talks and reports end the day before, so that none lies after now.
    var lastPast: Day { endsOn - 1 }

    var week: Week { Week(containing: endsOn) }
    var years: Double { Double(endsOn - startsOn + 1) / 365 }
    var chance: Chance { Chance(seed: seed) }

    /// `day` if it is worked, else the next one that is.
    func workday(from day: Day) -> Day {
        calendar.isWorkday(day) ? day : calendar.day(1, workingDaysAfter: day).day
    }

    /// `day` if it is worked, else the last one that was.
    func workday(until day: Day) -> Day { calendar.lastWorkday(onOrBefore: day).day }
}
