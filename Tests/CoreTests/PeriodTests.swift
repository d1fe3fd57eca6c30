import Core
import Support
import Testing

struct `A week` {
    /// Source: ISO 8601; Wikipedia, "ISO week date", examples.
    @Test(arguments: [
        ("1977-01-01", "1976-W53"), ("1977-01-02", "1976-W53"), ("1977-12-31", "1977-W52"), ("1978-01-01", "1977-W52"),
        ("1978-01-02", "1978-W01"), ("1978-12-31", "1978-W52"), ("1979-01-01", "1979-W01"), ("1979-12-30", "1979-W52"),
        ("1979-12-31", "1980-W01"), ("1980-12-28", "1980-W52"), ("1980-12-29", "1981-W01"), ("1981-12-31", "1981-W53"),
        ("1982-01-03", "1981-W53"), ("2020-12-31", "2020-W53"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"),
        ("2026-11-22", "2026-W47"), ("2026-11-23", "2026-W48"), ("2026-12-31", "2026-W53"), ("2027-01-03", "2026-W53"),
        ("2027-01-04", "2027-W01"),
    ])
    func `has the number of ISO 8601`(_ day: Day, _ text: String) {
        #expect(Week(containing: day).description == text)
    }

    @Test func `comes back from its text on every day of forty years`() {
        var faults = 0
        for number in ("2000-01-01" as Day).number...("2039-12-31" as Day).number {
            let week = Week(containing: Day(number: number))
            if Week(week.description) != week || week.first.weekday != 1 || week.next.previous != week { faults += 1 }
            if !(week.first...week.last).contains(Day(number: number)) { faults += 1 }
        }
        #expect(faults == 0)
    }

    @Test func `has 71 long years in four hundred`() {
        let long = (2000..<2400).filter { Week("\($0)-W53") != nil }
        #expect(long.count == 71)
        #expect(long.prefix(5) == [2004, 2009, 2015, 2020, 2026])
    }

    @Test(arguments: ["2026-W48", "2026W48", "2026-w48"])
    func `is read with and without the hyphen`(_ text: String) {
        #expect(Week(text)?.first == "2026-11-23")
    }

    @Test(arguments: [
        "", "2026", "2026-48", "2026-W", "2026-W00", "2026-W54", "2025-W53", "26-W48", "W48", "2026-W48-1", "2026-Wx",
    ])
    func `is not read from anything else`(_ text: String) {
        #expect(Week(text) == nil)
    }

    @Test func `has seven days`() {
        let week = Week(containing: "2026-11-25")
        #expect(week.days.map(\.description).first == "2026-11-23")
        #expect(week.days.last == week.last)
        #expect(week.days.count == 7)
        #expect(week < week.next)
    }
}

struct `A quarter` {
    @Test(arguments: [
        ("2026-01-01", "2026Q1", "2026-01-01", "2026-03-31"), ("2026-06-30", "2026Q2", "2026-04-01", "2026-06-30"),
        ("2026-07-01", "2026Q3", "2026-07-01", "2026-09-30"), ("2026-12-31", "2026Q4", "2026-10-01", "2026-12-31"),
        ("2024-02-29", "2024Q1", "2024-01-01", "2024-03-31"),
    ])
    func `goes from its first day to its last`(_ day: Day, _ text: String, _ first: Day, _ last: Day) {
        let quarter = Quarter(containing: day)
        #expect(quarter.description == text)
        #expect(quarter.first == first)
        #expect(quarter.last == last)
        #expect(Quarter(text) == quarter)
    }

    @Test func `follows the one before`() {
        #expect(Quarter(containing: "2026-01-01").previous.description == "2025Q4")
        #expect(Quarter(containing: "2026-12-31").next.description == "2027Q1")
        #expect(Quarter(containing: "2026-01-01") < Quarter(containing: "2026-04-01"))
    }

    @Test(arguments: ["", "2026", "2026Q", "2026Q0", "2026Q5", "Q3", "2026q3", "2026Q3Q4", "xQ1"])
    func `is not read from anything else`(_ text: String) {
        #expect(Quarter(text) == nil)
    }
}
