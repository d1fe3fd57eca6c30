import Core
import Foundation
import Statistics
import Support
import Testing

@testable import Talent

// Methods c: ability from outcomes, never from effort.
struct `The ability axis` {
    private func row(_ number: Int, weeks: Int = 8, _ outcomes: [String: Double], variance: Double = 0.01) -> OutcomeRow
    {
        OutcomeRow(
            person: PersonID("p\(number)"),
            weeks: weeks,
            outcomes: outcomes.mapValues { .init(value: $0, variance: variance, count: 100) }
        )
    }

    /// Nine people a step apart in every measure.
    private func ladder(weeks: Int = 8, _ measures: [String] = ["csat", "quality", "fcr"]) -> [OutcomeRow] {
        (0..<9).map { number in
            row(number, weeks: weeks, Dictionary(uniqueKeysWithValues: measures.map { ($0, Double(number - 4)) }))
        }
    }

    @Test func `puts the middle of the peers at nought and keeps their order`() throws {
        let values = try Ability().readings(of: ladder()).map { try #require($0.score).value }
        #expect(values[4] == 0)
        #expect(zip(values, values.dropFirst()).allSatisfy(<))
        #expect(values.allSatisfy { abs($0) <= 3 })
    }

    @Test(arguments: [(7, false), (8, true)])
    func `needs eight weeks`(weeks: Int, isKnown: Bool) {
        var peers = ladder()
        peers[0] = row(0, weeks: weeks, ["csat": 1, "quality": 1, "fcr": 1])
        let reading = Ability().readings(of: peers)[0]
        #expect((reading.score != nil) == isKnown)
        #expect(reading.unknown == (isKnown ? nil : .weeks))
    }

    @Test func `needs three outcomes`() {
        #expect(Ability().readings(of: ladder(["csat", "quality"])).allSatisfy { $0.unknown == .inputs })
        #expect(Ability().readings(of: ladder()).allSatisfy { $0.unknown == nil })
    }

    @Test(arguments: [(7, false), (8, true)])
    func `needs eight peers`(people: Int, isKnown: Bool) {
        let readings = Ability().readings(of: Array(ladder().prefix(people)))
        #expect(readings.allSatisfy { ($0.score != nil) == isKnown })
    }

    // Pure noise: nobody differs from anybody, so nothing is said of anybody.
    @Test func `says nothing where people do not differ beyond chance`() {
        var dice = Dice(state: 7)
        var known = 0
        for _ in 0..<40 {
            let peers = (0..<20).map { number in
                row(
                    number,
                    ["csat", "quality", "fcr"].reduce(into: [:]) { outcomes, measure in
                        outcomes[measure] = Normal.standard.quantile(Double.random(in: 0.001...0.999, using: &dice))
                    },
                    variance: 1
                )
            }
            known += Ability().readings(of: peers).count { $0.score != nil }
        }
        // An estimate of the spread is above nought in about half of such groups; all three at once in an eighth.
        #expect(known < 40 * 20 / 4)
    }

    // AHT is a band: speed is not rewarded, and both ends beyond 1.5 spreads count against.
    @Test func `counts time on a contact against both ends and for nobody`() throws {
        let peers = (0..<9).map { number in
            row(
                number,
                [
                    "csat": 0.1 * Double(number), "quality": 0.1 * Double(number % 3),
                    "aht": [-8, -3, -2, -1, 0, 1, 2, 3, 8][number],
                ]
            )
        }
        let scores = Ability().readings(of: peers).map { reading in
            reading.inputs.first { $0.input == "aht" }?.score ?? .nan
        }
        #expect(scores.allSatisfy { $0 <= 0 })
        #expect(scores[1...7].allSatisfy { $0 == 0 })
        #expect(scores[0] < 0 && abs(scores[0] - scores[8]) < 1e-9)
    }

    @Test func `draws those of whom little is known to the middle`() throws {
        var peers = ladder()
        peers.append(row(9, ["csat": 3, "quality": 3, "fcr": 3], variance: 40))
        peers.append(row(10, ["csat": 3, "quality": 3, "fcr": 3]))
        let readings = Ability().readings(of: peers)
        let (little, much) = (try #require(readings[9].score), try #require(readings[10].score))
        #expect(little.value < much.value && little.variance > much.variance)
    }
}

// Methods c; T1 to T4: what people do of their own will, per opportunity.
struct `The enthusiasm axis` {
    private func row(_ number: Int, days: Int = 20, _ sums: [Behaviour: (Int, Int)]) -> BehaviourRow {
        BehaviourRow(
            person: PersonID("p\(number)"),
            daysThere: days,
            sums: sums.mapValues { .init(done: $0.0, offered: $0.1) }
        )
    }

    private func peers(_ first: BehaviourRow) -> [BehaviourRow] {
        [first]
            + (1..<12).map { number in
                row(number, [.optionalTraining: (number * 3, 40), .shiftForOthers: (number * 2, 30)])
            }
    }

    @Test func `counts what was offered, not what was done alone`() throws {
        let few = peers(row(0, [.optionalTraining: (4, 4), .shiftForOthers: (4, 4)]))
        let many = peers(row(0, [.optionalTraining: (4, 40), .shiftForOthers: (4, 40)]))
        let enthusiasm = Enthusiasm()
        let (a, b) = (
            try #require(enthusiasm.readings(of: few)[0].score), try #require(enthusiasm.readings(of: many)[0].score)
        )
        #expect(a.value > b.value, "four of four is more than four of forty")
    }

    @Test func `is unknown for who was offered nothing`() {
        #expect(Enthusiasm().readings(of: peers(row(0, [:])))[0].unknown == .inputs)
        #expect(
            Enthusiasm().readings(of: peers(row(0, [.optionalTraining: (0, 5), .shiftForOthers: (0, 5)])))[0].score
                != nil
        )
    }

    @Test func `takes unplanned absence as less`() throws {
        let rows = (0..<12).map { number in
            row(
                number,
                [
                    .unplannedAbsence: (number, 40), .optionalTraining: (20 + number % 2, 40),
                    .shiftForOthers: (number + 5, 40),
                ]
            )
        }
        let readings = Enthusiasm().readings(of: rows)
        let scores = readings.map { $0.inputs.first { $0.input == "unplanned_absence" }?.score ?? .nan }
        #expect(scores[0] > 0 && scores[11] < 0)
    }

    @Test func `counts suggestions against days there, and none where there is no row`() throws {
        let rows = (0..<12).map { number in
            row(
                number,
                days: number == 0 ? 4 : 20,
                number == 11
                    ? [.shiftForOthers: (5, 20)]
                    : [.suggestion: (number == 0 ? 6 : number, 0), .shiftForOthers: (number, 20)]
            )
        }
        let scores = Enthusiasm().readings(of: rows).map { $0.inputs.first { $0.input == "suggestion" } }
        let (part, none) = (try #require(scores[0]), try #require(scores[11]))
        #expect(part.score > (try #require(scores[6])).score, "six in four days is more than six in twenty")
        #expect(none.count == 0 && none.score < 0)
    }
}
