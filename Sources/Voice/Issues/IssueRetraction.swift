import Core

/// What was raised in a talk was taken back: its issue goes with it, unless somebody has decided something on it.
struct IssueRetraction: Sendable, Hashable {
    let at: Instant
    /// The employee_id, or the system's own name where the talk's record was corrected.
    let by: String
    let reason: String
    /// Nothing rested on it: nobody is to answer it any more.
    let isWithdrawn: Bool

    /// Whether an issue goes when its words are taken back.
    ///
    /// | on it rests | it |
    /// | --- | --- |
    /// | nothing | is withdrawn, with the reason |
    /// | somebody took it, answered, sorted or opened it anew | stays, and lists what was decided |
    /// | it is part of a common issue, which was said in public | stays |
    ///
    /// Source: domain P13, P14.
    static func withdraws(_ steps: [IssueEvent.Step], isCommon: Bool) -> Bool { steps.isEmpty && !isCommon }
}

extension IssueRecord {
    /// What was decided while its words still stood, in order; empty where they stand, or nothing was decided.
    var decisions: [IssueEvent] {
        guard let retraction, !retraction.isWithdrawn else { return [] }
        return events.filter { $0.at <= retraction.at }
    }
}
