import Core
import Support
import Testing

@testable import Performance

/// C1: a fair comparison over a review's period.
struct `A figure of a review` {
    /// Thirteen weeks before November and four in it.
    private func series(before: Double, now: Double, expected: Double = 0.8, n: Int = 100) -> PersonSeries {
        let first = Day("2026-08-03")
        let weeks = (0..<17).map { index in
            let wobble = index.isMultiple(of: 2) ? 0.5 : -0.5
            let z = (index < 13 ? before : now) + wobble
            return AdjustedWeek(
                week: first + 7 * index,
                n: n,
                value: expected + z * 0.04,
                expected: expected,
                z: z,
                error: 1
            )
        }
        return PersonSeries(
            person: PersonID("ada"),
            measure: "any",
            peers: PeerGroup(post: .agent, site: "main", bands: .settled ... .settled),
            tenure: 400,
            weeks: weeks
        )
    }

    private let november = Day("2026-11-01")...Day("2026-11-30")

    private func figure(_ series: PersonSeries) throws -> PeriodFigure {
        try #require(PeriodFigure(series, Field.measure(.proportion), in: november))
    }

    @Test func `is of the weeks that begin in the period`() throws {
        let found = try figure(series(before: 0, now: 0))
        #expect(found.figure.weeks == 4 && found.before?.weeks == 13)
        #expect(
            PeriodFigure(
                series(before: 0, now: 0),
                Field.measure(.proportion),
                in: Day("2027-01-01")...Day("2027-01-31")
            ) == nil
        )
    }

    @Test func `says no evidence where nothing moved`() throws {
        let found = try figure(series(before: 0, now: 0))
        #expect(found.againstPeers == .noEvidence && found.againstPast == .noEvidence)
    }

    @Test func `tells peers and past apart`() throws {
        let steady = try figure(series(before: 2.5, now: 2.5))
        #expect(steady.againstPeers == .up && steady.againstPast == .noEvidence)
        let fallen = try figure(series(before: 2.5, now: -1))
        #expect(fallen.againstPast == .down)
    }

    /// A month of four weeks is too short for small moves: nothing is claimed of one standard deviation.
    @Test func `claims nothing of a small move`() throws {
        #expect(try figure(series(before: 0, now: 1)).againstPast == .noEvidence)
    }

    @Test func `says not enough data below the sample`() throws {
        let found = try figure(series(before: 0, now: 3, n: 7))
        #expect(found.figure.n == 28 && found.againstPeers == .notEnough && found.againstPast == .notEnough)
    }
}
