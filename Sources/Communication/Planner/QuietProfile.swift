import Core

/// How much it hurts service to take one person off the line, by half hour of the week: what quiet hours are (K12).
package struct QuietProfile: Sendable, Hashable {
    /// Contacts of one half hour of one week.
    package struct Load: Sendable, Hashable {
        package let waited: Int
        package let handled: Int

        package init(waited: Int, handled: Int) { (self.waited, self.handled) = (waited, handled) }

        static func += (a: inout Load, b: Load) {
            a = Load(waited: a.waited + b.waited, handled: a.handled + b.handled)
        }
    }

    /// Fewer weeks say nothing.
    static let enoughWeeks = 4
    /// One contact that had to wait weighs as much as so many that were answered at once.
    static let waitedWeight = 10

    /// The weeks it rests on.
    package let weeks: Int
    /// In hundredths of a contact a week.
    private let impacts: [Int]

    /// Nil where fewer than four weeks have contacts: not enough data.
    ///
    /// A weekday's mean leaves out the weeks in which nobody called on it, so that holidays do not make it quiet.
    ///
    ///     Monday 10:00, 4 weeks, 2 waited and 30 handled each -> (2 * 10 + 30) * 100 = 5000
    package init?(_ weeks: [Week: [HalfHour: Load]]) {
        let filled = weeks.values.filter { $0.values.contains { $0.waited + $0.handled > 0 } }
        guard filled.count >= QuietProfile.enoughWeeks else { return nil }
        self.weeks = filled.count
        var sums = Array(repeating: 0, count: HalfHour.count)
        var open = Array(repeating: 0, count: 8)
        for week in filled {
            var days: Set<Int> = []
            for (half, load) in week where load.waited + load.handled > 0 {
                sums[half.index] += load.waited * QuietProfile.waitedWeight + load.handled
                days.insert(half.weekday)
            }
            for day in days { open[day] += 1 }
        }
        impacts = sums.enumerated().map { $1 * 100 / max(open[HalfHour(index: $0).weekday], 1) }
    }

    package func impact(_ half: HalfHour) -> Int { impacts[half.index] }

    /// The sum over a stretch of time, each half hour by its minutes.
    func impact(of span: Span, _ zone: Zone) -> Int {
        HalfHour.minutes(of: span, zone).reduce(0) { $0 + impact($1.half) * $1.minutes }
    }
}
