import Core
import Support
import Testing

@testable import Performance

struct `One among peers` {
    private static let group = PeerGroup(post: .agent, site: "main", bands: .settled ... .settled)

    private func series(_ weeks: [(String, Int, Double, Double)]) -> PersonSeries {
        PersonSeries(
            person: PersonID("ada"),
            measure: "quality",
            peers: Self.group,
            tenure: 400,
            weeks: weeks.map {
                AdjustedWeek(week: day($0.0), n: $0.1, value: $0.2, expected: $0.3, z: 0, error: 1)
            }
        )
    }

    private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    @Test func `is the last thirteen weeks, each by its calls`() throws {
        let weeks = [("2026-08-24", 100, 0.1, 0.1), ("2026-08-31", 10, 0.8, 0.7), ("2026-11-23", 30, 0.6, 0.7)]
        let one = try #require(
            Contender(series(weeks), form: .proportion, through: day("2026-11-23"))
        )
        #expect(one.n == 40 && one.weeks == 2)
        #expect(abs(one.seen - 0.65) < 1e-12 && abs(one.expected - 0.7) < 1e-12)
        // 10 (.1 + .05)² + 30 (-.1 + .05)²
        #expect(abs(one.scatter - 0.3) < 1e-12)
        // A week later the first of the two is past, and a week that is still to come does not count.
        let later = try #require(
            Contender(series(weeks), form: .proportion, through: day("2026-11-30"))
        )
        #expect(later.n == 30)
        #expect(Contender(series(weeks), form: .proportion, through: day("2026-08-17")) == nil)
    }

    @Test func `is known by pairs of weeks that follow one another`() throws {
        let weeks = [("2026-10-05", 1, 1.0, 0.0), ("2026-10-12", 1, 1, 0), ("2026-10-26", 1, -2, 0)]
        let one = try #require(Contender(series(weeks), form: .mean, through: day("2026-10-26")))
        #expect(one.kinship.nextPairs == 1 && one.kinship.secondPairs == 1)
        #expect(one.kinship.next == 1 && one.kinship.second == -2 && one.kinship.squares == 6)
    }

    /// Thirteen weeks that resemble one another are worth 4.6 (methods 0.5); independent calls are worth themselves.
    @Test func `is known less well where weeks are alike`() {
        let people = (0..<10).map {
            Contender(person: PersonID("p\($0)"), n: 13, weeks: 13, seen: 0, expected: 0, scatter: 12)
        }
        let noise = PeerNoise(of: people, least: 0)
        #expect(noise.perObservation == 1)
        #expect(abs(1 / noise.variance(of: people[0]) - 4.63) < 0.01)
        let single = Contender(person: PersonID("s"), n: 50, weeks: 1, seen: 0.5, expected: 0.5)
        #expect(PeerNoise(of: [single], least: 0.25).size(of: single) == 50)
    }
}
