import Core
import Support
import Testing
import Web

@testable import Communication

/// H8: signs of going through the motions, at each boundary.
struct `Signs that reviews are a formality` {
    private func review(
        _ number: Int,
        of person: String? = nil,
        by holder: String = "L1",
        at second: Int? = nil,
        minutes: Int? = 40,
        _ words: String...
    ) -> WrittenReview {
        let noon = Zone.shanghai.instant(Day("2026-11-03"))
        return WrittenReview(
            talk: "t\(number)",
            person: PersonID(person ?? "p\(number)"),
            holder: holder,
            heldAt: noon,
            writtenAt: second.map { noon + $0 },
            minutes: minutes,
            words: words
        )
    }

    @Test func `are none where reviews differ and take their time`() {
        let reviews = (0..<5).map { review($0, at: $0 * 3600, "words number \($0) of this one") }
        #expect(ReviewMotions.of(reviews).isEmpty)
    }

    @Test(arguments: [(599, true), (600, false)])
    func `are three written within ten minutes`(_ last: Int, _ isSign: Bool) {
        let found = ReviewMotions.of([review(1, at: 0), review(2, at: 10), review(3, at: last)])
        #expect(found.first?.batched == (isSign ? ["t1", "t2", "t3"] : nil))
    }

    @Test func `are not two, nor three of one person, nor of three holders`() {
        #expect(ReviewMotions.of([review(1, at: 0), review(2, at: 1)]).isEmpty)
        #expect(ReviewMotions.of((1...3).map { review($0, of: "ada", at: $0) }).isEmpty)
        #expect(ReviewMotions.of((1...3).map { review($0, by: "L\($0)", at: $0) }).isEmpty)
    }

    @Test func `are the same words for two people, commas or not`() {
        let found = ReviewMotions.of([
            review(1, "继续努力，提高通话质量水平。"), review(2, "继续努力 提高通话质量水平"), review(3, "先听完客户的话再查系统回答"),
        ])
        #expect(found.first?.alike == ["t1", "t2"])
        #expect(ReviewMotions.of([review(1, "continue"), review(2, "continue")]).isEmpty)
        #expect(
            ReviewMotions.of([
                review(1, of: "ada", "the same words again"), review(2, of: "ada", "the same words again"),
            ])
            .isEmpty
        )
    }

    @Test(arguments: [(4, true), (5, false), (nil, false)])
    func `are talks under five minutes`(_ minutes: Int?, _ isSign: Bool) {
        let found = ReviewMotions.of([review(1, minutes: minutes)])
        #expect((found.first?.short == ["t1"]) == isSign)
    }

    @Test func `are counted by holder`() {
        let found = ReviewMotions.of([review(1, by: "L2", minutes: 2), review(2, by: "L1", minutes: 3), review(3)])
        #expect(found.map(\.holder) == ["L1", "L2"])
        #expect(found.map(\.reviews) == [2, 1])
    }
}

/// K13, H8.
struct `The period of a review` {
    @Test func `is the month its obligation names, else the month before`() {
        let day = Day("2026-12-03")
        #expect(ReviewPeriod(of: ["E1/K13/2026-10"], begunOn: day).description == "2026-10")
        #expect(ReviewPeriod(of: ["E1/K2/2026Q4"], begunOn: day).description == "2026-11")
        #expect(ReviewPeriod(of: [], begunOn: Day("2026-01-31")).description == "2025-12")
        #expect(ReviewPeriod("2026-13") == nil && ReviewPeriod("2026-1") == nil)
        #expect(ReviewPeriod(before: Day("2026-03-01")).days == Day("2026-02-01")...Day("2026-02-28"))
    }

    @Test func `takes all three in one's own words`() {
        #expect(OwnReviewDraft(progress: "a", shortfall: "b", nextStep: "c").refusal == nil)
        #expect(OwnReviewDraft(progress: "a", shortfall: "", nextStep: "c").refusal == .missing)
        let long = String(repeating: "长", count: OwnReview.longest)
        #expect(OwnReviewDraft(progress: long, shortfall: "b", nextStep: "c").refusal == nil)
        #expect(OwnReviewDraft(progress: long + "长", shortfall: "b", nextStep: "c").refusal == .long)
    }

    /// C2c: a changed target is another version, the same measures are the same.
    @Test func `rests on measures in a version of their own`() {
        let one = ReviewFiguresStore.InForce(name: Word("a", "a", "a"), definition: Path("/measures/a"), line: "a ..0.8")
        let other = ReviewFiguresStore.InForce(name: Word("a", "a", "a"), definition: Path("/measures/a"), line: "a ..0.9")
        let version = MeasuresKnown([one], rules: ["r"]).version
        #expect(MeasuresKnown([one], rules: ["r"]).version == version)
        #expect(MeasuresKnown([other], rules: ["r"]).version != version)
        #expect(MeasuresKnown([one], rules: ["s"]).version != version)
    }
}
