import Core
import Support
import Testing

@testable import Performance

struct `A hushed week` {
    private let rules = HushRules()

    /// Mondays from week to week; 2026-03-02 is one.
    private func hushed(_ events: PersonEvents, incidents: Set<Day> = [], from: Day = "2026-02-23") -> [Day] {
        (0..<12).map { from + $0 * 7 }.filter { rules.hush($0, events, incidents: incidents) != nil }
    }

    @Test(
        arguments: [
            // On a Monday that week and the next; on any other day the two whole weeks after it too.
            ("2026-03-02", ["2026-03-02", "2026-03-09"]),
            ("2026-03-03", ["2026-03-02", "2026-03-09", "2026-03-16"]),
            ("2026-03-08", ["2026-03-02", "2026-03-09", "2026-03-16"]),
            ("2026-03-09", ["2026-03-09", "2026-03-16"]),
        ] as [(Day, [Day])]
    )
    func `follows a change of team for two weeks`(moved: Day, weeks: [Day]) {
        #expect(hushed(PersonEvents(moved: [moved])) == weeks)
        #expect(hushed(PersonEvents(changedPeers: [moved])) == weeks)
    }

    @Test(
        arguments: [
            // The last day away is a Sunday: two weeks. One day later it is the Monday: three.
            ("2026-03-04", "2026-03-15", ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"]),
            ("2026-03-04", "2026-03-16", ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30"]),
            ("2026-03-09", "2026-03-15", ["2026-03-09", "2026-03-16", "2026-03-23"]),
        ] as [(Day, Day, [Day])]
    )
    func `covers leave and two weeks after the return`(from: Day, last: Day, weeks: [Day]) {
        #expect(hushed(PersonEvents(away: [from...last])) == weeks)
    }

    @Test func `is each of the first eight weeks of an employment, to the day`() {
        #expect(hushed(PersonEvents(joined: ["2026-03-02"])).last == "2026-04-20")
        #expect(hushed(PersonEvents(joined: ["2026-03-03"])).last == "2026-04-27")
        #expect(hushed(PersonEvents(joined: ["2026-03-02"])).count == 8)
        // Whoever comes back begins again; weeks between the two are nobody's.
        #expect(
            hushed(PersonEvents(joined: ["2020-01-06", "2026-04-27"])) == ["2026-04-27", "2026-05-04", "2026-05-11"]
        )
    }

    @Test func `is that of an incident and the next`() {
        #expect(hushed(PersonEvents(), incidents: ["2026-03-09"]) == ["2026-03-09", "2026-03-16"])
        var rules = rules
        rules.weeksAfter = 3
        #expect(rules.hush("2026-03-23", PersonEvents(), incidents: ["2026-03-09"]) == .incident)
        #expect(rules.hush("2026-03-30", PersonEvents(), incidents: ["2026-03-09"]) == nil)
    }

    @Test func `of an incident is found where the middle of all moves by more than two robust deviations`() {
        var people = SwingSamples(people: 40, weeks: 30).draw(seed: 7)
        #expect(PeerWeeks(people).incidents.isEmpty)
        let broken = SwingSamples.monday + 70
        func shift(_ by: Double) -> Set<Day> {
            PeerWeeks(
                people.map { weeks in
                    weeks.map { week in
                        week.week != broken
                            ? week
                            : AdjustedWeek(
                                week: week.week,
                                n: week.n,
                                value: week.value + by,
                                expected: week.expected,
                                z: week.z,
                                error: 1
                            )
                    }
                }
            ).incidents
        }
        // A week's deviation is .07: one of them is no incident, three are.
        #expect(shift(-0.07).isEmpty)
        #expect(shift(-0.21) == [broken])
        #expect(shift(0.21) == [broken])
        people = Array(people.prefix(7))
        #expect(shift(-0.5).isEmpty, "seven people have no middle that says anything")
    }
}
