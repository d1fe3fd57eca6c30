import Core
import Support
import Testing
import Web

@testable import Communication

/// K12: the calendar shades quiet and busy half hours, and says where it cannot.
struct `K12 shades of the calendar` {
    private func html(_ quiet: QuietProfile?) throws -> String {
        var week = try SlotWeek()
        week.want("ben")
        week.quiet = quiet
        let page = try #require(week.page(for: "max"))
        var html = HTML(Say(.english, zone: .shanghai, today: "2026-11-20"))
        CalendarView.page(page, csrf: "", wanted: nil, &html)
        return String(decoding: html.finish(), as: UTF8.self)
    }

    /// Mondays from nine to noon, so many contacts in each half hour.
    private func profile(_ contacts: [Int], weeks: Int = 4) -> QuietProfile? {
        let week = Dictionary(
            uniqueKeysWithValues: contacts.enumerated().map { index, count in
                (HalfHour(weekday: 1, second: 32_400 + index * 1800), QuietProfile.Load(waited: 0, handled: count))
            }
        )
        return QuietProfile(
            Dictionary(uniqueKeysWithValues: (1...weeks).map { (Week(containing: "2026-11-23" + -7 * $0), week) })
        )
    }

    @Test func `are none without enough weeks, and it is said`() throws {
        #expect(profile([1, 2, 3], weeks: 3) == nil)
        let page = try html(nil)
        #expect(page.contains("Not enough data: fewer than four weeks"))
        #expect(!page.contains("calendar__cell--quiet") && !page.contains("calendar__cell--busy"))
    }

    @Test func `mark the busy hours and the quiet ones, and the weeks behind them`() throws {
        let page = try html(profile([5, 5, 9, 9, 9, 9]))
        #expect(page.contains("by the calls of 4 weeks"))
        #expect(page.contains("calendar__cell--busy") && page.contains(">busy<"))
    }

    @Test func `move a talk to where it costs the line least`() throws {
        var week = try SlotWeek()
        week.want("ben")
        #expect(week.plan() == ["ben 2026-11-23T09:00"])
        week.quiet = profile([9, 9, 0, 0, 9, 9])
        #expect(week.plan() == ["ben 2026-11-23T10:00"])
    }
}
