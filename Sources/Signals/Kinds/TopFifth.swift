/// A person is among the best fifth of their team by the results of the quarter before (K2).
///
/// In version 1 the value was the mean as it was seen, and nothing said how sure the place is. Since version 2 the value
/// is drawn to the peers' and adjusted for the contacts taken, and the chance of truly belonging stands beside it; a
/// version 1 is read as what it was, without a chance.
package struct TopFifth: SignalPayload {
    package static let kind = "top-fifth"
    package static let version = 2

    /// The quarter to talk in, `2026Q4`.
    package let quarter: String
    package let measure: String
    /// What the measure's mean over the quarter before is worth, and the sample count behind it.
    package let value: Double
    package let count: Int
    /// Place among the agents of the team that have a value, from 1; for the order of the list, said to nobody.
    package let place: Int
    package let among: Int
    /// The mean as it was seen; nil in version 1, whose value it is.
    package let seen: Double?
    /// The chance of truly belonging to the top fifth, 0...1; nil where too little is known to say.
    package let chance: Double?

    package init(
        quarter: String,
        measure: String,
        value: Double,
        count: Int,
        place: Int,
        among: Int,
        seen: Double? = nil,
        chance: Double? = nil
    ) {
        (self.quarter, self.measure, self.value, self.count) = (quarter, measure, value, count)
        (self.place, self.among, self.seen, self.chance) = (place, among, seen, chance)
    }

    /// The mean as it was seen, whichever version says it.
    package var mean: Double { seen ?? value }

    /// How sure the place is: from .8 on clear, up to .2 as good as chance.
    package enum Certainty: Sendable { case clearly, possibly, hardly }

    package static let clear = 0.8
    package static let hardly = 0.2

    /// Nil where too little is known to say.
    package var certainty: Certainty? {
        chance.map { $0 >= Self.clear ? .clearly : $0 <= Self.hardly ? .hardly : .possibly }
    }
}
