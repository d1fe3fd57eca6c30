/// Results moved, beyond what chance explains (K3).
///
/// Version 1 says from what to what and on how many; since version 2 also how sure it is, by how much, since when, and what
/// was to be expected. A version 1 is read as it is, with nothing of that.
package struct Swing: SignalPayload {
    package static let kind = "swing"
    package static let version = 2

    package enum Direction: String, Codable, Sendable { case up, down }

    /// What version 2 adds.
    package struct Proof: Codable, Sendable, Hashable {
        /// What peers reach on the same contacts.
        package let expected: Double
        /// The cautious change and within which it lies 19 times of 20; hundredths of itself where it is a time.
        package let change: Double
        package let low: Double
        package let high: Double
        /// How often chance alone goes so far.
        package let chance: Double
        /// The Monday of the first week of the move.
        package let since: String
        package let weeks: Int
        /// The person's own weeks it is compared with; 0 where the peers' level stood in.
        package let usualWeeks: Int

        package init(
            expected: Double,
            change: Double,
            low: Double,
            high: Double,
            chance: Double,
            since: String,
            weeks: Int,
            usualWeeks: Int
        ) {
            (self.expected, self.change, self.low, self.high) = (expected, change, low, high)
            (self.chance, self.since, self.weeks, self.usualWeeks) = (chance, since, weeks, usualWeeks)
        }
    }

    package let episode: String
    package let measure: String
    package let direction: Direction
    package let before: Double
    package let now: Double
    package let count: Int
    package let proof: Proof?

    package init(
        episode: String,
        measure: String,
        direction: Direction,
        before: Double,
        now: Double,
        count: Int,
        proof: Proof? = nil
    ) {
        (self.episode, self.measure, self.direction) = (episode, measure, direction)
        (self.before, self.now, self.count, self.proof) = (before, now, count, proof)
    }
}
