import Core
import Foundation
import Signals
import Statistics
import Support
import Testing

@testable import Performance

struct `A reading of somebody's weeks` {
    private var peers: PeerLevel {
        get throws {
            PeerLevel(
                spread: try #require(NormalShrinkage(mean: 0.1, betweenVariance: 0.6)),
                variance: 0.9,
                correlation: try #require(Autocorrelation(level: 0.4, decay: 0.7))
            )
        }
    }

    private func judged(_ weeks: [AdjustedWeek]) -> JudgedWeeks {
        JudgedWeeks(weeks, PersonEvents(), PeerWeeks(), HushRules())
    }

    @Test(arguments: [
        (1, 0, 1), (7, 0, 7), (8, 8, 0), (9, 8, 1), (15, 8, 7), (16, 8, 8), (20, 10, 10), (25, 13, 12), (26, 13, 13),
        (33, 20, 13), (46, 20, 26), (47, 20, 26), (500, 20, 26),
    ])
    func `splits weeks into those that say what is usual and those judged`(weeks: Int, usual: Int, watched: Int) {
        #expect(WatchedWeeks.split(weeks) == (usual, watched))
    }

    /// The same, written out: every weight and every covariance by itself.
    private func slow(_ values: [Double], _ peers: PeerLevel) -> (average: Double, deviation: Double)? {
        let (usualCount, watched) = WatchedWeeks.split(values.count)
        guard watched >= 4 else { return nil }
        let start = values.count - watched
        let usual = Array(values[(start - usualCount)..<start])
        func gamma(_ lag: Int) -> Double {
            lag == 0 ? 1 : peers.correlation.level * pow(peers.correlation.decay, Double(lag))
        }
        var (mean, variance, known) = (peers.spread.mean, peers.variance, peers.spread.betweenVariance / peers.variance)
        if usualCount >= 8 {
            let n = Double(usualCount)
            let own = usual.reduce(0, +) / n
            let squares = usual.reduce(0) { $0 + ($1 - own) * ($1 - own) }
            variance = (squares + peers.variance * 10) / (n - 1 + 10)
            known = 0
            for j in 0..<usualCount { for k in 0..<usualCount { known += gamma(abs(j - k)) / (n * n) } }
            let share = peers.spread.betweenVariance / (peers.spread.betweenVariance + variance * known)
            mean = peers.spread.mean + share * (own - peers.spread.mean)
        }
        var (average, sum) = (0.0, 0.0)
        for j in 0..<watched {
            let z = (values[values.count - 1 - j] - mean) / variance.squareRoot()
            average += 0.2 * pow(0.8, Double(j)) * max(-3, min(3, z))
            for k in 0..<watched { sum += 0.04 * pow(0.8, Double(j + k)) * gamma(abs(j - k)) }
        }
        let grown = 1 - pow(0.8, Double(watched))
        return (average, (sum + known * grown * grown).squareRoot())
    }

    @Test func `equals the slow and obvious one`() throws {
        let monitor = Monitor(try peers.correlation)
        for (seed, length) in [3, 4, 7, 8, 11, 12, 13, 19, 26, 40, 46, 60].enumerated() {
            let weeks = SwingSamples(people: 1, weeks: length, level: 0.4, decay: 0.7).draw(seed: UInt64(seed))[0]
            let fast = SwingReading(judged(weeks), through: length - 1, .performance, try peers, monitor)
            let slow = slow(weeks.map(\.z), try peers)
            #expect((fast == nil) == (slow == nil), "\(length)")
            guard let fast, let slow else { continue }
            #expect(abs(fast.average - slow.average) < 1e-9)
            #expect(abs(fast.deviation - slow.deviation) < 1e-9)
            #expect(abs(fast.statistic - slow.average / slow.deviation) < 1e-8)
        }
    }

