import Core
import People
import Workdays

extension Case {
    /// K5.
    ///
    /// Everyone is talked to by the holder or above at least once every half-year: 6 calendar months after the anchor,
    /// the later of joining and the last counting talk. Source: domain K5 [S].
    ///
    ///     anchor 2026-08-31 -> due 2027-02-28
    func everyHalfYear(firstDue: Day?) -> [Obligation] {
        var anchors = [employment.joinedOn]
        var meeting: [HeldTalk] = []
        for talk in talks where talk.heldOn > anchors[anchors.count - 1] && counts(talk) {
            anchors.append(talk.heldOn)
            meeting.append(talk)
        }
        let start = site.start(of: .k5)
        return anchors.indices.compactMap { index in
            let anchor = anchors[index]
            let talk = index < meeting.count ? meeting[index] : nil
            if talk != nil, !keepsMet { return nil }
            guard isSubject(from: anchor, through: talk?.heldOn ?? min(asOf, employment.leftOn ?? asOf)) else {
                return nil
            }
            var due = anchor.adding(months: site.numbers(on: anchor).k5Months)
            if let start, anchor < start {
                // K17: before the start day nothing is owed; the one clock that runs over it gets a spread first date.
                guard let firstDue, employment.covers(start), talk.map({ $0.heldOn >= start }) ?? true else {
                    return nil
                }
                due = firstDue
            }
            return obligation(
                .k5,
                cause: anchor.description,
                causedOn: anchor,
                kinds: TalkKind.allCases,
                reason: .notSpoken(since: anchor, spoken: anchor != employment.joinedOn),
                due: plain(due),
                metBy: talk
            )
        }
    }

    /// The anchor a start day finds: the last counting talk before it, or joining; nil for who joins later or is gone.
    func anchor(before start: Day) -> Day? {
        guard employment.joinedOn < start, employment.covers(start), isSubject(on: start) else { return nil }
        return talks.last { $0.heldOn < start && counts($0) }?.heldOn ?? employment.joinedOn
    }
}
