import Core
import Notify
import Support
import Testing

/// L11: nothing reaches an agent outside their shift except what they asked for.
struct `The window of a person` {
    private static func at(_ day: Day, _ hour: Int, _ minute: Int = 0, _ zone: Zone = .shanghai) -> Instant {
        zone.instant(day, second: hour * 3600 + minute * 60)
    }

    private static let monday: Day = "2026-11-23"
    private static let early = Reach.Stretch(at(monday, 9), at(monday, 18))
    private static let next = Reach.Stretch(at(monday + 1, 13), at(monday + 1, 22))
    private static let reach = Reach(shifts: [next, early])

    @Test(arguments: [
        (at(monday, 8, 59), at(monday, 9)), (at(monday, 9), at(monday, 9)), (at(monday, 17, 59), at(monday, 17, 59)),
        (at(monday, 18), at(monday + 1, 13)), (at(monday, 23), at(monday + 1, 13)),
        (at(monday + 1, 12, 59), at(monday + 1, 13)), (at(monday + 1, 21, 59), at(monday + 1, 21, 59)),
    ])
    func `is the shift, to the minute`(now: Instant, moment: Instant) {
        #expect(Self.reach.moment(from: now, isSwitchedOn: false) == moment)
    }

    @Test func `has no later moment after the last shift that is known`() {
        #expect(Self.reach.moment(from: Self.at(Self.monday + 1, 22), isSwitchedOn: false) == nil)
        #expect(Reach(shifts: []).moment(from: Self.at(Self.monday, 9), isSwitchedOn: false) == nil)
    }

    @Test func `is any time for what they switched on`() {
        let night = Self.at(Self.monday, 3)
        #expect(Self.reach.moment(from: night, isSwitchedOn: true) == night)
        #expect(Reach(shifts: []).moment(from: night, isSwitchedOn: true) == night)
    }

    @Test func `crosses midnight with the shift`() {
        let night = Reach(shifts: [Reach.Stretch(Self.at(Self.monday, 22), Self.at(Self.monday + 1, 6))])
        let late = Self.at(Self.monday + 1, 5, 59)
        #expect(night.moment(from: late, isSwitchedOn: false) == late)
        #expect(night.moment(from: Self.at(Self.monday, 21, 59), isSwitchedOn: false) == Self.at(Self.monday, 22))
        #expect(night.moment(from: Self.at(Self.monday + 1, 6), isSwitchedOn: false) == nil)
    }

    @Test func `is closed by leave, whole or in part`() {
        let off = Reach.Stretch(Self.at(Self.monday, 0), Self.at(Self.monday + 1, 0))
        #expect(
            Reach(shifts: [Self.early, Self.next], away: [off]).moment(
                from: Self.at(Self.monday, 9),
                isSwitchedOn: false
            )
                == Self.at(Self.monday + 1, 13)
        )
        let morning = Reach.Stretch(Self.at(Self.monday, 9), Self.at(Self.monday, 12))
        #expect(
            Reach(shifts: [Self.early], away: [morning]).moment(from: Self.at(Self.monday, 9), isSwitchedOn: false)
                == Self.at(Self.monday, 12)
        )
    }

    @Test func `begins once, however many pieces a shift has`() {
        let pieces = Reach(shifts: [
            Reach.Stretch(Self.at(Self.monday, 9), Self.at(Self.monday, 12)),
            Reach.Stretch(Self.at(Self.monday, 12), Self.at(Self.monday, 18)),
        ])
        #expect(pieces.shifts == [Self.early])
    }

    /// 25 October 2026: Berlin's clocks go back at 03:00; the shift from 22:00 to 06:00 has nine hours.
    @Test func `keeps to the clock when it is set back`() throws {
        let berlin = try #require(Zone("Europe/Berlin"))
        let saturday: Day = "2026-10-24"
        let night = Reach(shifts: [
            Reach.Stretch(Self.at(saturday, 22, 0, berlin), Self.at(saturday + 1, 6, 0, berlin))
        ])
        let last = Self.at(saturday, 22, 0, berlin) + 9 * 3600 - 60
        #expect(night.moment(from: last, isSwitchedOn: false) == last)
        #expect(night.moment(from: last + 60, isSwitchedOn: false) == nil)
    }
}

extension Instant {
    fileprivate static func - (at: Instant, seconds: Int) -> Instant { at + -seconds }
}