    @Test func `turns over with its values, a rise is as large as a fall`() throws {
        let flat = PeerLevel(
            spread: try #require(NormalShrinkage(mean: 0, betweenVariance: 0.6)),
            variance: 0.9,
            correlation: try peers.correlation
        )
        let weeks = SwingSamples(people: 1, weeks: 46, shifted: 1, at: 30, by: 2).draw(seed: 3)[0]
        let turned = weeks.map {
            AdjustedWeek(week: $0.week, n: $0.n, value: 1.6 - $0.value, expected: 0.8, z: -$0.z, error: 1)
        }
        let monitor = Monitor(flat.correlation)
        let up = SwingReading(judged(weeks), through: 45, .performance, flat, monitor)
        let down = SwingReading(judged(turned), through: 45, .performance, flat, monitor)
        #expect(up.map { -$0.statistic } == down?.statistic)
        #expect(up.map { $0.chance } == down?.chance)
    }

    @Test func `of constants, one week, or nobody is no evidence and never a number made of nothing`() throws {
        let monitor = Monitor(try peers.correlation)
        let constant = (0..<46).map {
            AdjustedWeek(week: SwingSamples.monday + $0 * 7, n: 30, value: 0.8, expected: 0.8, z: 0, error: 1)
        }
        let reading = SwingReading(judged(constant), through: 45, .performance, try peers, monitor)
        #expect(reading.map { abs($0.statistic) < 0.5 && $0.chance > 0.5 && $0.change == 0 } ?? false)
        #expect(SwingCalibration.peerLevel(constant.map { _ in Array(repeating: 0, count: 46) }) == nil)
        #expect(SwingCalibration.peerLevel([]) == nil)
        let series = PersonSeries.of("p", Array(constant.prefix(1)))
        #expect(SwingLook(.performance, series, .init(), through: SwingSamples.monday).verdict == .notEnough(.peers))
        var known = SwingLook.Known()
        known.level = try level()
        let look = SwingLook(.performance, series, known, through: SwingSamples.monday)
        #expect(look.verdict == .notEnough(.weeks(1, of: 4)))
        #expect(look.picture == nil)
        let none = SwingLook(.performance, .of("p", []), known, through: SwingSamples.monday)
        #expect(none.verdict == .notEnough(.weeks(0, of: 4)))
    }

    private func level() throws -> SwingLevel {
        SwingLevel(
            measure: "csat",
            site: "main",
            week: "2025-01-06",
            people: 100,
            weeks: 4000,
            peers: try peers,
            lookFactor: 2.4,
            toldFactor: 3,
            lookReached: nil,
            toldReached: nil
        )
    }

    @Test func `needs twelve weeks for an own level, and says so at eleven`() throws {
        let weeks = SwingSamples(people: 1, weeks: 12).draw(seed: 5)[0]
        var known = SwingLook.Known()
        known.level = try level()
        let eleven = SwingLook(.performance, .of("p", Array(weeks.prefix(11))), known, through: weeks[10].week)
        #expect(eleven.verdict == .notEnough(.weeks(11, of: 12)))
        let twelve = SwingLook(.performance, .of("p", weeks), known, through: weeks[11].week)
        #expect(twelve.verdict.answer == .noEvidence)
        #expect(twelve.verdict.figures?.usualWeeks == 8)
        // With seven it is the peers' level that stands in.
        let seven = SwingLook(.performance, .of("p", Array(weeks.prefix(7))), known, through: weeks[6].week)
        #expect(seven.verdict.figures?.usualWeeks == 0)
    }

    @Test func `says nothing of now when its last week is four weeks old`() throws {
        let weeks = SwingSamples(people: 1, weeks: 30).draw(seed: 5)[0]
        var known = SwingLook.Known()
        known.level = try level()
        func answer(_ later: Int) -> ResultAnswer {
            SwingLook(.performance, .of("p", weeks), known, through: weeks[29].week + later * 7).verdict.answer
        }
        #expect(answer(3) == .noEvidence)
        #expect(answer(4) == .notEnough)
    }

