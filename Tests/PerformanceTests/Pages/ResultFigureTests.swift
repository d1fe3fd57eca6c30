import Core
import Foundation
import Statistics
import Testing

@testable import Performance

private let monday: Day = "2026-11-16"

/// Weeks back from the last one that is over, newest first.
func weeks(_ values: [(n: Int, value: Double)], expected: Double = 0.8) -> [AdjustedWeek] {
    values.enumerated().map { back, one in
        AdjustedWeek(
            week: monday - back * 7,
            n: one.n,
            value: one.value,
            expected: expected,
            z: (one.value - expected) * 10,
            error: 1
        )
    }.reversed()
}

/// K2, K3: every figure stands beside its count and its uncertainty.
struct `A figure of some weeks` {
    /// 170 of 200: Wilson's interval is 0.7939 to 0.8930 (R: prop.test(170, 200, correct = FALSE)).
    @Test func `counts each week for what it rests on, with Wilson's interval`() throws {
        let figure = try #require(
            ResultFigure(weeks([(150, 0.9), (50, 0.7)]), of: StandardMeasures.satisfaction)
        )
        #expect(figure.n == 200 && figure.weeks == 2 && abs(figure.value - 0.85) < 1e-12)
        let interval = try #require(figure.interval)
        #expect(abs(interval.low - 0.7939) < 1e-4 && abs(interval.high - 0.8930) < 1e-4)
    }

    /// The geometric mean of 100 and 400 seconds is 200, not 250.
    @Test func `of times is their geometric mean`() throws {
        let figure = try #require(
            ResultFigure(weeks([(50, 100), (50, 400)], expected: 200), of: StandardMeasures.handlingTime)
        )
        #expect(abs(figure.value - 200) < 1e-9 && figure.interval == nil)
    }

    /// Three equal weeks of values 1, 2, 3 of a mean: Student's t gives 2 ± 4.3027 x 1 / √3 = 2 ± 2.4841.
    @Test func `of a mean has the interval of its weeks' scatter`() throws {
        let measure = StandardMeasures.satisfaction
        let points = Measure(
            id: "score",
            form: .mean,
            better: .up,
            unit: .points,
            minimumSample: 30,
            step: 0,
            texts: measure.texts
        )
        let figure = try #require(ResultFigure(weeks([(10, 1), (10, 2), (10, 3)], expected: 2), of: points))
        let interval = try #require(figure.interval)
        #expect(abs(interval.low + 0.4841) < 1e-3 && abs(interval.high - 4.4841) < 1e-3)
    }

    @Test(arguments: [(29, false), (30, true)])
    func `is enough from the measure's minimum on`(count: Int, isEnough: Bool) {
        #expect(ResultFigure(weeks([(count, 0.8)]), of: StandardMeasures.satisfaction)?.isEnough == isEnough)
    }

    @Test func `is nothing without a value`() {
        #expect(ResultFigure([], of: StandardMeasures.satisfaction) == nil)
        #expect(ResultFigure(weeks([(0, 0)]), of: StandardMeasures.satisfaction) == nil)
    }
}

struct `The answer of a cell` {
    /// Twelve weeks: eight make what is usual, four are judged against it.
    @Test(arguments: [(11, ResultAnswer.notEnough), (12, .noEvidence)])
    func `is no evidence only where enough weeks were judged`(count: Int, answer: ResultAnswer) {
        #expect(ResultAnswer(moved: nil, weeks: count, isJudged: true) == answer)
        #expect(ResultAnswer(moved: nil, weeks: count, isJudged: false) == .notEnough)
    }

    @Test func `is the swing that is open`() {
        for way in [ResultAnswer.up, .down] {
            #expect(ResultAnswer(moved: way, weeks: 0, isJudged: false) == way)
        }
    }
}
