import Core

/// The hours someone gives to talks and how many they hold at most, from a day on.
package struct TalkTime: Sendable, Hashable {
    /// Where nothing is set: working days 9:00 to 12:00 and 13:30 to 18:00.
    static let usualHours = WorkHours(weekdays: [.init(from: 540, to: 720), .init(from: 810, to: 1080)])

    /// What bounds may be.
    static let daily = 0...20
    static let weekly = 0...100
    /// No hours begin after it.
    static let lastDay = Day(number: 47_481)  // 2099-12-31

    package let fromOn: Day
    package let hours: WorkHours
    package let perDay: Int
    package let perWeek: Int

    package init(fromOn: Day, hours: WorkHours, perDay: Int, perWeek: Int) {
        (self.fromOn, self.hours, self.perDay, self.perWeek) = (fromOn, hours, perDay, perWeek)
    }

    /// What holds where the holder has set nothing, by the numbers of the site.
    static func usual(_ numbers: RuleNumbers) -> TalkTime {
        TalkTime(
            fromOn: Day(number: 0),
            hours: usualHours,
            perDay: numbers.k12PerDay,
            perWeek: numbers.k12PerWeek
        )
    }
}

/// What the database keeps of a week beside the facts: hours, rooms, shifts, activities, slots.
package struct KeptWeek: Sendable {
    /// By person, the newest that holds in the week.
    var times: [PersonID: TalkTime] = [:]
    /// By site.
    var rooms: [String: [Room]] = [:]
    /// Work and training without leave and rest; who has no row at all is not in it.
    var shifts: [PersonID: Spans] = [:]
    /// When people are off the phone for something else than talks.
    var activities: [PersonID: [Activity]] = [:]
    /// Of the week, and those still to come before its end.
    package var slots: [KeptSlot] = []

    /// By obligation: why it may be talked of inside the gap (K11).
    var gapReasons: [String: GapReason] = [:]

    package init() {}
}
