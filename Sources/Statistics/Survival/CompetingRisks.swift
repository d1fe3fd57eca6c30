/// The share that has left for each reason over time, where leaving for one takes away the chance to leave for another.
///
/// Not 1 - Kaplan-Meier of one reason, which overstates it. Source: Aalen and Johansen 1978; as R's `survfit`.
public struct CompetingRisks: Hashable, Sendable {
    public struct Step: Hashable, Sendable {
        public let time: Double
        /// By reason, in their order.
        public let left: [Double]
        public let still: Double
    }

    public let steps: [Step]

    /// Spells with a reason from 0 to `reasons` - 1 where they ended with an event.
    ///
    /// nil without spells, or where an event has no such reason.
    public init?(_ spells: [(spell: Spell, reason: Int?)], reasons: Int) {
        guard !spells.isEmpty, reasons > 0,
            spells.allSatisfy({ !$0.spell.event || ($0.reason.map { (0..<reasons).contains($0) } ?? false) })
        else { return nil }
        let events = Dictionary(grouping: spells.filter { $0.spell.event }, by: \.spell.exit)
        var (still, left) = (1.0, Array(repeating: 0.0, count: reasons))
        steps = EventTable(spells.map(\.spell)).rows.map { row in
            let (before, atRisk) = (still, Double(row.atRisk))
            for one in events[row.time] ?? [] {
                if let reason = one.reason { left[reason] += before / atRisk }
            }
            still = before * (1 - Double(row.events) / atRisk)
            return Step(time: row.time, left: left, still: still)
        }
    }

    /// The share that has left for a reason by a time; nil for a reason there is not.
    public func left(by time: Double, reason: Int) -> Double? {
        guard steps.first?.left.indices.contains(reason) ?? true, reason >= 0 else { return nil }
        return steps.last { $0.time <= time }?.left[reason] ?? 0
    }
}
