import Core
import Signals

/// A rule turned what happened into "this person must be talked to, by this holder, about this, by this day".
package struct Obligation: Sendable, Hashable {
    package enum State: String, Sendable, CaseIterable { case open, planned, paused, met, late, waived }

    /// employee_id/rule/cause: the same facts give the same key, whenever they are looked at.
    package let key: String
    package let person: PersonID
    package let employeeID: String
    package let rule: Rule
    /// The kinds of talk that meet it; the first is the one to offer.
    package let kinds: [TalkKind]
    package let reason: Reason
    package let causedOn: Day
    package let detectedAt: Instant
    package let dueOn: Day
    /// The due day leans on a year whose working days are not published yet.
    package let dueEstimated: Bool
    package let evidence: [Evidence]
    package internal(set) var state: State
    package internal(set) var metLate: Bool
    package internal(set) var waivedReason: String?
    /// The last day of the absence that pauses it.
    package internal(set) var pausedUntil: Day?
    /// The employee_id of who holds it (K12a); nil where the roster names nobody.
    package let owner: String?
    package internal(set) var talkID: String?

    /// The same, planned where it is open and a slot is kept for it; a late one stays late.
    package func planned(in slots: Set<String>) -> Obligation {
        guard state == .open, slots.contains(key) else { return self }
        var planned = self
        planned.state = .planned
        return planned
    }

    /// Not met and not waived.
    package var isUnmet: Bool { state != .met && state != .waived }
}

/// Why someone must be talked to, as values; `ReasonWords` says it in the reader's language.
package enum Reason: Sendable, Hashable {
    case joined(Day)
    case topFifth(TopFifth)
    /// With what the measure is called; nil where only its id is known.
    case swing(Swing, name: Word?)
    case swingReported(by: String?, on: Day, note: String?)
    case reported(Reported, on: Day)
    /// Nobody above has talked with them since this day; `spoken` is false when it is the joining day.
    case notSpoken(since: Day, spoken: Bool)
    case leaving(last: Day, notice: Day?)
    case review(month: Day)
    /// The first talk, or the one so many days after.
    case firstLiveCalls(Day, after: Int?)
    case season(since: Day)
    /// So many findings of one fault class, the first on this day.
    case found(Finding, on: Day, count: Int)
    case lapses(String, on: Day)
    case lessKeen(since: Day)
    case returned(on: Day, away: Day)
    case probationEnds(Day)
    case checkDate(AgreementCheck)
    case goalMissedTwice(GoalMissedTwice)
    /// What it is about stands nowhere on a list.
    case ownMatter(on: Day)
}
