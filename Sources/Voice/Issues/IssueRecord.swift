import Core
import Signals

package typealias IssueID = ID<IssueRecord>

/// What a person raised, or somebody found, that others can act on (P13): sorted, owned, dated, answered.
package struct IssueRecord: Sendable, Hashable {
    /// Who brought it up; `hand` was written in by somebody, about nobody.
    enum Source: String, Sendable { case person, manager, hand }

    package let id: IssueID
    let site: String
    let department: String?
    let team: String?
    /// The employee_id of the direct leader of who raised it, that day.
    let leader: String?
    let person: PersonID?
    /// Shown only where it is named.
    let name: String?
    let what: Raised.What
    let source: Source
    /// The person let it go on under their name.
    let isNamed: Bool
    /// Nil where they lie sealed.
    let words: String?
    let sealed: ID<SealedText>?
    let raisedOn: Day
    let topic: String
    let route: IssueRoute
    let toDepartment: String?
    /// The employee_id.
    let owner: String?
    let dueOn: Day
    let isEstimated: Bool
    let common: CommonID?
    let events: [IssueEvent]
    /// What it rests on was taken back.
    var retraction: IssueRetraction?

    var isWithdrawn: Bool { retraction?.isWithdrawn == true }

    var answer: IssueEvent? {
        guard let last = events.last(where: { [.answered, .reopened].contains($0.step) }) else { return nil }
        return last.step == .answered ? last : nil
    }

    /// Open, in somebody's hands, or answered; late is a matter of the day.
    var state: State {
        if answer != nil { return .answered }
        return events.contains { $0.step == .taken } ? .taken : .open
    }

    func isLate(on today: Day) -> Bool { answer == nil && !isWithdrawn && today > dueOn }

    enum State: String, Sendable, CaseIterable { case open, taken, answered }
}

/// One thing that happened to an issue.
struct IssueEvent: Sendable, Hashable {
    enum Step: String, Sendable { case sorted, taken, answered, reopened }

    let number: Int
    let at: Instant
    let day: Day
    let by: String
    let step: Step
    let words: String?
}

/// Who looks at issues, and what of each they may know (P11).
struct IssueReader: Sendable, Hashable {
    enum Sight: Sendable, Hashable {
        case none
        /// Topic, state, owner, date and answer: never the words, never who.
        case result
        /// The words, too, and who where they let it.
        case words
        /// Raised it.
        case own
    }

    let person: PersonID
    let employeeID: String
    let role: Role
    let above: Set<PersonID>

    /// `isInScope`: the site of the issue, or the person who raised it, is the reader's.
    func sight(_ issue: IssueRecord, isInScope: Bool) -> Sight {
        if let raiser = issue.person, raiser == person { return .own }
        if issue.owner == employeeID { return .words }
        // What those above raised is not for those below.
        if let raiser = issue.person, above.contains(raiser) { return .none }
        switch role {
        case .manager, .hr: return isInScope ? .words : .none
        case .leader: return issue.leader == employeeID ? .result : .none
        case .qa: return isInScope && issue.route == .quality ? .words : .none
        case .trainer: return isInScope && issue.route == .training ? .words : .none
        case .agent, .floor, .administrator: return .none
        }
    }

    /// Sealed words are for who is to answer and for HR.
    func mayOpen(_ issue: IssueRecord, _ sight: Sight) -> Bool {
        issue.sealed != nil && (sight == .own || sight == .words && (issue.owner == employeeID || role == .hr))
    }

    func mayAnswer(_ issue: IssueRecord, _ sight: Sight) -> Bool { sight == .words }

    /// Managers and HR sort; who owns it may pass it on.
    func maySort(_ issue: IssueRecord, _ sight: Sight) -> Bool {
        sight == .words && (role == .manager || role == .hr || issue.owner == employeeID)
    }
}
