import Core
import Signals

package typealias MatterID = ID<Matter>

/// An own matter (C5): what somebody raised, who is to answer by when, and how it stands.
package struct Matter: Sendable, Hashable {
    package let id: MatterID
    package let person: PersonID
    package let employeeID: String
    package let name: String
    package let what: OwnMatter.What
    package let site: String
    package let raisedAt: Instant
    package let raisedOn: Day
    /// The last day for the first answer (K8), and whether it leans on a year whose working days are not published.
    package let dueOn: Day
    package let isEstimated: Bool
    /// The employee_id of who is to answer.
    package let owner: String
    /// Where the words lie sealed.
    package let words: ID<SealedText>
    /// The highest of those complained of (C5a): neither they nor anyone below them may notice it.
    package let hiddenFrom: PersonID?
    let wish: TalkWish
    /// Only ever added to, in order.
    package let events: [MatterEvent]
    /// The talk about it, which was held elsewhere; nil where none was.
    var talked: MatterEvent?

    /// What happened, with the talk where it was held.
    var history: [MatterEvent] {
        guard let talked, !events.contains(where: { $0.step == .talk && $0.day == talked.day }) else { return events }
        return (events + [talked]).sorted { $0.at < $1.at }
    }

    /// The day of the first answer.
    package var answeredOn: Day? { events.first { $0.step == .answered }?.day }
    package var isClosed: Bool { events.contains { $0.step == .closed } }

    /// K8: whether the first answer is late, or came late.
    package func isLate(on today: Day) -> Bool { (answeredOn ?? today) > dueOn }

    /// Where it stands: the furthest of the steps that the person is shown.
    package var stage: MatterStep {
        history.map(\.step).filter(MatterStep.shown.contains).max { $0.rank < $1.rank } ?? .received
    }
}

/// What the person asked for where they wish for a talk (P23).
struct TalkWish: Sendable, Hashable {
    var day: Day?
    /// `14:30`, as they would like it.
    var time: String?
    /// The employee_id of whom they would rather talk with.
    var listener: String?
}

/// One thing that happened to a matter.
package struct MatterEvent: Sendable, Hashable {
    package let number: Int
    package let at: Instant
    /// The site's day.
    package let day: Day
    /// The employee_id.
    package let by: String
    package let step: MatterStep
    package let words: ID<SealedText>?
    /// Whom it was passed on to.
    package let owner: String?
}

/// The steps of an own matter (C5): receive, investigate, talk, act, answer.
package enum MatterStep: String, Sendable, CaseIterable {
    case received, looking, talk, acted, answered
    /// The person added words (P23).
    case added
    case forwarded, closed

    /// What the person sees as the way of their matter.
    package static let shown: [MatterStep] = [.received, .looking, .talk, .acted, .answered]

    var rank: Int { MatterStep.allCases.firstIndex(of: self) ?? 0 }
}
