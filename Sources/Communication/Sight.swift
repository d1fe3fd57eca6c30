import Core
import People
import Signals

/// What one reader may see of the obligations of others, on lists over a team or a site (K12d).
///
/// A leader sees neither care, own matters nor exit, no report by others, and nothing that a talk of these kinds met or
/// put back. Nobody sees why they are on a list themselves.
struct Sight: Sendable {
    let role: Role
    let employeeID: String
    let visible: Set<PersonID>

    /// The rules a leader may read about the team.
    private static let openToLeaders: Set<Rule> = [
        .k1, .k2, .k3, .k5, .k6, .k9, .k10, .k10a, .k13, .k14, .k16, .k18, .k19,
    ]

    private var isLeader: Bool { role == .leader }

    /// The columns of the reader's map.
    var rules: [Rule] { isLeader ? Rule.allCases.filter(Sight.openToLeaders.contains) : Rule.allCases }

    /// The talks the reader may know of.
    var kinds: Set<TalkKind> { Set(isLeader ? TalkKind.allCases.filter(\.isOpenToLeaders) : TalkKind.allCases) }

    func admits(_ obligation: Obligation, _ facts: Facts) -> Bool {
        guard obligation.employeeID != employeeID, visible.contains(obligation.person) else { return false }
        guard obligation.isKnown(to: role, employeeID) else { return false }
        // A holder is told all there is to hold.
        guard isLeader, obligation.owner != employeeID else { return true }
        return Sight.isOpen(obligation, toLeader: employeeID, facts)
    }

    /// Whether a leader who does not hold the talk may read why it is due.
    static func isOpen(_ obligation: Obligation, toLeader leader: String, _ facts: Facts) -> Bool {
        guard openToLeaders.contains(obligation.rule) else { return false }
        switch obligation.reason {
        case .swingReported(let by, _, _) where by != leader: return false
        // Whoever the agreement is not for does not learn of it by its date (P12).
        case .checkDate(let check) where !check.isForLeader: return false
        case .notSpoken(let since, true), .season(let since):
            return isOpen(obligation) { $0.heldOn == since } && isOpen(obligation) { $0.id == obligation.talkID }
        default: return isOpen(obligation) { $0.id == obligation.talkID }
        }

        func isOpen(_ obligation: Obligation, _ isMeant: (HeldTalk) -> Bool) -> Bool {
            (facts.talks[obligation.person] ?? []).allSatisfy { !isMeant($0) || $0.kind.isOpenToLeaders }
        }
    }
}

extension Obligation {
    /// That there is an own matter is for who answers it and for HR (K8, K12d); anything else is not decided here.
    func isKnown(to role: Role, _ employeeID: String) -> Bool {
        rule != .k8 || role == .hr || owner == employeeID
    }
}

extension TalkKind {
    /// Talks about the person and never about results (C4 to C6).
    static let care: [TalkKind] = [.c4, .c5, .c6]

    var isCare: Bool { Self.care.contains(self) }

    /// Whether what was said is confidential and its note is kept sealed: care, own matters, exit, a new person's first words.
    package var isConfidential: Bool { [.c4, .c5, .c6, .c7].contains(self) }

    /// Whether a leader may know that such a talk was held with somebody of the team (K12d).
    var isOpenToLeaders: Bool { [.c1, .c2, .c2b, .c7].contains(self) }
}