    @Test func `draws every week it has, with the band where it judges`() throws {
        let weeks = SwingSamples(people: 1, weeks: 50, shifted: 1, at: 40, by: 3).draw(seed: 11)[0]
        var known = SwingLook.Known()
        known.level = try level()
        known.events.moved = [weeks[10].week]
        let picture = try #require(
            SwingLook(StandardMeasures.satisfaction, .of("p", weeks), known, through: weeks[49].week).picture
        )
        #expect(picture.points.count == 50)
        #expect(picture.points.count { $0.part == .watched } == 26)
        #expect(picture.points.count { $0.part == .usual } == 20)
        #expect(
            picture.points.filter { $0.part == .hushed(.moved(weeks[10].week)) }.map(\.week) == [
                weeks[10].week, weeks[11].week,
            ]
        )
        #expect(picture.points.allSatisfy { ($0.band != nil) == ($0.part == .watched) })
        #expect(picture.points.last?.isOutside == true)
        #expect(picture.usualWeeks == 20)
        #expect(picture.events == [.moved(weeks[10].week)])
    }
}

struct `A family of tests` {
    @Test func `flags as many as Benjamini and Hochberg's step-up does`() {
        var dice = Dice(state: 4)
        for size in [1, 2, 7, 40, 300] {
            let chances = (0..<size).map { _ in pow(Double.random(in: 0...1, using: &dice), 4) }
            var test = FamilyTest(rate: 0.1)
            for chance in chances { test.add(chance) }
            let flagged = FalseDiscovery.flagged(chances, rate: 0.1) ?? []
            let limit = test.limit()
            #expect(chances.indices.filter { index in limit.map { chances[index] <= $0 } ?? false } == flagged)
        }
    }
}

struct `The gate of size` {
    private func reading(_ by: Double, _ measure: Measure, expected: Double, unit: Double) throws -> SwingReading {
        let weeks = (0..<46).map { week -> AdjustedWeek in
            let z = (week % 2 == 0 ? 1.0 : -1) + (week >= 20 ? by : 0)
            let value = measure.form == .meanOfLogs ? expected * exp(unit * z) : expected + unit * z
            return AdjustedWeek(
                week: SwingSamples.monday + week * 7,
                n: 30,
                value: value,
                expected: expected,
                z: z,
                error: 1
            )
        }
        let peers = PeerLevel(
            spread: try #require(NormalShrinkage(mean: 0, betweenVariance: 1000)),
            variance: 1,
            correlation: try #require(Autocorrelation(level: 0, decay: 0))
        )
        let judged = JudgedWeeks(weeks, PersonEvents(), PeerWeeks(), HushRules())
        return try #require(SwingReading(judged, through: 45, measure, peers, Monitor(peers.correlation)))
    }

    @Test func `keeps back a change below three points however sure it is`() throws {
        let rules = SwingRules()
        let csat = StandardMeasures.satisfaction
        let small = try reading(2, csat, expected: 0.8, unit: 0.012)
        #expect(small.statistic > 3)
        #expect(small.change < 0.03)
        #expect(SwingGate.direction(small, of: csat, rules) == nil)
        let large = try reading(2, csat, expected: 0.8, unit: 0.02)
        #expect(large.change > 0.03)
        #expect(SwingGate.direction(large, of: csat, rules) == .up)
        #expect(SwingGate.direction(try reading(-2, csat, expected: 0.8, unit: 0.02), of: csat, rules) == .down)
    }

    @Test func `of a band counts what lies outside it, either side, and nothing inside`() throws {
        let (rules, time) = (SwingRules(), StandardMeasures.handlingTime)
        // 12 % longer than expected is inside the band of 0.75 to 1.33; half as long again is not.
        #expect(SwingGate.direction(try reading(1.2, time, expected: 240, unit: 0.1), of: time, rules) == nil)
        #expect(SwingGate.direction(try reading(3, time, expected: 240, unit: 0.2), of: time, rules) == .down)
        #expect(SwingGate.direction(try reading(-3, time, expected: 240, unit: 0.2), of: time, rules) == .down)
    }
}
