import Core
import Foundation
import Statistics
import Testing

@testable import Performance

/// Methods a, "funnel plot": limits narrow as calls grow, and allow for what people differ by anyway.
struct `A funnel of people` {
    private func person(_ number: Int, n: Int, seen: Double, expected: Double = 0.8) -> Contender {
        Contender(person: PersonID(at: Instant(seconds: 1)), n: n, weeks: 1, seen: seen, expected: expected)
    }

    @Test func `needs eight people`() {
        let people = (0..<8).map { person($0, n: 200, seen: 0.78 + Double($0 % 3) * 0.02) }
        #expect(MeasureFunnel(people, of: StandardMeasures.satisfaction)?.points.count == 8)
        #expect(MeasureFunnel(Array(people.dropLast()), of: StandardMeasures.satisfaction) == nil)
    }

    /// Nobody is accused by the queue they sit in: the same distance from the expected is the same place.
    @Test func `shows values adjusted for the contacts taken`() throws {
        let people =
            (0..<9).map { person($0, n: 300, seen: 0.79 + Double($0 % 3) * 0.01) }
            + [person(9, n: 300, seen: 0.6, expected: 0.6)]
        let funnel = try #require(MeasureFunnel(people, of: StandardMeasures.satisfaction))
        let last = try #require(funnel.points.last)
        #expect(abs(last.value - funnel.centre) < 1e-9 && last.place == .within)
    }

    @Test func `marks who is far outside, and not who has few calls`() throws {
        let usual = (0..<30).map { person($0, n: 400, seen: 0.8 + Double($0 % 5 - 2) * 0.008) }
        let funnel = try #require(
            MeasureFunnel(
                usual + [person(30, n: 400, seen: 0.6), person(31, n: 8, seen: 0.6)],
                of: StandardMeasures.satisfaction
            )
        )
        #expect(funnel.points.suffix(2).map(\.place) == [.below, .within])
        #expect(funnel.points.prefix(30).allSatisfy { $0.place == .within })
    }

    @Test func `has limits that narrow and hold each other`() throws {
        let people = (0..<20).map { person($0, n: 20 + $0 * 40, seen: 0.75 + Double($0 % 4) * 0.03) }
        let funnel = try #require(MeasureFunnel(people, of: StandardMeasures.satisfaction))
        #expect(funnel.chance.first?.n == 20 && funnel.chance.last?.n == 780)
        for (chance, judging) in zip(funnel.chance, funnel.judging) {
            #expect(judging.outer.low <= judging.inner.low && judging.inner.high <= judging.outer.high)
            #expect(chance.outer.low <= chance.inner.low && chance.inner.high <= chance.outer.high)
            #expect((0...1).contains(judging.outer.low) && (0...1).contains(judging.outer.high))
        }
        let widths = funnel.judging.map(\.inner.width)
        #expect(zip(widths, widths.dropFirst()).allSatisfy { $0.0 >= $0.1 - 1e-9 })
    }

    /// The exact binomial limit of methods a: p = .1628, n = 500 gives .1127 and .2146 at .001 and .999.
    @Test func `has the exact limits of chance`() throws {
        let people = (0..<10).map { _ in person(0, n: 500, seen: 0.1628, expected: 0.1628) }
        let funnel = try #require(MeasureFunnel(people, of: StandardMeasures.transfers))
        let limit = try #require(funnel.chance.last)
        #expect(abs(limit.outer.low - 0.1127) < 1e-4 && abs(limit.outer.high - 0.2146) < 1e-4)
    }
}
