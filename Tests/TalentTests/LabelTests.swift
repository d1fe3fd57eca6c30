import Core
import Performance
import Signals
import Support
import Testing
import Web

@testable import Talent

// The label is for manager and HR only: leaders see the plan, the person inputs and plan in words.
struct `The label` {
    private static let labels = ["一型", "二型", "三型", "四型", "Type I", "type I"]

    private func html(_ language: Language, _ body: (inout HTML) -> Void) -> String {
        var html = HTML(Say(language, zone: .shanghai, today: "2026-11-23"))
        body(&html)
        return String(decoding: html.finish(), as: UTF8.self)
    }

    private func plan(_ type: TalentType, _ language: Language) -> Plan {
        Plan(
            id: PlanID("plan"),
            person: PersonID("ben"),
            employeeID: "BEN",
            name: "Ben",
            site: "main",
            type: type,
            aim: "steadier",
            openedOn: "2026-11-01",
            openedBy: "MAX",
            endsOn: "2026-11-20",
            test: "ten calls",
            endedOn: nil,
            outcome: nil,
            words: nil,
            actions: UsualMeasures.of(type, in: language).enumerated().map { index, measure in
                PlanAction(
                    number: index + 1,
                    kind: measure.kind,
                    words: measure.words,
                    owner: "ADA",
                    dueOn: "2026-11-20",
                    state: .open,
                    said: []
                )
            }
        )
    }

    @Test(arguments: TalentType.allCases, Language.allCases)
    func `stands on no plan`(type: TalentType, language: Language) {
        let plan = plan(type, language)
        for access in PlanAccess.allCases where access.maySeePlan {
            let page = PlanPage(
                plan: plan,
                access: access,
                names: ["ADA": "Ada"],
                employeeID: "ADA",
                today: "2026-11-23",
                csrf: "c",
                error: nil
            )
            let text = html(language) { PlanView.page(page, &$0) }
            #expect(Self.labels.allSatisfy { !text.contains($0) }, "\(access)")
            #expect(text.contains(plan.actions[0].words))
        }
        let list = html(language) { PlanView.list([plan], "ADA", "2026-11-23", &$0) }
        #expect(Self.labels.allSatisfy { !list.contains($0) } && list.contains("steadier"))
    }

    @Test(arguments: Language.allCases)
    func `stands on no reason in words`(language: Language) {
        let inputs = ["csat", "peer_help"].map {
            InputScore(input: $0, score: -1, variance: 0.1, weight: 0.5, count: 12)
        }
        let reading = StoredReading(
            TalentScore(
                person: PersonID("ben"),
                period: FourWeeks(containing: "2026-11-01"),
                ability: AxisReading(value: -1, variance: 0.1, inputs: inputs),
                enthusiasm: AxisReading(.weight, inputs: inputs),
                state: TypeState()
            )
        )
        let text = html(language) { h in
            TalentPersonView.list(reading.ability, .standard, MeasureCatalogue(), &h)
            TalentPersonView.list(reading.enthusiasm, .standard, MeasureCatalogue(), &h)
        }
        #expect(Self.labels.allSatisfy { !text.contains($0) })
        #expect(text.contains("▼") && text.contains("12"))
    }

    @Test func `reads back as it was kept`() throws {
        let reading = StoredReading(
            TalentScore(
                person: PersonID("ben"),
                period: FourWeeks(containing: "2026-11-01"),
                ability: AxisReading(.peers, inputs: []),
                enthusiasm: AxisReading(value: 0.5, variance: 0.1, inputs: []),
                state: TypeState(ability: AxisState(), enthusiasm: AxisState(smoothed: 0.5, variance: 0.1, side: .high))
            )
        )
        #expect(try StoredReading(reading.text) == reading)
    }
}
