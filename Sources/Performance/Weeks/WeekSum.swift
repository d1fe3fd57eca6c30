/// The mergeable sums of one measure over one week of one person, or of one stratum of it.
package struct WeekSum: Sendable, Hashable {
    /// Trials, times, values or exposure.
    package var n: Int
    /// Successes, values, events; of natural logarithms where the form is the mean of logs.
    package var sum: Double
    /// Of the same values; for rows that are sums themselves, the sum of each row's value² / count.
    package var squares: Double
    /// Days, or rows, the values came on: what happens on one day is alike.
    package var days: Int

    package init(n: Int = 0, sum: Double = 0, squares: Double = 0, days: Int = 0) {
        (self.n, self.sum, self.squares, self.days) = (n, sum, squares, days)
    }

    package var mean: Double? { n > 0 ? sum / Double(n) : nil }

    package static func + (a: WeekSum, b: WeekSum) -> WeekSum {
        WeekSum(n: a.n + b.n, sum: a.sum + b.sum, squares: a.squares + b.squares, days: a.days + b.days)
    }

    package static func - (a: WeekSum, b: WeekSum) -> WeekSum {
        WeekSum(n: a.n - b.n, sum: a.sum - b.sum, squares: a.squares - b.squares, days: a.days - b.days)
    }
}
