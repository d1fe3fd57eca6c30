import Core

/// One week of one person in one measure, against what the contacts taken lead one to expect.
package struct AdjustedWeek: Sendable, Hashable {
    /// Its Monday.
    package let week: Day
    package let n: Int
    /// On the natural scale: a proportion, seconds (geometric mean), points, events per exposure.
    package let value: Double
    /// The same scale: what peers reach on the same contacts, the person left out.
    package let expected: Double
    /// The standardised deviation: positive is better where the measure has a direction, else the plain sign.
    package let z: Double
    /// The standard error of `z`: 1, and more where the expected value rests on few.
    package let error: Double

    package init(week: Day, n: Int, value: Double, expected: Double, z: Double, error: Double) {
        (self.week, self.n, self.value) = (week, n, value)
        (self.expected, self.z, self.error) = (expected, z, error)
    }
}
