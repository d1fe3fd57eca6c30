import Core
import Support
import Testing

@testable import Communication

/// P4a: what talks take from the line, half hour by half hour.
struct `The load of a day` {
    private static let day: Day = "2026-11-24"
    private static let zone = Zone.shanghai

    private static func at(_ hour: Int, _ minute: Int = 0) -> Instant {
        zone.instant(day, second: hour * 3600 + minute * 60)
    }

    private static func load(_ slots: [Slot], _ shifts: [Spans], _ quiet: QuietProfile? = nil) -> DayLoad {
        DayLoad(day: day, zone: zone, slots: slots, shifts: shifts, quiet: quiet)
    }

    private static let talk = Slot(start: at(9, 15), minutes: 45, place: nil)

    @Test func `gives every half hour the minutes that lie in it, of those on shift`() {
        let shifts = [Spans([Span(Self.at(9), Self.at(10, 30))]), Spans([Span(Self.at(9), Self.at(9, 10))])]
        let halves = Self.load([Self.talk], shifts).halves
        #expect(halves.map(\.minute) == [540, 570, 600])
        #expect(halves.map(\.talkMinutes) == [15, 30, 0])
        #expect(halves.map(\.talks) == [1, 1, 0])
        #expect(halves.map(\.onShift) == [2, 1, 1])
        #expect(halves.map(\.shiftMinutes) == [40, 30, 30])
        #expect(halves.map(\.share) == [0.375, 1, 0])
    }

    @Test func `counts one person once, whatever pieces the shift is in`() {
        let shift = Spans([Span(Self.at(9), Self.at(9, 10)), Span(Self.at(9, 20), Self.at(9, 30))])
        let half = Self.load([], [shift]).halves.first
        #expect(half?.onShift == 1 && half?.shiftMinutes == 20)
    }

    @Test func `tells no share where no shift of the day is known`() {
        let load = Self.load([Self.talk], [Spans([Span(Self.at(33), Self.at(40))])])
        #expect(!load.knowsShifts && load.share == nil && load.talkMinutes == 45)
        #expect(load.halves.allSatisfy { $0.onShift == nil && $0.share == nil })
        #expect(Self.load([], []).halves.isEmpty)
    }

    @Test func `leaves the talks of other days out`() {
        let others = [
            Slot(start: Self.at(-1), minutes: 30, place: nil), Slot(start: Self.at(24), minutes: 30, place: nil),
        ]
        #expect(Self.load(others, []).talkMinutes == 0)
        #expect(Self.load(others, []).halves.isEmpty)
    }

    @Test func `names the quiet and the busy third, and nothing without enough weeks`() throws {
        var weeks: [Week: [HalfHour: QuietProfile.Load]] = [:]
        var week = Week(containing: "2026-10-19")
        for _ in 1...4 {
            for (place, hour) in [9, 10, 11].enumerated() {
                for second in [hour * 3600, hour * 3600 + 1800] {
                    let half = HalfHour(weekday: 2, second: second)
                    weeks[week, default: [:]][half] = .init(waited: place, handled: 10)
                }
            }
            week = week.next
        }
        let shift = [Spans([Span(Self.at(9), Self.at(12))])]
        let profile: QuietProfile = try #require(QuietProfile(weeks))
        let halves = Self.load([], shift, profile).halves
        #expect(halves.map(\.traffic) == [.quiet, .quiet, .usual, .usual, .busy, .busy])
        #expect(Self.load([], shift).halves.allSatisfy { $0.traffic == nil })
    }
}
