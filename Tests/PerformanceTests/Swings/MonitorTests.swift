import Core
import Foundation
import Statistics
import Support
import Testing

@testable import Performance

/// Against the weeks of 179 real agents to whom nothing was done: every rung takes false alarms away.
struct `The monitor on real agents` {
    /// Which of the corrections are on.
    private struct Rung {
        var sharesVariance = true
        var correlation = Autocorrelation(level: 0, decay: 0)
        var knowsUsual = false
        var clip = Double.infinity
        var factor = 2.962
    }

    /// Weeks of one agent between two alarms; after an alarm the smoothed value begins at 0 again.
    private func weeksBetweenAlarms(_ rung: Rung) throws -> Double {
        let agents = try ShanghaiAgents.ladder()
        let correlation = try #require(rung.correlation)
        let monitor = Monitor(correlation, clip: rung.clip)
        let middle = try #require(Summary.median(agents.compactMap { Summary.variance($0.usual) }))
        let peers = try #require(NormalShrinkage(mean: 0, betweenVariance: 1e12))
        var (alarms, weeks) = (0, 0)
        for agent in agents {
            let own = try #require(Summary.variance(agent.usual))
            let usual = try #require(
                Baseline(
                    weeks: agent.usual,
                    peers: peers,
                    pooledVariance: rung.sharesVariance ? middle : own,
                    correlation: correlation
                )
            )
            let uncertainty = rung.knowsUsual ? correlation.meanVariance(of: agent.usual.count) ?? 0 : 0
            var (average, since) = (0.0, 0)
            for value in agent.watched {
                average = monitor.smoothed(average, (value - usual.mean) / usual.variance.squareRoot())
                since += 1
                if abs(average) > rung.factor * monitor.deviation(after: since, usual: uncertainty) {
                    (average, since) = (0, 0)
                    alarms += 1
                }
            }
            weeks += agent.watched.count
        }
        #expect(weeks == 4857)
        return Double(weeks) / Double(alarms)
    }

    private static let similar = Autocorrelation(level: 0.43, decay: 0.75)

    @Test(.enabled(if: ShanghaiAgents.areHere))
    func `alarms every 17 weeks by the textbook, and every 119 with all corrections`() throws {
        let ladder = [
            Rung(sharesVariance: false), Rung(), Rung(correlation: Self.similar),
            Rung(correlation: Self.similar, knowsUsual: true),
            Rung(correlation: Self.similar, knowsUsual: true, clip: 3),
        ]
        #expect(try ladder.map { Int(try weeksBetweenAlarms($0).rounded()) } == [17, 20, 43, 61, 118])
    }

    @Test(
        .enabled(if: ShanghaiAgents.areHere),
        arguments: [
            (2, 27), (2.5, 51), (2.8, 110), (3, 135), (3.25, 168), (3.5, 286), (3.75, 405), (4, 810),
        ]
    )
    func `runs as long as published at each limit`(factor: Double, weeks: Double) throws {
        let rung = Rung(correlation: Self.similar, knowsUsual: true, clip: 3, factor: factor)
        #expect(abs(try weeksBetweenAlarms(rung) - weeks) <= 0.6)
    }

    @Test func `has the deviation of a smoothed value whose weeks resemble one another`() throws {
        let monitor = Monitor(try #require(Self.similar))
        let ewma = try #require(EWMA(weight: 0.2))
        for weeks in [1, 2, 7, 26, 60] {
            let slow = ewma.variance(after: weeks, try #require(Self.similar), baseline: 0.1).squareRoot()
            #expect(abs(monitor.deviation(after: weeks, usual: 0.1) - slow) < 1e-12)
        }
        #expect(abs(monitor.deviation(after: 60, usual: 0) - 0.504) < 0.001)
    }

    @Test(.enabled(if: ShanghaiAgents.areHere))
    func `is calibrated on their weeks to the alarm rates wanted`() throws {
        let people = try ShanghaiAgents.weeks()
        let peers = PeerWeeks(people)
        let level = try #require(
            SwingCalibration.level(
                of: .performance,
                site: "Shanghai",
                people.map { ($0, PersonEvents()) },
                peers,
                through: "2010-11-22",
                SwingRules()
            )
        )
        let (look, told) = (try #require(level.lookReached), try #require(level.toldReached))
        #expect((95...115).contains(look))
        #expect((400...650).contains(told))
        #expect(level.weeks > 7000)
        // What was found in them by all gates: seldomer still, as of many flagged few may be false.
        var round = SwingRound(SwingRules())
        let weeks = Set(people.flatMap { $0 }.map(\.week)).sorted()
        let subject = SwingRound.Subject(.performance, level, peers, weeks: weeks)
        for (index, weeks) in people.enumerated() {
            round.take(.of("p\(index)", weeks), PersonEvents(), standing: nil, in: subject)
        }
        let found = round.finish().flatMap { $0.ended + ($0.standing.map { [$0] } ?? []) }.count { $0.found != nil }
        #expect(found * 500 <= level.weeks)
    }
}
