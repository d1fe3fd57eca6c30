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
    /// Yesterday's first half-year dates.
    private let first: FirstDates

    /// Both in order of due day.
    init(yesterday: [Obligation], today: [Obligation], _ first: FirstDates) {
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
        self.init(new: new, met: met, becameLate: late, first: first)
    }

    private init(new: [Obligation], met: [Obligation], becameLate: [Obligation], first: FirstDates) {
        (self.new, self.met, self.becameLate, self.first) = (new, met, becameLate, first)
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
        let yesterday = view.today.mapValues { $0 - 1 }
        let first = FirstDates(view.facts, asOf: yesterday)
        return DayChanges(
            yesterday: Obligations.all(view.facts, asOf: yesterday, first),
            today: view.obligations,
            first
        )
    }

    /// The same where only these people's facts have changed; nil where that moves other people's dates.
    func renewed(_ view: ObligationCache.View, of people: Set<PersonID>) -> DayChanges? {
        let yesterday = view.today.mapValues { $0 - 1 }
        guard first.hold(for: people, view.facts, asOf: yesterday) else { return nil }
        let own = DayChanges(
            yesterday: Obligations.of(people, view.facts, asOf: yesterday, first),
            today: view.derivation.obligations(of: people),
            first
        )
        func both(_ old: [Obligation], _ new: [Obligation]) -> [Obligation] {
            (old.filter { !people.contains($0.person) } + new).sorted(by: Obligations.isBefore)
        }
        return DayChanges(
            new: both(new, own.new),
            met: both(met, own.met),
            becameLate: both(becameLate, own.becameLate),
            first: first
        )
    }
}
