import Core
import Foundation
import Signals
import Support

@testable import Performance

extension Measure {
    private static func plain(_ name: String) -> Texts {
        let word = Word(name, name, name)
        return Texts(name: word, goal: word, definition: word, formula: word, attribution: word, source: word)
    }

    /// A standardised figure without a step of its own.
    static let performance = Measure(
        id: "performance_z",
        form: .mean,
        better: .up,
        unit: .number,
        minimumSample: 1,
        step: 0,
        texts: plain("performance"),
        isOwn: true
    )
}

extension PersonSeries {
    static func of(_ person: String, _ weeks: [AdjustedWeek], measure: String = "performance_z") -> PersonSeries {
        PersonSeries(
            person: PersonID(person),
            measure: measure,
            peers: PeerGroup(post: .agent, site: "main", bands: .settled ... .settled),
            tenure: 900,
            weeks: weeks
        )
    }
}

/// Weeks drawn by seeded dice, with shifts whose truth is known.
struct SwingSamples {
    static let monday: Day = "2025-01-06"

    var people = 100
    var weeks = 72
    /// How weeks resemble those before them.
    var level = 0.0
    var decay = 0.0
    /// The first so many people are shifted from a week on, by so many deviations of a week.
    var shifted = 0
    var at = 46
    var by = 0.0
    var measure = StandardMeasures.satisfaction

    func day(_ week: Int) -> Day { Self.monday + week * 7 }

    /// Everybody's weeks: 7 points of satisfaction are a week's deviation, a person's own level another.
    func draw(seed: UInt64) -> [[AdjustedWeek]] {
        var dice = Dice(state: seed)
        func normal() -> Double {
            let (a, b) = (Double.random(in: 1e-12..<1, using: &dice), Double.random(in: 0..<1, using: &dice))
            return (-2 * log(a)).squareRoot() * cos(2 * .pi * b)
        }
        return (0..<people).map { person in
            let own = normal()
            var slow = normal()
            return (0..<weeks).map { week in
                slow = decay * slow + (1 - decay * decay).squareRoot() * normal()
                var z = own + level.squareRoot() * slow + (1 - level).squareRoot() * normal()
                if person < shifted, week >= at { z += by }
                return AdjustedWeek(week: day(week), n: 30, value: 0.8 + 0.07 * z, expected: 0.8, z: z, error: 1)
            }
        }
    }

    /// What a year and a half of nights finds: whose it is, and the week it was found.
    func found(seed: UInt64, _ rules: SwingRules = SwingRules()) -> [(person: Int, week: Day, up: Bool)] {
        let all = draw(seed: seed)
        let peers = PeerWeeks(all)
        let level = SwingCalibration.level(
            of: measure,
            site: "main",
            all.map { ($0, PersonEvents()) },
            peers,
            through: day(weeks - 1),
            rules
        )
        guard let level else { return [] }
        var round = SwingRound(rules)
        let subject = SwingRound.Subject(measure, level, peers, weeks: (0..<weeks).map { day($0) })
        for (index, weeks) in all.enumerated() {
            let series = PersonSeries.of(String(index), weeks, measure: measure.id)
            round.take(series, PersonEvents(), standing: nil, in: subject)
        }
        return round.finish().flatMap { change in
            (change.ended + (change.standing.map { [$0] } ?? [])).compactMap { episode in
                episode.found.map { (Int(change.person.text) ?? -1, $0, episode.direction == .up) }
            }
        }
    }
}
