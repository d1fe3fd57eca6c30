/// A calendar day without time or zone, proleptic Gregorian, counted from 1970-01-01.
package struct Day: Hashable, Comparable, Sendable, Codable {
    /// Days since 1970-01-01; negative before.
    package var number: Int32

    package init(number: Int32) { self.number = number }

    /// The day with this year, month (1-12) and day of month, or nil where the calendar has none.
    package init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, in: year)
        else { return nil }
        number = Day.number(year, month, day)
    }

    package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
    package static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }
    package static func - (day: Day, days: Int) -> Day { Day(number: day.number - Int32(days)) }
    /// Days from `b` to `a`.
    package static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }

    /// Year, month 1-12 and day 1-31.
    ///
    /// Source: Hinnant, "chrono-compatible low-level date algorithms".
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    package var year: Int { parts.year }
    package var month: Int { parts.month }

    /// 1 Monday to 7 Sunday.
    package var weekday: Int { (Int(number) % 7 + 10) % 7 + 1 }

    /// The same day of month `months` later, clamped to the month's end: 31 August + 6 months = 28 or 29 February.
    package func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let index = year * 12 + (month - 1) + months
        let (newYear, newMonth) = (index.floorDivided(by: 12), index.floorRemainder(by: 12) + 1)
        return Day(number: Day.number(newYear, newMonth, min(day, Day.length(ofMonth: newMonth, in: newYear))))
    }

    package var firstOfMonth: Day { self - (parts.day - 1) }
    package var lastOfMonth: Day { firstOfMonth.adding(months: 1) - 1 }

    package static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted.floorDivided(by: 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }
}

extension Int {
    /// Division rounding towards minus infinity.
    package func floorDivided(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor != 0 && (self < 0) != (divisor < 0) ? quotient - 1 : quotient
    }

    /// The remainder that goes with `floorDivided`: never negative for a positive divisor.
    package func floorRemainder(by divisor: Int) -> Int { self - floorDivided(by: divisor) * divisor }
}
