import Core
import Statistics

/// Whether reports of mood in a team went up after somebody able lost heart in it (T7).
///
/// Leaders' reports about the others of the team per person-week, since that day against before it, by the exact test of
/// two rates. Few reports say nothing, and the answer is then just that; it is no proof of a cause either way.
struct MoodWatch: Sendable, Hashable {
    enum Answer: String, Sendable, Hashable { case up, down, noEvidence, notEnough }

    struct Report: Sendable, Hashable {
        let person: PersonID
        let day: Day
    }

    /// Weeks looked at on either side, and the fewest after the day.
    static let (most, least) = (26, 4)
    /// Fewer reports in all can show nothing.
    static let fewest = 5

    let since: Day
    let before: Rate?
    let after: Rate?
    let answer: Answer
    /// How many times as often as before, with its 95 % interval.
    let ratio: Double?
    let interval: Interval?
    let p: Double?

    /// - Parameters:
    ///   - lostHeart: those of the team whose type is II, left out of the count.
    ///   - members: everybody of the team today.
    init(
        reports: [Report],
        members: Set<PersonID>,
        lostHeart: Set<PersonID>,
        since: Day,
        asOf today: Day
    ) {
        let others = members.subtracting(lostHeart)
        let weeksAfter = min(Self.most, (today - since + 1) / 7)
        let first = since - Self.most * 7
        let last = since + weeksAfter * 7 - 1
        let counted = reports.filter { others.contains($0.person) }
        let (was, now) = (
            counted.count { first <= $0.day && $0.day < since }, counted.count { since <= $0.day && $0.day <= last }
        )
        let people = Double(others.count)
        self.since = since
        before = Rate(was, per: people * Double(Self.most))
        after = Rate(now, per: people * Double(weeksAfter))
        guard let before, let after, weeksAfter >= Self.least, was + now >= Self.fewest else {
            (answer, ratio, interval, p) = (.notEnough, nil, nil, nil)
            return
        }
        let compared = RateRatio(after, to: before)
        (ratio, interval, p) = (compared.value, compared.interval(), compared.exactTest())
        answer =
            switch compared.interval() {
            case .some(let interval) where interval.low > 1: .up
            case .some(let interval) where interval.high < 1: .down
            default: .noEvidence
            }
    }
}
