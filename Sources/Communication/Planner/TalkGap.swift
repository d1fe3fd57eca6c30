import Core
import Signals

/// K11: one person is not talked with so often that they feel special, nor hunted.
///
/// The same holder talks with a person at most once in any 14 days and three times in any 90. Talks of K4, K6, K7 and K8
/// are neither held back nor counted; a held one is known by its kind, C2b, C4, C5 or C6. Source: domain K11.
package struct TalkGap: Sendable, Hashable {
    private let days: Int
    private let longDays: Int
    private let mostInLong: Int

    /// By the numbers in force at the site.
    package init(_ numbers: RuleNumbers = RuleNumbers()) {
        (days, longDays, mostInLong) = (numbers.k11Days, numbers.k11LongDays, numbers.k11Most)
    }

    static func exempts(_ rule: Rule) -> Bool { [.k4, .k4a, .k6, .k7, .k8].contains(rule) }

    package static func counts(_ kind: TalkKind) -> Bool { kind != .c2b && !kind.isCare }

    /// Whether a talk on a day leaves the gap, given the days of the others, held before or planned after it.
    ///
    ///     last talk 1 June -> 14 June no, 15 June yes
    ///     talks 1 March, 1 April, 1 May -> 29 May no, 30 May yes
    func allows(_ day: Day, others: [Day]) -> Bool {
        if others.contains(where: { abs($0 - day) < days }) { return false }
        // With the new talk no window of 90 days may hold a fourth.
        let all = (others + [day]).sorted()
        return !all.indices.dropFirst(mostInLong).contains { all[$0] - all[$0 - mostInLong] < longDays }
    }

    /// Whether a talk that somebody is about to begin takes a reason: it lies inside the gap, its kind counts, and nothing
    /// of what it is about is exempt.
    func asksReason(_ kind: TalkKind, about rules: [Rule], _ standing: GapStanding) -> Bool {
        standing.isInside && TalkGap.counts(kind) && !rules.contains(where: TalkGap.exempts)
    }

    /// How a talk of a holder on a day lies to the two's earlier ones that count.
    func standing(on day: Day, _ talks: [HeldTalk], heldBy holder: String) -> GapStanding {
        let others = talks.filter { $0.heldBy == holder && TalkGap.counts($0.kind) && $0.heldOn <= day }.map(\.heldOn)
        return GapStanding(
            lastOn: others.max(),
            held: others.count { day - $0 < longDays },
            longDays: longDays,
            isInside: !allows(day, others: others)
        )
    }
}
