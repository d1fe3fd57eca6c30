import Core
import Foundation

/// What a ranking must know of one person in one measure: sums over the weeks looked at, and how much they scatter.
///
/// Deviations are from what the contacts taken lead one to expect, so that nobody is ranked by their roster.
package struct Contender: Sendable, Hashable {
    package let person: PersonID
    /// Calls, checks or exposure.
    package let n: Int
    /// Weeks, or rows, with a value.
    package let weeks: Int
    /// The mean seen, and what was to be expected of it, on the scale the measure is reckoned on.
    package let seen: Double
    package let expected: Double
    /// Σ n (d - D)² over the weeks, d a week's deviation and D the mean of all.
    package let scatter: Double
    /// What a week has in common with the next and with the one after: Σ √n d √n d' and the pairs; over all weeks known.
    package let kinship: Kinship

    /// Products of weeks one and two apart, their number, and the squares they are held against.
    package struct Kinship: Sendable, Hashable {
        package var next = 0.0
        package var second = 0.0
        package var nextPairs = 0
        package var secondPairs = 0
        package var squares = 0.0
        package var weeks = 0

        package init() {}

        package static func + (a: Kinship, b: Kinship) -> Kinship {
            var sum = a
            sum.next += b.next
            sum.second += b.second
            sum.nextPairs += b.nextPairs
            sum.secondPairs += b.secondPairs
            sum.squares += b.squares
            sum.weeks += b.weeks
            return sum
        }
    }

    package init(
        person: PersonID,
        n: Int,
        weeks: Int,
        seen: Double,
        expected: Double,
        scatter: Double = 0,
        kinship: Kinship = Kinship()
    ) {
        (self.person, self.n, self.weeks, self.seen) = (person, n, weeks, seen)
        (self.expected, self.scatter, self.kinship) = (expected, scatter, kinship)
    }

    /// How far the person is from what was to be expected.
    package var deviation: Double { seen - expected }
}

extension Contender {
    /// Weeks a ranking looks at: a quarter.
    ///
    /// Source: methods 0.4: of the top fifth by 13 weeks 60 in 100 still are over the year, by one week 52.
    package static let weeksLookedAt = 13

    /// The last 13 weeks through the one of `last`; nil where there are none.
    package init?(_ series: PersonSeries, form: Measure.Form, through last: Day) {
        let scale: (Double) -> Double = form == .meanOfLogs ? { log(max($0, 1e-9)) } : { $0 }
        let known = series.weeks.filter { $0.n > 0 && $0.week <= last }
        let weeks = known.filter { $0.week > last - Self.weeksLookedAt * 7 }
        let n = weeks.reduce(0) { $0 + $1.n }
        guard n > 0 else { return nil }
        let seen = weeks.reduce(0) { $0 + Double($1.n) * scale($1.value) } / Double(n)
        let expected = weeks.reduce(0) { $0 + Double($1.n) * scale($1.expected) } / Double(n)
        let scatter = weeks.reduce(0) { sum, week in
            let off = scale(week.value) - scale(week.expected) - (seen - expected)
            return sum + Double(week.n) * off * off
        }
        self.init(
            person: series.person,
            n: n,
            weeks: weeks.count,
            seen: seen,
            expected: expected,
            scatter: scatter,
            kinship: Kinship(known, scale)
        )
    }
}

extension Contender.Kinship {
    /// Of weeks in order; only those that follow one another count as pairs.
    fileprivate init(_ weeks: [AdjustedWeek], _ scale: (Double) -> Double) {
        let n = weeks.reduce(0) { $0 + $1.n }
        guard n > 0 else { return }
        let deviations = weeks.map { scale($0.value) - scale($0.expected) }
        let mean = zip(weeks, deviations).reduce(0) { $0 + Double($1.0.n) * $1.1 } / Double(n)
        let parts = zip(weeks, deviations).map { (on: $0.week, part: sqrt(Double($0.n)) * ($1 - mean)) }
        for (index, one) in parts.enumerated() {
            squares += one.part * one.part
            self.weeks += 1
            for other in parts[(index + 1)...].prefix(2) {
                switch other.on - one.on {
                case 7:
                    next += one.part * other.part
                    nextPairs += 1
                case 14:
                    second += one.part * other.part
                    secondPairs += 1
                default: break
                }
            }
        }
    }
}
