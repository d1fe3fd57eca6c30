import Core

/// The sums of one week and stratum of one person in one measure; a series is a run of them in order.
struct WeekCell: Hashable, Sendable {
    /// The day number of the week's Monday.
    var week: Int32
    /// The person's days with values in that week, the same in all its cells.
    var days: Int32
    var stratum: Int64
    var n: Int64
    var sum: Double
    var squares: Double

    /// Weeks that are kept: a year and a quarter, so that a year can be compared with the quarter before it.
    static let keptWeeks = 65

    static func monday(of day: Int32) -> Int32 { day - Int32(Day(number: day).weekday - 1) }
}

extension [WeekCell] {
    /// In order, without the weeks that are too long before the last one.
    func kept() -> [WeekCell] {
        guard let last = last?.week else { return self }
        let first = last - Int32(7 * (WeekCell.keptWeeks - 1))
        return self[0].week >= first ? self : filter { $0.week >= first }
    }

    /// With some weeks put in the place of what was there for them.
    func replacing(_ weeks: Set<Int32>, with cells: [WeekCell]) -> [WeekCell] {
        let others = filter { !weeks.contains($0.week) }
        if let last = others.last, let first = cells.first, first.week < last.week {
            return (others + cells).sorted { ($0.week, $0.stratum) < ($1.week, $1.stratum) }.kept()
        }
        return (others + cells).kept()
    }

    /// Runs `body` over each week's cells.
    func eachWeek(_ body: (ArraySlice<WeekCell>) throws -> Void) rethrows {
        var first = 0
        while first < count {
            var end = first + 1
            while end < count, self[end].week == self[first].week { end += 1 }
            try body(self[first..<end])
            first = end
        }
    }
}
