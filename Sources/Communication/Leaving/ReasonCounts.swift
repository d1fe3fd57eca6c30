import Core
import Statistics

/// How often each reason was named by those who left in a period, so that nobody can be made out (P21).
///
/// | named | shown |
/// | --- | --- |
/// | 3 times or more | the count, its share of all answers and the interval |
/// | once or twice | together with the others that are few, and with the next smallest until they are 3 |
/// | fewer than 3 answers at all | nothing |
struct ReasonCounts: Sendable, Hashable {
    struct Line: Sendable, Hashable {
        let reason: LeavingReason
        let count: Int
        let share: Double
        let low: Double
        let high: Double
    }

    /// Fewer than these are never shown alone.
    static let fewest = 3

    /// Everyone who left in the period.
    let left: Int
    /// Those of them who said why; nil where too few did.
    let answered: Int?
    /// The most frequent first.
    let lines: [Line]
    /// What is put together because each of them is too few.
    let together: [LeavingReason]
    let togetherCount: Int

    init(_ reasons: [LeavingReason], left: Int) {
        self.left = left
        var counts: [(reason: LeavingReason, count: Int)] = LeavingReason.allCases.map { reason in
            (reason, reasons.count { $0 == reason })
        }.filter { $0.count > 0 }
        counts.sort { ($1.count, $0.reason.rawValue) < ($0.count, $1.reason.rawValue) }
        guard reasons.count >= Self.fewest else {
            (answered, lines, together, togetherCount) = (nil, [], [], 0)
            return
        }
        var few: [(reason: LeavingReason, count: Int)] = []
        while let last = counts.last,
            last.count < Self.fewest || (!few.isEmpty && few.map(\.count).reduce(0, +) < Self.fewest)
        {
            few.append(last)
            counts.removeLast()
        }
        answered = reasons.count
        lines = counts.compactMap { reason, count in
            guard let share = Proportion(count, of: reasons.count), let interval = share.wilson() else { return nil }
            return Line(reason: reason, count: count, share: share.value, low: interval.low, high: interval.high)
        }
        together = few.map(\.reason).sorted { $0.rawValue < $1.rawValue }
        togetherCount = few.map(\.count).reduce(0, +)
    }
}
