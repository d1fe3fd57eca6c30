import Core
import Foundation
import Support
import Testing
import Workdays

struct `The Chinese calendar` {
    let calendar: WorkCalendar

    init() throws { calendar = try shipped("CN") }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: oracle.path)))
    func `agrees with three independent lists on every day from 2007 to 2026`() throws {
        var compared = 0
        var wrong: [String] = []
        for line in try String(contentsOf: oracle, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard let day = Day(fields[0]), day.year >= 2007 else { continue }
            let expected = calendar.isWorkday(day) ? "1" : "0"
            if [fields[2], fields[5], fields[6]] != [expected, expected, expected] { wrong.append(fields[0]) }
            compared += 1
        }
        #expect(wrong.isEmpty)
        #expect(compared == 7305)
    }

    @Test(arguments: [
        2018: 250, 2019: 250, 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248,
    ])
    func `has the year's known number of working days`(year: Int, count: Int) throws {
        let first = try #require(Day(year, 1, 1)), last = try #require(Day(year, 12, 31))
        #expect(days(first, last).count { calendar.isWorkday($0) } == count)
        #expect(calendar.workdays(after: first - 1, through: last) == count)
    }

    @Test(arguments: [
        2025: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"] as [Day],
        2026: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
    ])
    func `works at weekends on the make-up days of the notice only`(year: Int, expected: [Day]) throws {
        let first = try #require(Day(year, 1, 1)), last = try #require(Day(year, 12, 31))
        #expect(days(first, last).filter { $0.weekday > 5 && calendar.isWorkday($0) } == expected)
    }

    @Test func `is published from 2007 to 2026`() {
        #expect((2000...2040).filter(calendar.isPublished) == Array(2007...2026))
        #expect(calendar.notice(of: 2026) == "国务院办公厅关于2026年部分节假日安排的通知")
        #expect(calendar.notice(of: 2027) == nil)
    }

    @Test func `names its days`() {
        #expect(calendar.name(of: "2026-10-01") == "国庆节")
        #expect(calendar.name(of: "2026-10-10") == "国庆节调休上班")
        #expect(calendar.name(of: "2026-10-12") == nil)
    }

    @Test func `has the lunar new year among the Spring Festival's days off`() throws {
        for year in 2007...2026 {
            let day = try #require(calendar.springFestival(year))
            #expect(calendar.name(of: day) == "春节")
        }
    }

    @Test(
        arguments: [2004: "2004-01-22", 2020: "2020-01-25", 2026: "2026-02-17", 2033: "2033-01-31", 2035: "2035-02-08"]
            as [Int: Day]
    )
    func `knows the lunar new year's first day`(year: Int, day: Day) {
        #expect(calendar.springFestival(year) == day)
        #expect(WorkCalendar.weekdays.springFestival(year) == day)
    }

    @Test(arguments: [2003, 2036]) func `knows no lunar new year outside its table`(year: Int) {
        #expect(calendar.springFestival(year) == nil)
    }
}

struct `The Hong Kong calendar` {
    // The general holidays as gazetted; Sundays aside.
    @Test(arguments: [
        2007: "0101 0217 0219 0220 0405 0406 0407 0409 0501 0524 0619 0702 0926 1001 1019 1225 1226",
        2010: "0101 0213 0215 0216 0402 0403 0405 0406 0501 0521 0616 0701 0923 1001 1016 1225 1227",
        2014: "0101 0131 0201 0203 0405 0418 0419 0421 0501 0506 0602 0701 0909 1001 1002 1225 1226",
        2021: "0101 0212 0213 0215 0402 0403 0405 0406 0501 0519 0614 0701 0922 1001 1014 1225 1227",
        2024: "0101 0210 0212 0213 0329 0330 0401 0404 0501 0515 0610 0701 0918 1001 1011 1225 1226",
        2026: "0101 0217 0218 0219 0403 0404 0406 0407 0501 0525 0619 0701 0926 1001 1019 1225 1226",
    ])
    func `has the gazetted general holidays`(year: Int, gazetted: String) throws {
        let calendar = try shipped("HK")
        let first = try #require(Day(year, 1, 1)), last = try #require(Day(year, 12, 31))
        let named = days(first, last).filter { calendar.name(of: $0) != nil }
        #expect(named == gazetted.split(separator: " ").compactMap { Day("\(year)\($0)") })
        #expect(days(first, last).allSatisfy { calendar.isWorkday($0) == ($0.weekday <= 5 && !named.contains($0)) })
        #expect(calendar.isPublished(year))
    }

    @Test func `knows the days of 2027 by law, not yet by gazette`() throws {
        let calendar = try shipped("HK")
        #expect(!calendar.isPublished(2027))
        #expect(calendar.day(1, workingDaysAfter: "2027-02-05") == Deadline(day: "2027-02-10", estimated: true))
    }
}

struct `The Taiwan calendar` {
    // Days off including weekends, as the notices of the office calendar (辦公日曆表) count them.
    @Test(arguments: [2021: 116, 2024: 115, 2025: 118, 2026: 120])
    func `has the announced number of days off`(year: Int, count: Int) throws {
        let calendar = try shipped("TW")
        let first = try #require(Day(year, 1, 1)), last = try #require(Day(year, 12, 31))
        #expect(days(first, last).count { !calendar.isWorkday($0) } == count)
        #expect(calendar.isPublished(year))
    }

    @Test(arguments: ["2025-09-29", "2025-10-24", "2025-12-25"] as [Day])
    func `has the days off added in the middle of 2025`(day: Day) throws {
        #expect(try !shipped("TW").isWorkday(day))
    }

    @Test(arguments: ["2014-12-27", "2019-10-05", "2023-09-23", "2024-02-17", "2025-02-08"] as [Day])
    func `works on its make-up days`(day: Day) throws {
        #expect(try shipped("TW").isWorkday(day))
    }

    @Test func `counts over a make-up Saturday and the new year`() throws {
        let calendar = try shipped("TW")
        #expect(calendar.day(1, workingDaysAfter: "2025-02-07") == Deadline(day: "2025-02-08", estimated: false))
        #expect(calendar.day(1, workingDaysAfter: "2026-12-31") == Deadline(day: "2027-01-04", estimated: false))
    }
}
