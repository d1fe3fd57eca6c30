import Core

/// How a person is on form in one measure, week by week: what is good this week is likely to be good the next.
///
/// Weeks of a person then correlate as real ones do: r(h) = .47 · .69^h, so .32 after one week and .22 after two.
/// Source: 249 agents' weeks of Bloom and others, 2015, before their trial.
struct WeeklyForm: Sendable {
    static let decay = 0.69
    /// Of the scatter of weeks, the share that is form; the rest is chance.
    static let share = 0.47
    /// Farther back a week weighs less than half a hundredth.
    private static let weeks = 14

    let chance: Chance

    /// From -3 to 3 or so, 0 on average.
    ///
    /// The same for the same person, measure and week, whatever was asked before.
    func value(_ place: Int, _ measure: Measure, weekEnd: Day) -> Double {
        let week = Int(weekEnd.number).floorDivided(by: 7)
        var (sum, squares, weight) = (0.0, 0.0, 1.0)
        for back in 0..<WeeklyForm.weeks {
            var own = chance.branch(.form, place * 16 + measure.rawValue, week - back)
            sum += weight * own.normal()
            squares += weight * weight
            weight *= WeeklyForm.decay
        }
        return sum / squares.squareRoot()
    }

    enum Measure: Int {
        case quality, adherence, satisfaction, firstContact, sales
    }

    /// What form adds to a share seen in so many trials.
    static func lift(_ form: Double, _ share: Double, of count: Int) -> Double {
        form * (Self.share / (1 - Self.share) * share * (1 - share) / Double(max(1, count))).squareRoot()
    }

    /// How far weeks with so many trials scatter, by chance and form together.
    static func deviation(_ share: Double, of count: Double) -> Double {
        (share * (1 - share) / count / (1 - Self.share)).squareRoot()
    }
}
