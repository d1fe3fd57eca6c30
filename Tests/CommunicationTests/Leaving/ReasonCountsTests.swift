import Core
import Statistics
import Testing

@testable import Communication

/// P21, C6a: counted so that nobody can be made out.
struct `Reasons for leaving` {
    private func counts(_ named: [(LeavingReason, Int)], left: Int = 50) -> ReasonCounts {
        ReasonCounts(named.flatMap { Array(repeating: $0, count: $1) }, left: left)
    }

    @Test func `begin with the three that early leavers name first, and have a word each`() {
        #expect(LeavingReason.offered.prefix(3) == [.notAsExpected, .cannotAdapt, .workItself])
        #expect((13...18).contains(LeavingReason.offered.count))
        for language in Language.allCases {
            #expect(Set(LeavingReason.allCases.map { $0.word(language) }).count == LeavingReason.allCases.count)
        }
    }

    /// A code in the database means the same for ever.
    @Test func `keep their codes`() {
        #expect(
            LeavingReason.allCases.map(\.rawValue) == [
                "not-as-expected", "cannot-adapt", "work-itself", "pay", "shifts", "pressure", "abusive-callers",
                "leading", "team", "no-prospect", "unfair", "health", "family", "distance", "study", "other-offer",
                "other",
            ]
        )
    }

    @Test func `are shown from three on, with their share and its interval`() throws {
        let counts = counts([(.pay, 7), (.shifts, 3)])
        #expect(counts.lines.map(\.reason) == [.pay, .shifts] && counts.lines.map(\.count) == [7, 3])
        #expect(counts.answered == 10 && counts.left == 50 && counts.together.isEmpty)
        let interval = try #require(Proportion(7, of: 10)?.wilson())
        #expect(counts.lines[0].share == 0.7)
        #expect(counts.lines[0].low == interval.low && counts.lines[0].high == interval.high)
    }

    @Test(
        arguments: [
            // Two answers in all say nothing.
            ([(.pay, 2)], [], 0, false), ([(.pay, 1), (.team, 1)], [], 0, false),
            // Three say as much as they can together.
            ([(.pay, 3)], [.pay], 0, true), ([(.pay, 2), (.team, 1)], [], 3, true),
            // One alone could be told from the sum: the next smallest goes with it.
            ([(.pay, 9), (.shifts, 3), (.team, 1)], [.pay], 4, true),
            ([(.pay, 9), (.shifts, 3), (.team, 1), (.study, 2)], [.pay, .shifts], 3, true),
            ([(.pay, 10), (.team, 2)], [], 12, true),
        ] as [([(LeavingReason, Int)], [LeavingReason], Int, Bool)]
    )
    func `named by fewer than three stand together with at least as many`(
        named: [(LeavingReason, Int)],
        shown: [LeavingReason],
        together: Int,
        answered: Bool
    ) {
        let counts = counts(named)
        #expect(counts.lines.map(\.reason) == shown)
        #expect(counts.togetherCount == together)
        #expect((counts.answered != nil) == answered)
        #expect(counts.togetherCount == 0 || counts.togetherCount >= ReasonCounts.fewest)
    }

    @Test(arguments: [(nil, "", true), ("pay", "", false), ("nonsense", "", true), ("pay", "x", false)])
    func `are asked for one, and never for the one behind it`(given: String?, behind: String, isWrong: Bool) {
        var answer = ExitAnswer(given: given, behind: behind, text: nil)
        answer.check()
        #expect(answer.isWrong == isWrong && answer.behind == nil)
    }
}
