/// What a simulated centre hides, for analyses to find or to leave alone.
package enum PlannedTruth: Sendable, Hashable {
    /// People who differ and learn, with a few large swings: what the demo shows.
    case usual
    /// The same people, but shifts of these sizes, up and down by turns, in deviations of single weeks.
    case shifts(sizes: [Double], share: Double)
    /// Nobody differs, learns or changes, and weeks are independent: whatever is found is wrong.
    case noise
}
