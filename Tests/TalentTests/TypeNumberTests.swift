import Core
import Performance
import Support
import Testing

@testable import Talent

// T1 to T4: thresholds and weights of a site, from a day on.
struct `A number of the rules of types` {
    @Test(arguments: TypeNumber.allCases)
    func `has its default within its bounds, and changes only itself`(number: TypeNumber) {
        let bounds = number.number
        #expect(bounds.range.contains(bounds.byDefault))
        #expect(bounds.double(bounds.byDefault) == TypeRules.standard[number])
        var rules = TypeRules.standard
        rules[number] = bounds.double(bounds.range.upperBound)
        #expect(rules[number] == bounds.double(bounds.range.upperBound))
        for other in TypeNumber.allCases where other != number {
            #expect(rules[other] == TypeRules.standard[other])
        }
    }

    // Methods c: who cares for others at home cannot give overtime.
    @Test func `never lets overtime weigh more than a fifth`() {
        #expect(TypeNumber.mostOvertime.number.range.upperBound == 20)
    }

    @Test func `counts for a period from the period that it is in force on the last day of`() throws {
        let period = FourWeeks(containing: "2026-06-15")
        func history(_ from: Day) -> TypeRuleHistory {
            TypeRuleHistory([(site: "main", name: "T.band", from: from, value: 40)])
        }
        #expect(history(period.last).inForce(at: "main", in: period).band == 0.4)
        #expect(history(period.last + 1).inForce(at: "main", in: period).band == 0.25)
        #expect(history(period.last).inForce(at: "north", in: period).band == 0.25)
        #expect(history(period.first).inForce(at: "main", in: period.previous).band == 0.25)
    }

    @Test func `leaves out what is out of bounds`() {
        let history = TypeRuleHistory([
            (site: "main", name: "T.band", from: "2026-01-01", value: 101),
            (site: "main", name: "T.outcome.csat", from: "2026-01-01", value: 51),
            (site: "main", name: "T.behaviour.suggestion", from: "2026-01-01", value: -1),
        ])
        #expect(history.inForce(at: "main", on: "2026-06-01") == .standard)
    }

    @Test func `names weights so that they find back`() {
        #expect(InputWeight(setting: "T.outcome.own_one") == .outcome("own_one"))
        #expect(InputWeight(setting: "T.behaviour.peer_help") == .behaviour(.peerHelp))
        #expect(InputWeight(setting: "T.behaviour.survey") == nil, "no survey enters")
        #expect(InputWeight(setting: "T.band") == nil)
        for one in Behaviour.allCases {
            #expect(InputWeight(setting: InputWeight.behaviour(one).setting) == .behaviour(one))
        }
    }

    /// Nine people a step apart, in two measures one way and in the third the other way round.
    private var peers: [OutcomeRow] {
        (0..<9).map { number in
            let step = Double(number - 4)
            return OutcomeRow(
                person: PersonID("p\(number)"),
                weeks: 8,
                outcomes: ["csat": step, "quality": step, "fcr": step, "transfers": -step].mapValues {
                    .init(value: $0, variance: 0.01, count: 100)
                }
            )
        }
    }

    @Test func `weighs an outcome as the site said, and leaves out one of no weight`() throws {
        func best(_ weights: [String: Double]) throws -> AxisReading {
            var rules = TypeRules.standard
            rules.outcomeWeights = weights
            return try #require(Ability(rules: rules).readings(of: peers).last)
        }
        let usual = try best([:])
        let weighed = try best(["transfers": 2])
        let without = try best(["transfers": 0])
        func weight(_ reading: AxisReading) -> Double {
            reading.inputs.first { $0.input == "transfers" }?.weight ?? 0
        }
        #expect(abs(weight(usual) - 0.25) < 1e-12 && abs(weight(weighed) - 0.4) < 1e-12)
        #expect(without.inputs.map(\.input) == ["csat", "fcr", "quality"])
    }
}

struct `Types of two sites` {
    @Test func `are reckoned by each site's own numbers`() throws {
        let period = FourWeeks(containing: "2026-06-15")
        // At north an ability needs nine weeks, and everybody has eight.
        let rules = TypeRuleHistory([(site: "north", name: "T.least_weeks", from: "2026-01-01", value: 9)])
        let rows = (0..<9).map { number in
            OutcomeRow(
                person: PersonID("p\(number)"),
                weeks: 8,
                outcomes: ["csat": Double(number), "quality": Double(number), "fcr": Double(number)].mapValues {
                    .init(value: $0, variance: 0.01, count: 100)
                }
            )
        }
        let north = rows.map { row in
            OutcomeRow(person: PersonID("n" + row.person.text), weeks: row.weeks, outcomes: row.outcomes)
        }
        let outcome = NightlyTypes(period, rules: rules).outcome(
            groups: [
                .init(post: .agent, site: "main", bands: .newcomer ... .settled): rows,
                .init(post: .agent, site: "north", bands: .newcomer ... .settled): north,
            ],
            behaviours: [:],
            daysThere: [:],
            before: [:]
        )
        #expect(outcome.scores.count == 18)
        for score in outcome.scores {
            let isNorth = score.person.text.hasPrefix("n")
            #expect((score.ability.unknown == .weeks) == isNorth, "\(score.person)")
        }
    }
}
