import Core
import Signals

/// One proposed talk of the week's list: the obligations of one person that may decently be one talk (K11).
package struct PlanLine: Sendable, Hashable {
    /// The first is the most pressing.
    package let obligations: [Obligation]
    package let dueOn: Day
    package let priority: Int
    /// Kinds of talk that meet all of them; where no single kind does, those that meet any.
    package let kinds: [TalkKind]

    package init(obligations: [Obligation]) {
        self.obligations = obligations
        // Asked for at every turn of a list's making.
        dueOn = obligations.map(\.dueOn).min() ?? obligations[0].dueOn
        priority = obligations.map(\.priority).min() ?? 0
        kinds = PlanLine.kinds(obligations)
    }

    package var person: PersonID { obligations[0].person }
    package var employeeID: String { obligations[0].employeeID }
    package var owner: String? { obligations[0].owner }
    package var rules: [Rule] { obligations.map(\.rule) }
    package var isLate: Bool { obligations.contains { $0.state == .late } }
    package var state: Obligation.State { isLate ? .late : obligations[0].state }

    package var isUnmet: Bool { obligations.contains(where: \.isUnmet) }
    /// Met or waived, once nothing of it is left to do.
    var settled: Obligation.State? { isUnmet ? nil : obligations[0].state }

    private static func kinds(_ obligations: [Obligation]) -> [TalkKind] {
        let common = TalkKind.allCases.filter { kind in obligations.allSatisfy { $0.kinds.contains(kind) } }
        guard common.isEmpty else { return common }
        return TalkKind.allCases.filter { kind in obligations.contains { $0.kinds.contains(kind) } }
    }
}

/// The week's communication list (K12): what is due in the week or late before it, merged, most pressing first.
package enum WeekPlan {
    /// `today` is the day the obligations were looked at.
    package static func lines(_ obligations: [Obligation], week: Week, today: Day) -> [PlanLine] {
        together(obligations.filter { $0.isUnmet && $0.dueOn <= week.last && !isAway($0, today) })
    }

    /// Obligations of any people as talks, in order of due day, priority and employee_id.
    static func together(_ obligations: [Obligation]) -> [PlanLine] {
        var lines: [PlanLine] = []
        for group in Dictionary(grouping: obligations, by: \.employeeID).values { lines += merged(group) }
        // Only numbers are moved about and mostly compared, since a line is large.
        let ranks = lines.map { Int($0.dueOn.number) << 8 | $0.priority }
        let order = lines.indices.sorted { a, b in
            ranks[a] == ranks[b] ? lines[a].employeeID < lines[b].employeeID : ranks[a] < ranks[b]
        }
        return order.map { lines[$0] }
    }

    /// A paused clock is not called until the absence that covers its due day is over.
    private static func isAway(_ obligation: Obligation, _ today: Day) -> Bool {
        obligation.pausedUntil.map { today <= $0 } ?? false
    }

    /// Puts obligations of one person together where K11 finds it decent, the most pressing first.
    static func merged(_ group: [Obligation]) -> [PlanLine] {
        if group.count == 1 { return [PlanLine(obligations: group)] }
        let order = group.sorted { ($0.priority, $0.dueOn, $0.key) < ($1.priority, $1.dueOn, $1.key) }
        var talks: [[Obligation]] = []
        for obligation in order {
            if let place = talks.firstIndex(where: { $0.allSatisfy { Decency.mayBeOneTalk($0, obligation) } }) {
                talks[place].append(obligation)
            } else {
                talks.append([obligation])
            }
        }
        return talks.map(PlanLine.init)
    }
}

/// K11: which obligations of one person may be one talk.
enum Decency {
    /// C1 with C2, C1 or a rise with K2, C7 with C1.
    ///
    /// The routine K5 and K16 ride on any of these and on a care talk held by the same person. An exit interview (K7) and
    /// an own matter (K8) stay alone, guidance (K6) joins guidance only, and care is never mixed with performance.
    static func mayBeOneTalk(_ a: Obligation, _ b: Obligation) -> Bool {
        guard a.owner == b.owner, ![a, b].contains(where: { alone.contains($0.rule) }) else { return false }
        // Guidance is about its incident and about nothing else.
        if (a.rule == .k6) != (b.rule == .k6) { return false }
        if isRoutine(a) || isRoutine(b) { return true }
        let subjects: Set<Subject> = [subject(a), subject(b)]
        return subjects.count == 1 || subjects == [.performance, .praise] && !isFall(a) && !isFall(b)
            || subjects == [.performance, .onboarding] && [a, b].contains { $0.rule == .k13 || $0.rule == .k19 }
    }

    /// An exit interview, somebody who needs it now, an own matter.
    private static let alone: Set<Rule> = [.k4a, .k7, .k8]

    private enum Subject { case performance, praise, onboarding, care }

    private static func isRoutine(_ obligation: Obligation) -> Bool {
        obligation.rule == .k5 || obligation.rule == .k16
    }

    private static func isFall(_ obligation: Obligation) -> Bool {
        if obligation.rule == .k10a { return true }
        if obligation.rule != .k3 { return false }
        if case .swing(let swing, _) = obligation.reason { return swing.direction == .down }
        return true
    }

    private static func subject(_ obligation: Obligation) -> Subject {
        switch obligation.rule {
        case .k3, .k6, .k10, .k10a, .k13, .k19: .performance
        case .k9: obligation.kinds.allSatisfy(\.isCare) ? .care : obligation.kinds == [.c7] ? .onboarding : .performance
        case .k2: .praise
        case .k1, .k14: .onboarding
        default: .care
        }
    }
}
