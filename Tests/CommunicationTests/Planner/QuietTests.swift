import Core
import Support
import Testing

@testable import Communication

/// K12: quiet hours come from the site's own contacts.
struct `K12 quiet hours` {
    let monday = HalfHour(weekday: 1, second: 10 * 3600)

    func quiet(_ loads: [(waited: Int, handled: Int)]) -> QuietProfile? {
        QuietProfile(
            Dictionary(
                uniqueKeysWithValues: loads.enumerated().map { index, load in
                    (
                        Week(containing: "2026-06-01" + index * 7),
                        [monday: .init(waited: load.waited, handled: load.handled)]
                    )
                }
            )
        )
    }

    @Test func `need four weeks with contacts`() {
        #expect(quiet(Array(repeating: (1, 9), count: 3)) == nil)
        #expect(quiet(Array(repeating: (1, 9), count: 3) + [(0, 0)]) == nil)
        #expect(quiet(Array(repeating: (1, 9), count: 4))?.weeks == 4)
        #expect(quiet([]) == nil)
    }

    @Test func `weigh who had to wait ten times, in hundredths of a contact a week`() throws {
        let profile = try #require(quiet([(2, 30), (2, 30), (2, 30), (2, 30)]))
        #expect(profile.impact(monday) == 5000)
        #expect(profile.impact(HalfHour(index: monday.index + 1)) == 0)
    }

    @Test func `leave a holiday out of its weekday's mean`() throws {
        let four = Array(repeating: (waited: 0, handled: 8), count: 4)
        let weeks = try #require(quiet(four)), more = try #require(quiet(four + [(0, 8)]))
        #expect(weeks.impact(monday) == more.impact(monday))
        // Four Mondays with 8 contacts, and four weeks in which Monday was off and Tuesday had 8.
        var loads = Dictionary(
            uniqueKeysWithValues: (0..<4).map {
                (Week(containing: "2026-06-01" + $0 * 7), [monday: QuietProfile.Load(waited: 0, handled: 8)])
            }
        )
        for index in 4..<8 {
            loads[Week(containing: "2026-06-01" + index * 7)] = [
                HalfHour(weekday: 2, second: 36_000): QuietProfile.Load(waited: 0, handled: 8)
            ]
        }
        #expect(QuietProfile(loads)?.impact(monday) == 800)
    }

    @Test func `count a slot's half hours by its minutes`() throws {
        let profile = try #require(quiet(Array(repeating: (0, 1), count: 4)))
        func impact(_ from: String, _ minutes: Int) -> Int {
            profile.impact(of: Span(Instant(from, in: .shanghai) ?? Instant(seconds: 0), minutes: minutes), .shanghai)
        }
        #expect(impact("2026-11-23 10:00", 45) == 100 * 30)
        #expect(impact("2026-11-23 09:30", 45) == 100 * 15)
        #expect(impact("2026-11-23 09:30", 30) == 0)
        #expect(impact("2026-11-23 10:29", 45) == 100)
    }
}

/// P4a: a slot is time off the line, by half hour.
struct `P4a what talks take from the line` {
    func slot(_ start: String, _ minutes: Int, _ zone: Zone = .shanghai) -> Slot {
        Slot(start: Instant(start, in: zone) ?? Instant(seconds: 0), minutes: minutes, place: nil)
    }

    @Test func `is told by half hour of the week`() {
        let week = Week(containing: "2026-11-23")
        let taken = Shrinkage(
            [slot("2026-11-23 09:00", 45), slot("2026-11-23 09:15", 60), slot("2026-11-29 23:45", 45)],
            in: week,
            zone: .shanghai
        )
        #expect([18, 19, 20].map { taken[HalfHour(index: $0)] } == [30 + 15, 15 + 30, 15])
        // The talk over the week's end counts to midnight here, the rest in the next week.
        #expect(taken[HalfHour(index: 335)] == 15)
        #expect(taken.total == 120)
        #expect(Shrinkage([slot("2026-11-29 23:45", 45)], in: week.next, zone: .shanghai)[HalfHour(index: 0)] == 30)
    }

    @Test func `counts an hour the clock shows twice by what it shows`() throws {
        let zone = try #require(Zone("America/New_York"))
        let sunday = [slot("2026-11-01T01:00-04:00", 30, zone), slot("2026-11-01T01:00-05:00", 30, zone)]
        let taken = Shrinkage(sunday, in: Week(containing: "2026-11-01"), zone: zone)
        #expect(taken[HalfHour(weekday: 7, second: 3600)] == 60)
        let across = Shrinkage(
            [slot("2027-03-14T01:45-05:00", 30, zone)],
            in: Week(containing: "2027-03-14"),
            zone: zone
        )
        #expect([3, 4, 6].map { across[HalfHour(weekday: 7, second: $0 * 1800)] } == [15, 0, 15])
    }

    @Test func `names its half hours by weekday and minute`() {
        #expect(HalfHour(weekday: 7, second: 86_399).index == 335)
        #expect(HalfHour(index: 335).weekday == 7)
        #expect(HalfHour(index: 19).minute == 570)
    }
}
