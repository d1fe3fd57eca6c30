/// The one answer to "has it moved?"; there is no fifth.
package enum ResultAnswer: String, Sendable, Hashable, CaseIterable {
    /// Better, where the measure has a direction.
    case up
    case down
    case noEvidence = "no-evidence"
    case notEnough = "not-enough-data"

    package var isMoved: Bool { self == .up || self == .down }

    /// A swing that is open is the answer; without one there is no evidence where enough weeks were judged.
    package init(moved: ResultAnswer?, weeks: Int, isJudged: Bool) {
        if let moved {
            self = moved
        } else {
            let isEnough = isJudged && WatchedWeeks.split(weeks).watched >= SwingReading.fewestWatched
            self = isEnough ? .noEvidence : .notEnough
        }
    }
}
