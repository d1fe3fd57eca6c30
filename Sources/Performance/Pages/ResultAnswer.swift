/// The one answer to "has it moved?"; there is no fifth.
package enum ResultAnswer: String, Sendable, Hashable, CaseIterable {
    /// Better, where the measure has a direction.
    case up
    case down
    case noEvidence = "no-evidence"
    case notEnough = "not-enough-data"

    package var isMoved: Bool { self == .up || self == .down }
}
