import Core
import Signals

/// What must be on file before parting may even be spoken of (L4): each paper is there since a day, or missing.
///
/// Ranking last is no ground, nor is a type. A shortfall is said, then training or another post is given and tested, the
/// person is short again, all over two quarters in a row, and two people have read it. Source: domain L4, L5, T2, T4.
struct SupportPapers: Sendable, Hashable {
    enum Paper: String, Sendable, CaseIterable {
        case shortfall, help, shortAgain = "short-again", twoQuarters = "two-quarters", twoPeople = "two-people"
    }

    let there: [Paper: Day]
    /// Somebody the law protects: every step stops and HR is asked first.
    let isProtected: Bool

    var missing: [Paper] { Paper.allCases.filter { there[$0] == nil } }
    var isWhole: Bool { missing.isEmpty && !isProtected }

    init(plans: [Plan], readers: [(by: String, on: Day)], isProtected: Bool) {
        self.isProtected = isProtected
        var there: [Paper: Day] = [:]
        let missed = plans.filter { $0.outcome == .missed }.compactMap(\.endedOn).sorted()
        there[.shortfall] = missed.first
        if let first = missed.first {
            // Help counts when it came after the shortfall was said.
            let helped = plans.flatMap(\.actions).filter { [.training, .post].contains($0.kind) }
                .compactMap(\.doneOn).filter { $0 >= first }.min()
            there[.help] = helped
            there[.shortAgain] = helped.flatMap { helped in missed.first { $0 > helped } }
        }
        there[.twoQuarters] = Self.twoQuarters(plans)
        let names = Set(readers.map(\.by))
        if names.count > 1 { there[.twoPeople] = readers.map(\.on).max() }
        self.there = there
    }

    /// The day on which help stood on file in two quarters in a row.
    private static func twoQuarters(_ plans: [Plan]) -> Day? {
        let days = plans.flatMap(\.actions).compactMap(\.doneOn).sorted()
        let quarters = Set(days.map(Quarter.init(containing:)))
        return days.first { quarters.contains(Quarter(containing: $0).previous) }
    }
}
