/// One person, or one stretch of a person's time, with what was known of them then.
///
/// What changes over time is cut into stretches, each with values known *before* it.
public struct CoxRow: Hashable, Sendable {
    public let spell: Spell
    public let values: [Double]
    /// Compared only with rows of the same stratum, such as a site.
    public let stratum: Int

    public init(_ spell: Spell, _ values: [Double], stratum: Int = 0) {
        self.spell = spell
        self.values = values
        self.stratum = stratum
    }
}

/// What rows with the event at one and the same time count as.
public enum CoxTies: Hashable, Sendable, CaseIterable {
    case efron
    case breslow
}

/// Why a Cox model has no answer.
public enum CoxRefusal: Error, Hashable, Sendable {
    /// No rows, no values, rows of different length, or values that are no numbers.
    case malformed
    /// No event while someone else was watched.
    case noEvents
    /// A value never differs among those compared, or follows from those before it.
    case dependent(column: Int)
    /// The likelihood grows without end: a value parts all who leave from all who stay.
    case unbounded
}
