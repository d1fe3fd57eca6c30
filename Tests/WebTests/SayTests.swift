import Core
import Testing

@testable import Web

private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
private func say(_ language: Language) -> Say { Say(language, zone: .shanghai, today: day("2026-11-23")) }

struct `What a reader is told` {
    @Test(arguments: [
        ("2026-11-24", "11月24日 周二", "11月24日 週二", "Tue 24 Nov"),
        ("2026-11-29", "11月29日 周日", "11月29日 週日", "Sun 29 Nov"),
        ("2025-01-01", "2025年1月1日 周三", "2025年1月1日 週三", "Wed 1 Jan 2025"),
    ])
    func `names a day, with the year when it is another`(date: String, hans: String, hant: String, english: String) {
        #expect(say(.hans).day(day(date)) == hans)
        #expect(say(.hant).day(day(date)) == hant)
        #expect(say(.english).day(day(date)) == english)
    }

    @Test(arguments: [
        ("2026-11-23", "2026-11-29", "11月23日至29日", "23–29 Nov"),
        ("2026-11-30", "2026-12-06", "11月30日至12月6日", "30 Nov – 6 Dec"),
        ("2026-12-28", "2027-01-03", "2026年12月28日至2027年1月3日", "28 Dec 2026 – 3 Jan 2027"),
        ("2025-03-03", "2025-03-09", "2025年3月3日至9日", "3–9 Mar 2025"),
        ("2025-03-31", "2025-04-06", "2025年3月31日至4月6日", "31 Mar – 6 Apr 2025"),
        ("2026-11-23", "2026-11-23", "11月23日", "23 Nov"),
    ])
    func `says once what both ends of a range share`(first: String, last: String, hans: String, english: String) {
        #expect(say(.hans).dayRange(day(first), day(last)) == hans)
        #expect(say(.english).dayRange(day(first), day(last)) == english)
    }

    @Test func `names the near days, weeks and months`() {
        #expect(say(.hant).near(day("2026-11-24")) == "明天")
        #expect(say(.english).near(day("2026-11-22")) == "yesterday")
        #expect(say(.hans).near(day("2026-11-25")) == "11月25日 周三")
        #expect(say(.hans).week(Week(containing: day("2026-11-25"))) == "第 48 周 · 11月23日至29日")
        #expect(say(.hant).week(Week(containing: day("2026-11-25"))) == "第 48 週 · 11月23日至29日")
        #expect(say(.english).month(day("2025-11-02")) == "November 2025")
        #expect(say(.hans).month(day("2026-11-02")) == "11月")
    }

    @Test(arguments: [
        (381, "6 分 21 秒", "6 min 21 s"), (59, "59 秒", "59 s"), (0, "0 秒", "0 s"), (120, "2 分", "2 min"),
        (3900, "1 小时 5 分", "1 h 5 min"), (3601, "1 小时", "1 h"), (-90, "−1 分 30 秒", "−1 min 30 s"),
    ])
    func `says a span by its two largest units`(seconds: Int, hans: String, english: String) {
        #expect(say(.hans).duration(seconds: seconds) == hans)
        #expect(say(.english).duration(seconds: seconds) == english)
    }

    @Test(arguments: [
        (30_600, "8.5 小時", "8.5 hours"), (3600, "1 小時", "1 hour"), (36_000, "10 小時", "10 hours"),
        (0, "0 小時", "0 hours"),
    ])
    func `says hours with one digit at most`(seconds: Int, hant: String, english: String) {
        #expect(say(.hant).hours(seconds: seconds) == hant)
        #expect(say(.english).hours(seconds: seconds) == english)
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-12_005, "−12,005"),
        (Int.min, "−9,223,372,036,854,775,808"),
    ])
    func `groups thousands`(number: Int, text: String) { #expect(say(.hans).count(number) == text) }

    @Test(arguments: [
        (4.816, 2, "4.82"), (2.5, 0, "3"), (-2.5, 0, "−3"), (-0.001, 2, "0.00"), (1234.5, 1, "1,234.5"),
        (0.05, 1, "0.1"),
        (.nan, 1, "—"), (.infinity, 0, "—"), (9.999, 2, "10.00"),
    ])
    func `rounds half away from zero and never says minus nothing`(value: Double, digits: Int, text: String) {
        #expect(say(.english).decimal(value, digits: digits) == text)
    }

    @Test func `says shares, signs, times, lists and quotes`() {
        #expect(say(.hans).percent(0.6249) == "62%")
        #expect(say(.hans).percent(0.0625, digits: 1) == "6.3%")
        #expect(say(.hans).percent(.nan) == "—")
        #expect(say(.hans).signed(0.25, digits: 1) == "+0.3")
        #expect(say(.hans).signed(-0.25, digits: 1) == "−0.3")
        #expect(say(.hans).signed(.nan, digits: 1) == "—")
        let at = Instant("2026-11-24T06:30:00Z", in: .utc) ?? Instant(seconds: 0)
        #expect(say(.hans).clock(at) == "14:30")
        #expect(say(.hans).moment(at) == "明天 14:30")
        #expect(say(.hans).list(["甲", "乙", "丙"]) == "甲、乙和丙")
        #expect(say(.english).list(["A", "B", "C"]) == "A, B and C")
        #expect(say(.english).list(["A"]) == "A")
        #expect(say(.hans).list([]) == "")
        #expect(say(.hant).quoted("好") == "「好」")
        #expect(say(.hans).joined("甲", "", "乙") == "甲 · 乙")
    }
}
