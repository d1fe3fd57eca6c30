import Core
import Workdays

package typealias CommonID = ID<CommonIssue>

/// The same matter of several people as one public item (P14): owned, first word, published result, did it help.
package struct CommonIssue: Sendable, Hashable {
    package let id: CommonID
    let site: String
    /// Where it is of one team alone.
    let team: String?
    let topic: String
    /// Written for everybody to read, with nobody's name in it.
    let title: String
    let openedOn: Day
    let ownerDueOn: Day
    let wordDueOn: Day
    let isEstimated: Bool
    let owner: String?
    let ownedOn: Day?
    let firstWord: String?
    let firstWordOn: Day?
    let result: String?
    let publishedOn: Day?
    let reactions: Reactions

    /// The last day on which those who raised it are asked; nil before there is a result.
    var asksUntil: Day? { publishedOn.map { $0 + CommonClock.reactionDays } }

    func asks(on today: Day) -> Bool { asksUntil.map { today <= $0 } ?? false }

    func isLate(on today: Day) -> Bool {
        owner == nil && today > ownerDueOn || firstWord == nil && today > wordDueOn
    }

    /// What they said, once nobody is asked any more and enough have answered; before, one more answer would tell whose
    /// it was.
    func shownReactions(on today: Day) -> Reactions? {
        guard let until = asksUntil, today > until, reactions.total >= Reactions.fewest else { return nil }
        return reactions
    }

    /// Whether somebody who stands in a team may read it on the board.
    func isOpen(toTeam readersTeam: String?, role: Role) -> Bool {
        team == nil || team == readersTeam || role == .manager || role == .hr
    }
}

/// The days of a common issue (P14): an owner in 2 working days, the first public word in 10, reactions for 14 days.
enum CommonClock {
    static let ownerDays = 2
    static let wordDays = 10
    static let reactionDays = 14

    static func due(openedOn day: Day, calendar: WorkCalendar) -> (owner: Deadline, word: Deadline) {
        (calendar.day(ownerDays, workingDaysAfter: day), calendar.day(wordDays, workingDaysAfter: day))
    }
}

/// Did it help? Counts alone; who said what is kept nowhere.
struct Reactions: Sendable, Hashable {
    enum Answer: String, Sendable, CaseIterable { case yes, partly, no }

    /// Fewer are not shown.
    static let fewest = 3

    let counts: [Answer: Int]

    var total: Int { counts.values.reduce(0, +) }
}
