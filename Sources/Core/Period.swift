/// A quarter of a year, written `2026Q3`.
package struct Quarter: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// year * 4 + quarter - 1.
    package var index: Int

    package init(index: Int) { self.index = index }
    package init(containing day: Day) { index = day.year * 4 + (day.month - 1) / 3 }

    package var first: Day { Day(index / 4, index % 4 * 3 + 1, 1) ?? Day(number: 0) }
    package var last: Day { first.adding(months: 3) - 1 }
    package var previous: Quarter { Quarter(index: index - 1) }
    package var next: Quarter { Quarter(index: index + 1) }
    package var description: String { "\(index / 4)Q\(index % 4 + 1)" }
    package static func < (a: Quarter, b: Quarter) -> Bool { a.index < b.index }

    package init?(_ text: String) {
        let parts = text.split(separator: "Q")
        guard parts.count == 2, let year = Int(parts[0]), let quarter = Int(parts[1]), (1...4).contains(quarter) else {
            return nil
        }
        index = year * 4 + quarter - 1
    }
}

/// An ISO 8601 week, Monday to Sunday, written `2026-W48`.
package struct Week: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The week's Monday.
    package let first: Day

    package init(containing day: Day) { first = day - (day.weekday - 1) }
    package var last: Day { first + 6 }
    package var days: [Day] { (0..<7).map { first + $0 } }
    package var next: Week { Week(containing: first + 7) }
    package var previous: Week { Week(containing: first - 7) }
    /// The year its Thursday lies in, and its number there.
    package var year: Int { (first + 3).year }
    package var number: Int { ((first + 3) - Week.start(of: year)) / 7 + 1 }
    package var description: String { "\(year)-W\(padded(number, 2))" }
    package static func < (a: Week, b: Week) -> Bool { a.first < b.first }

    package init?(_ text: String) {
        let parts = text.uppercased().split(separator: "W")
        guard parts.count == 2, let year = Int(parts[0].filter { $0 != "-" }), let number = Int(parts[1]),
            (1000...9998).contains(year),
            (1...53).contains(number)
        else { return nil }
        first = Week.start(of: year) + (number - 1) * 7
        guard self.year == year else { return nil }
    }

    /// The Monday of week 1: the week with 4 January in it.
    private static func start(of year: Int) -> Day {
        let fourth = Day(year, 1, 4) ?? Day(number: 0)
        return fourth - (fourth.weekday - 1)
    }
}
