import Core

/// What the picture of a league holds: each one's own range, widest doubt and all, and nobody's place.
///
/// Rows come in order of the estimate, those one cannot say anything of last, by name; the picture shows the ranges and
/// the line about which the top fifth begins, and people whose ranges cross it stand on both sides of it.
package struct RankPicture: Sendable, Hashable {
    package struct Row: Sendable, Hashable {
        package let person: PersonID
        package let employeeID: String
        package let name: String
        package let belonging: Belonging
        /// The chance of belonging to the top fifth, 0...1; nil where nothing can be said.
        package let chance: Double?
        /// Drawn to the peers and adjusted for the calls taken, on the measure's own scale; nil as above.
        package let estimate: Double?
        /// Where it lies with 9 chances in 10; nil as above.
        package let range: ClosedRange<Double>?
        /// What was seen before any of this, and the calls or checks behind it.
        package let seen: Double
        package let count: Int
        package let weeks: Int

        package init(
            person: PersonID,
            employeeID: String,
            name: String,
            belonging: Belonging,
            chance: Double?,
            estimate: Double?,
            range: ClosedRange<Double>?,
            seen: Double,
            count: Int,
            weeks: Int
        ) {
            (self.person, self.employeeID, self.name, self.belonging) = (person, employeeID, name, belonging)
            (self.chance, self.estimate, self.range) = (chance, estimate, range)
            (self.seen, self.count, self.weeks) = (seen, count, weeks)
        }
    }

    /// The measure's id, and whether more of it is better; false where less is.
    package let measure: String
    package let isHigherBetter: Bool
    package let rows: [Row]
    /// What the peers gather about; nil where there are none.
    package let middle: Double?
    /// About where the top fifth begins among the estimates; nil where nobody is ranked or all are alike.
    package let threshold: Double?

    package init(measure: String, isHigherBetter: Bool, rows: [Row], middle: Double?, threshold: Double?) {
        (self.measure, self.isHigherBetter, self.rows) = (measure, isHigherBetter, rows)
        (self.middle, self.threshold) = (middle, threshold)
    }
}
