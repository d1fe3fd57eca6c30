/// A person is among the best fifth of their team by the results of the quarter before (K2).
package struct TopFifth: SignalPayload {
    package static let kind = "top-fifth"
    package static let version = 1

    /// The quarter to talk in, `2026Q4`.
    package let quarter: String
    package let measure: String
    /// Mean of the measure over the quarter before, and the sample count behind it.
    package let value: Double
    package let count: Int
    /// Place among the agents of the team that have a value, from 1.
    package let place: Int
    package let among: Int

    package init(quarter: String, measure: String, value: Double, count: Int, place: Int, among: Int) {
        (self.quarter, self.measure, self.value, self.count) = (quarter, measure, value, count)
        (self.place, self.among) = (place, among)
    }
}
