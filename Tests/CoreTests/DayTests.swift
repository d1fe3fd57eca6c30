import Core
import Foundation
import Support
import Testing

struct `A day` {
    @Test(arguments: [
        "2026-11-22", "2026/11/22", "2026.11.22", "20261122", "2026年11月22日", "2026年11月22",
    ])
    func `is read in every form`(_ text: String) {
        #expect(Day(text)?.description == "2026-11-22")
    }

    @Test(arguments: [("2026-1-2", "2026-01-02"), ("2026/3/9", "2026-03-09"), ("2026年1月2日", "2026-01-02")])
    func `is read without zeros in front`(_ text: String, _ day: String) {
        #expect(Day(text)?.description == day)
    }

    @Test(arguments: [
        "", "2026", "2026-11", "2026-11-", "2026-11-22-1", "2026-13-01", "2026-00-10", "2026-04-31", "2026-11-00",
        "2025-02-29",
        "1900-02-29", "26-11-22", "2026-11-22T", " 2026-11-22", "2026-11-22日日", "2026年11月22日3", "22.11.2026", "2026112",
        "20261301",
        "202611220", "2026--11-22", "-2026-11-22", "二〇二六年十一月", "日", "２０２６-11-22",
    ])
    func `is not read from anything else`(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: ["0001-01-01", "1999-12-31", "2024-02-29", "2026-11-22", "9999-12-31"])
    func `is read from the bytes of its own writing`(_ text: String) {
        #expect(Array(text.utf8).withUnsafeBufferPointer { Day(iso: $0) }?.description == text)
    }

    @Test(arguments: [
        "", "2026-11-2", "2026-11-222", "2026/11/22", "2026-11/22", "2026-1122-", "2025-02-29", "2026-13-01",
        "0000-01-01",
        "2026-1a-22", "年月日1",
    ])
    func `is not read from other bytes`(_ text: String) {
        #expect(Array(text.utf8).withUnsafeBufferPointer { Day(iso: $0) } == nil)
    }

    @Test func `has no year 0 and none beyond 9999`() {
        #expect(Day(0, 12, 31) == nil)
        #expect(Day(1, 1, 1)?.description == "0001-01-01")
        #expect(Day(9999, 12, 31)?.description == "9999-12-31")
        #expect(Day(10_000, 1, 1) == nil)
    }

    @Test(arguments: [
        (1900, 28), (2000, 29), (2023, 28), (2024, 29), (2100, 28), (2400, 29), (4, 29), (100, 28),
    ])
    func `knows leap years`(_ year: Int, _ length: Int) {
        #expect(Day.length(ofMonth: 2, in: year) == length)
        #expect((Day(year, 2, 29) != nil) == (length == 29))
        #expect((Day(year, 2, 1) ?? Day(number: 0)).lastOfMonth.parts.day == length)
    }

    /// Counts day after day from 1 January 1583, a Saturday, to the end of 2599.
    @Test func `agrees with a slow count over a thousand years`() throws {
        let start = try #require(Day(1583, 1, 1))
        var (year, month, day, weekday, number) = (1583, 1, 1, 6, start.number)
        var faults = 0
        while year < 2600 {
            let it = Day(number: number)
            let parts = it.parts
            if (parts.year, parts.month, parts.day, it.weekday) != (year, month, day, weekday) { faults += 1 }
            if Day(year, month, day) != it { faults += 1 }
            number += 1
            weekday = weekday % 7 + 1
            day += 1
            let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            if day > lengths[month - 1] { (day, month) = (1, month + 1) }
            if month > 12 { (month, year) = (1, year + 1) }
        }
        #expect(faults == 0)
        #expect(Day(number: 0).description == "1970-01-01")
    }

    @Test(arguments: [
        ("2026-08-31", 6, "2027-02-28"), ("2027-08-31", 6, "2028-02-29"), ("2026-01-31", 1, "2026-02-28"),
        ("2026-03-31", -1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
        ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"), ("2026-05-30", -15, "2025-02-28"),
        ("2026-10-31", 1, "2026-11-30"), ("2026-11-30", 0, "2026-11-30"), ("2026-07-31", -5, "2026-02-28"),
    ])
    func `clamps months to the month's end`(_ day: Day, _ months: Int, _ then: Day) {
        #expect(day.adding(months: months) == then)
    }

    @Test func `adds months without ever leaving the month`() {
        var dice = Dice(state: 1)
        for _ in 0..<2000 {
            let day = Day(number: Int32.random(in: -30_000...60_000, using: &dice))
            let months = Int.random(in: -240...240, using: &dice)
            let then = day.adding(months: months)
            let expected = day.year * 12 + day.month + months
            #expect(then.year * 12 + then.month == expected)
            #expect(then.parts.day == min(day.parts.day, Day.length(ofMonth: then.month, in: then.year)))
        }
    }

    @Test func `counts and compares by number`() {
        let day: Day = "2026-12-31"
        #expect(day + 1 == "2027-01-01")
        #expect(day - 365 == "2025-12-31")
        #expect(("2028-03-01" as Day) - ("2028-02-28" as Day) == 2)
        #expect(("2026-02-28" as Day) < ("2026-03-01" as Day))
        #expect(day.firstOfMonth == "2026-12-01")
    }

    @Test func `is one text in JSON`() throws {
        let day: Day = "2026-02-03"
        let json = try JSONEncoder().encode([day])
        #expect(String(decoding: json, as: UTF8.self) == #"["2026-02-03"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: json) == [day])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }

    @Test(arguments: [(7, 2, 3, 1), (-7, 2, -4, 1), (7, -2, -4, -1), (-7, -2, 3, -1), (-6, 3, -2, 0), (0, 5, 0, 0)])
    func `divides towards minus infinity`(_ a: Int, _ b: Int, _ quotient: Int, _ remainder: Int) {
        #expect(a.floorDivided(by: b) == quotient)
        #expect(a.floorRemainder(by: b) == remainder)
    }
}
