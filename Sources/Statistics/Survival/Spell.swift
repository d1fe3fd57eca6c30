/// Time under watch: from an entry (0 where watched from the start) until it ended with the event or without.
///
/// Time is tenure, such as days since hire: who was there when records begin enters at their tenure then.
/// At a time t those are watched with entry < t <= exit.
public struct Spell: Hashable, Sendable {
    public let entry: Double
    public let exit: Double
    public let event: Bool

    /// nil unless both are finite and the entry is before the exit; an exit at 0 from the start is allowed.
    public init?(entry: Double = 0, exit: Double, event: Bool) {
        guard entry.isFinite, exit.isFinite, entry < exit || (entry == 0 && exit == 0) else { return nil }
        // Watched from the start means before any time at all.
        self.entry = entry == 0 ? -.infinity : entry
        self.exit = exit
        self.event = event
    }
}
