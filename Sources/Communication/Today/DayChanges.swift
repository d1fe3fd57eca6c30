import Core

/// What a day brought: the obligations as of yesterday beside those of today, over the same facts.
///
/// A talk or a report counts on the day it was held or made, not on the day its file came in.
package struct DayChanges: Sendable {
    package enum Change: String, Sendable { case new, met, late }

    /// Not owed yesterday.
    ///
    /// The half-year clock that every talk winds up again (K5) is no news.
    let new: [Obligation]
    /// Owed yesterday, met today.
    let met: [Obligation]
    /// Late since today.
    let becameLate: [Obligation]

    /// Both in order of due day.
    package init(yesterday: [Obligation], today: [Obligation]) {
        var owed: [String: Obligation.State] = [:]
        for place in yesterday.indices where yesterday[place].isUnmet {
            owed[yesterday[place].key] = yesterday[place].state
        }
        var (new, met, late): ([Obligation], [Obligation], [Obligation]) = ([], [], [])
        for place in today.indices {
            let before = owed[today[place].key]
            switch today[place].state {
            case .met: if before != nil { met.append(today[place]) }
            case .waived: continue
            case .late where before != .late: late.append(today[place])
            case .late: continue
            case .open, .planned, .paused: if before == nil, today[place].rule != .k5 { new.append(today[place]) }
            }
        }
        (self.new, self.met, becameLate) = (new, met, late)
    }

    subscript(change: Change) -> [Obligation] {
        switch change {
        case .new: new
        case .met: met
        case .late: becameLate
        }
    }

    /// The rules asked again as of the day before.
    static func since(_ view: ObligationCache.View) -> DayChanges {
        let yesterday = Obligations.all(view.facts, asOf: view.today.mapValues { $0 - 1 })
        return DayChanges(yesterday: yesterday, today: view.obligations)
    }
}
