import Core
import Support
import Testing
import Web

@testable import Performance

// K3: a site's own numbers, from a day on.
struct `A number of the rules of swings` {
    @Test(arguments: SwingNumber.allCases)
    func `has its default within its bounds, and changes only itself`(number: SwingNumber) {
        let bounds = number.number
        #expect(bounds.rule == "K3" && bounds.range.contains(bounds.byDefault))
        #expect(bounds.byDefault == SwingRules()[number])
        var rules = SwingRules()
        rules[number] = bounds.range.upperBound
        for other in SwingNumber.allCases where other != number { #expect(rules[other] == SwingRules()[other]) }
    }

    @Test func `holds at its site from its day until the next`() {
        let history = SwingRuleHistory([
            (site: "main", number: .confirmingWeeks, from: "2026-03-02", value: 5),
            (site: "main", number: .confirmingWeeks, from: "2026-06-01", value: 2),
            (site: "north", number: .hushWeeks, from: "2026-01-05", value: 4),
        ])
        #expect(history.inForce(at: "main", on: "2026-03-01").confirmingWeeks == 3)
        #expect(history.inForce(at: "main", on: "2026-03-02").confirmingWeeks == 5)
        #expect(history.inForce(at: "main", on: "2026-05-31").confirmingWeeks == 5)
        #expect(history.inForce(at: "main", on: "2026-06-01").confirmingWeeks == 2)
        #expect(history.inForce(at: "north", on: "2026-06-01").confirmingWeeks == 3)
        #expect(history.inForce(at: "north", on: "2026-06-01").hush.weeksAfter == 4)
    }

    @Test func `is said where somebody is not judged by it`() {
        var rules = HushRules()
        (rules.firstWeeks, rules.weeksAfter) = (6, 1)
        let say = Say(.english, zone: .utc, today: "2026-11-23")
        let newcomer = SwingWords.missing(.hushed(.newcomer, rules), say)
        #expect(newcomer(.hans).contains("头 6 周") && newcomer(.english).contains("first 6 weeks"))
        let moved = SwingWords.missing(.hushed(.moved("2026-11-17"), rules), say)
        #expect(moved(.hant).contains("頭 1 週") && moved(.english).contains("first 1 week after is not"))
    }
}
