/// Estimates how far single weeks scatter from the weeks of a few hundred people of one pool.
///
/// Only a person's weeks against their own mean count: that people differ is no chance, but what is looked for.
struct SpreadEstimate {
    /// Weeks of fewer pairs tell nothing: chance alone is assumed.
    static let fewestWeeks = 20.0

    private let form: Measure.Form
    private var weeks = 0.0
    private var scatter = 0.0
    private var single = (squares: 0.0, degrees: 0.0)
    private var days = (squares: 0.0, shares: 0.0)
    private var perSingle = 0.0

    init(_ form: Measure.Form) { self.form = form }

    /// Adds one person's weeks; `cells` are those the outcomes were made of.
    mutating func add(_ outcomes: [Expectation.Outcome], cells: [WeekCell]) {
        for cell in cells where cell.n > 1 && form == .meanOfLogs {
            single.squares += max(0, cell.squares - cell.sum * cell.sum / Double(cell.n))
            single.degrees += Double(cell.n - 1)
        }
        let usable = outcomes.filter { $0.n > 0 && (form != .proportion || $0.variance > 1e-9) }
        guard usable.count > 1 else { return }
        let degrees = Double(usable.count - 1)
        weeks += degrees
        switch form {
        case .proportion: scatter += squares(usable.map { ($0.observed - $0.expected) / $0.variance.squareRoot() })
        case .count:
            let roots = usable.map { 2 * ($0.observed.squareRoot() - max(0, $0.expected).squareRoot()) }
            scatter += squares(roots)
        case .mean:
            let total = usable.reduce(0) { $0 + $1.n }
            let mean = usable.reduce(0) { $0 + $1.observed - $1.expected } / total
            scatter += usable.reduce(0) { sum, week in
                let deviation = (week.observed - week.expected) / week.n - mean
                return sum + week.n * deviation * deviation
            }
        case .meanOfLogs:
            scatter += squares(usable.map { ($0.observed - $0.expected) / $0.n })
            let count = Double(usable.count)
            perSingle += degrees * usable.reduce(0) { $0 + 1 / $1.n } / count
            days.shares += degrees * usable.reduce(0) { $0 + 1 / Double(max(1, $1.days)) } / count
        }
    }

    private func squares(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(values.count)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    /// Under 1 only where two standard errors say so: rates written as averages of a day scatter less than trials.
    private func factor(_ estimate: Double) -> Double {
        estimate >= 1 || estimate * (1 + 2 * (2 / weeks).squareRoot()) < 1 ? max(0.001, estimate) : 1
    }

    var spread: Spread {
        var spread = Spread()
        let isEnough = weeks >= Self.fewestWeeks
        switch form {
        case .proportion, .count: if isEnough { spread.factor = factor(scatter / weeks) }
        case .mean: spread.singleVariance = weeks > 0 ? scatter / weeks : 0
        case .meanOfLogs:
            spread.singleVariance = single.degrees > 0 ? single.squares / single.degrees : 0
            if isEnough, days.shares > 0 {
                spread.dayVariance = max(0, (scatter - spread.singleVariance * perSingle) / days.shares)
            }
        }
        return spread
    }
}
