import Core
import People
import Signals
import Support
import Testing

@testable import Communication

/// Max is away from 6 July through 10 July 2026 and Kai stands in; Ben is of Max's people, Cem of Kai's.
struct `Who stands in for a holder` {
    private func cast(_ turns: [String: [StandIns.Turn]]) throws -> Cast {
        var cast = try Cast()
        cast.report(.mood, about: "ben", on: "2026-07-03")
        cast.standIns = StandIns(turns)
        return cast
    }

    private func owner(_ cast: Cast, _ id: String, _ rule: Rule, on day: Day) -> String? {
        cast.owed(id, rule, on: day).first { $0.isUnmet }?.owner
    }

    private static let kai = ["max": [StandIns.Turn(to: "kai", fromOn: "2026-07-06", untilOn: "2026-07-10")]]

    // K12a, from the first day through the last and not a day longer.
    @Test(
        arguments: [
            ("2026-07-05", "max"), ("2026-07-06", "kai"), ("2026-07-10", "kai"), ("2026-07-11", "max"),
        ] as [(Day, String)]
    )
    func `holds the talks through the last day`(day: Day, expected: String) throws {
        #expect(owner(try cast(Self.kai), "ben", .k4, on: day) == expected)
    }

    // K12a: K2 and K5 are met by the holder or above.
    @Test func `holds no half-year talk unless above the holder`() throws {
        #expect(owner(try cast(Self.kai), "ben", .k5, on: "2026-07-08") == "max")
        let nora = ["max": [StandIns.Turn(to: "nora", fromOn: "2026-07-06", untilOn: "2026-07-10")]]
        #expect(owner(try cast(nora), "ben", .k5, on: "2026-07-08") == "nora")
    }

    @Test func `never holds a talk with themselves`() throws {
        var cast = try cast(["max": [StandIns.Turn(to: "ada", fromOn: "2026-07-06", untilOn: "2026-07-10")]])
        cast.report(.mood, about: "ada", on: "2026-07-03", by: "max")
        #expect(owner(cast, "ben", .k4, on: "2026-07-08") == "ada")
        #expect(owner(cast, "ada", .k4, on: "2026-07-08") == "max")
    }

    @Test func `is followed by their own, and a circle ends where it closes`() {
        let turn = { (to: String) in [StandIns.Turn(to: to, fromOn: "2026-07-06", untilOn: "2026-07-10")] }
        let chain = StandIns(["max": turn("kai"), "kai": turn("nora")])
        #expect(chain.acting(for: "max", on: "2026-07-08") == "nora")
        #expect(chain.acting(for: "max", on: "2026-07-11") == "max")
        let circle = StandIns(["max": turn("kai"), "kai": turn("max")])
        #expect(circle.acting(for: "max", on: "2026-07-08") == "max")
    }
}
