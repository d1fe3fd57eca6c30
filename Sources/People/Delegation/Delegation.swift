import Core

/// Somebody on leave, or by choice, gives another their talks and what they see, through a last day.
package struct Delegation: Sendable, Hashable {
    package let id: String
    /// Who is away, and who stands in.
    package let from: NamedPerson
    package let to: NamedPerson
    package let fromOn: Day
    /// The last day; the day after, all is as before.
    package let untilOn: Day
    /// Nil where who is away gave it; else HR named the stand-in.
    package let naming: Naming?

    /// HR named who stands in, for somebody who had not done it.
    package struct Naming: Sendable, Hashable {
        package let reason: StandInReason
        package let by: NamedPerson
    }
}

/// Why HR names a stand-in; says that somebody is away, never what they suffer from.
package enum StandInReason: String, Sendable, CaseIterable {
    case absent, unarranged, vacant, other
}

/// Why a delegation cannot be made.
package enum DelegationRefusal: Hashable, Sendable {
    /// No end, an end before the beginning or before today, or more than the longest.
    case days
    /// Nobody, oneself, or somebody of a lower standing or another site.
    case person
    /// Another one covers some of the days.
    case overlaps
    /// HR names somebody without saying why.
    case reason
}

/// Who may stand in for whom, and how long.
package enum DelegationRule {
    /// Days at most: who is away longer is given a successor in the roster.
    package static let longest = 120

    /// Of the same standing or a higher one: a leader's stand-in may be a manager, HR's is HR.
    package static func mayStandIn(_ role: Role, for other: Role) -> Bool {
        switch other {
        case .leader: role == .leader || role == .manager
        case .manager: role == .manager
        case .hr: role == .hr
        case .agent, .floor, .qa, .trainer, .administrator: false
        }
    }

    /// The posts whose stand-in somebody may be; none where a post has no talks to give.
    package static func posts(for other: Role) -> [Role] { Role.allCases.filter { mayStandIn($0, for: other) } }

    /// Nil where the days are fit.
    package static func refusal(from: Day, until: Day, today: Day) -> DelegationRefusal? {
        from >= today && until >= from && until - from < longest ? nil : .days
    }
}

/// Who stands in for whom on which days, as the rules ask.
package struct StandIns: Sendable, Hashable {
    package struct Turn: Sendable, Hashable {
        let to: String
        let fromOn: Day
        let untilOn: Day

        package init(to: String, fromOn: Day, untilOn: Day) {
            (self.to, self.fromOn, self.untilOn) = (to, fromOn, untilOn)
        }
    }

    /// By the employee_id of who is away, in order of the first day.
    private let turns: [String: [Turn]]

    package init(_ turns: [String: [Turn]] = [:]) { self.turns = turns }

    /// Who acts for somebody on a day; a stand-in who is away too is followed, and a circle ends where it closes.
    package func acting(for employeeID: String, on day: Day) -> String {
        // Asked of every obligation, and nearly nobody is away.
        guard turns[employeeID] != nil else { return employeeID }
        var seen: Set = [employeeID]
        var who = employeeID
        while let turn = turns[who]?.first(where: { $0.fromOn <= day && day <= $0.untilOn }) {
            guard seen.insert(turn.to).inserted else { return employeeID }
            who = turn.to
        }
        return who
    }
}
