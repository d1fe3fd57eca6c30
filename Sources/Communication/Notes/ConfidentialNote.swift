import Core
import People
import Signals

/// A note that lies sealed, and what is said of it before it is opened.
struct ConfidentialNote: Sendable, Hashable {
    /// What it was written about: a talk with its holder, or a report.
    enum Source: Sendable, Hashable {
        case talk(TalkKind, heldBy: String?)
        case report(Reported.What)
    }

    let id: ID<SealedText>
    let source: Source
    let day: Day
    /// The manager complained of (C5a).
    var hiddenFrom: PersonID?

    /// Who may open the note of somebody they may see.
    ///
    /// Managers and HR, and nobody the note about themselves; leaders never (K12d). Whom an own matter complains of may be
    /// the manager, so that only HR and who held the talk open it (C5a).
    static func mayOpen(_ source: Source, role: Role, employeeID: String, isSelf: Bool) -> Bool {
        guard !isSelf else { return false }
        switch (role, source) {
        case (.hr, _): return true
        case (.manager, .talk(.c5, let holder)): return holder == employeeID
        case (.manager, _): return true
        default: return false
        }
    }
}
