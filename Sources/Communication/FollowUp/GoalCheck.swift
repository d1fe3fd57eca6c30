import Core
import Statistics

/// What the data say of a goal on a check date: reached, not reached, or too little to tell, with count and interval.
struct GoalCheck: Sendable, Hashable {
    enum Outcome: String, Sendable, CaseIterable {
        case reached, missed
        /// Too few data.
        case few
    }

    /// Days looked back at most, and what there must be at least.
    static let longest = 28
    static let fewestDays = 3
    static let fewestObservations = 5

    let outcome: Outcome
    /// The mean of all observations; nil where there are none.
    let value: Double?
    /// 95 %, by Student's t over days as clusters; nil below two days.
    let interval: Interval?
    let observations: Int
    let days: Int

    /// The days a check looks at: those before the check date, since the agreement or the check before it.
    ///
    /// What was before the agreement says nothing of it, and no day counts for two checks. Nil where no day is left.
    ///
    ///     agreed 1 June, check 8 June          -> 2 to 7 June
    ///     agreed 1 May, check 30 June          -> 2 to 29 June
    ///     checked 10 June before, check 30 June -> 10 to 29 June
    static func days(agreedOn: Day, before: Day?, checkOn: Day) -> ClosedRange<Day>? {
        let first = max(before ?? (agreedOn + 1), agreedOn + 1, checkOn - longest)
        return first < checkOn ? first...(checkOn - 1) : nil
    }

    /// From the figures of the days looked at; nil as long as the check date has not come.
    init?(_ target: Target, _ figures: [FigureDay], in days: ClosedRange<Day>?, checkOn: Day, asOf: Day) {
        guard asOf >= checkOn else { return nil }
        let counted = figures.filter { days?.contains($0.day) ?? false && $0.count > 0 }
        let (sum, count) = counted.reduce((0.0, 0)) { ($0.0 + $1.sum, $0.1 + $1.count) }
        self.days = Set(counted.map(\.day)).count
        observations = count
        value = count > 0 ? sum / Double(count) : nil
        interval = GoalCheck.interval(counted)
        guard let value, self.days >= Self.fewestDays, count >= Self.fewestObservations else {
            outcome = .few
            return
        }
        outcome = target.isReached(by: value) ? .reached : .missed
    }

    init(outcome: Outcome, value: Double? = nil, interval: Interval? = nil, observations: Int = 0, days: Int = 0) {
        (self.outcome, self.value, self.interval) = (outcome, value, interval)
        (self.observations, self.days) = (observations, days)
    }

    /// Whether chance alone could have made it the other answer: the interval holds a bound.
    func isClose(to target: Target) -> Bool {
        guard let interval else { return false }
        return interval.contains(target.way.level) || target.way.upper.map(interval.contains) ?? false
    }

    /// A ratio of sums with days as clusters.
    ///
    /// Source: Cochran, Sampling Techniques, 1977, section 6.3.
    private static func interval(_ figures: [FigureDay]) -> Interval? {
        let n = Double(figures.count)
        let (sum, count) = figures.reduce((0.0, 0.0)) { ($0.0 + $1.sum, $0.1 + Double($1.count)) }
        guard figures.count >= 2, count > 0, let t = StudentT(degrees: n - 1)?.quantile(0.975) else { return nil }
        let mean = sum / count
        let squares = figures.reduce(0.0) { total, figure in
            let rest = figure.sum - mean * Double(figure.count)
            return total + rest * rest
        }
        let half = t * (n / (n - 1) * squares).squareRoot() / count
        return Interval(low: mean - half, high: mean + half)
    }
}
