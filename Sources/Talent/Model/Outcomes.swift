import Core
import Performance

/// Weeks of a measure as what one period says of it.
enum Outcomes {
    /// Attendance is no ability; beyond what is compulsory it is enthusiasm.
    static let leftOut: Set<String> = ["adherence", "absence"]

    /// What a period of a series says: the deviation of a single result, from weeks that weigh by what they know.
    ///
    /// A week's z is a mean over its standard error, so z/√n estimates the deviation of one result with variance
    /// error²/n; weeks are joined with the inverse of it as weight. nil without a result in the period.
    static func outcome(_ weeks: [AdjustedWeek], in period: FourWeeks) -> OutcomeRow.Outcome? {
        var (sum, weights, count) = (0.0, 0.0, 0)
        for week in weeks where period.contains(week.week) && week.n > 0 && week.error > 0 {
            let n = Double(week.n)
            let known = n / (week.error * week.error)
            sum += known * week.z / n.squareRoot()
            weights += known
            count += week.n
        }
        guard weights > 0 else { return nil }
        return OutcomeRow.Outcome(value: sum / weights, variance: 1 / weights, count: count)
    }
}
