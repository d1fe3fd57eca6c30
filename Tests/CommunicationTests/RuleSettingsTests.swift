import Communication
import Core
import Support
import Testing

struct `A number of a rule` {
    @Test(arguments: RuleNumber.allCases)
    func `can be set by the name of its setting, and only it changes`(number: RuleNumber) {
        var numbers = RuleNumbers()
        let isKnown = numbers.set(number.rawValue, to: 99)
        #expect(isKnown && numbers[number] == 99)
        for other in RuleNumber.allCases where other != number { #expect(numbers[other] == other.byDefault) }
        #expect(number.range.contains(number.byDefault))
    }

    @Test func `holds from its day until the next`() {
        let settings = RuleSettings([
            .init(RuleNumber.k1Days.number, from: "2026-03-01", value: 9),
            .init(RuleNumber.k1Days.number, from: "2026-01-01", value: 8),
            .init(RuleNumber.k5Months.number, from: "2026-02-01", value: 3),
        ])
        #expect(settings.inForce(RuleNumber.k1Days.number, on: "2025-12-31") == nil)
        #expect(settings.inForce(RuleNumber.k1Days.number, on: "2026-01-01")?.value == 8)
        #expect(settings.inForce(RuleNumber.k1Days.number, on: "2026-02-28")?.value == 8)
        #expect(settings.inForce(RuleNumber.k1Days.number, on: "2026-03-01")?.value == 9)
        #expect(settings.inForce(RuleNumber.k13WorkingDays.number, on: "2026-03-01") == nil)
    }
}
