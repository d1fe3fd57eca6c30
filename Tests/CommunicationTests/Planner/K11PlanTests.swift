import Core
import Support
import Testing

@testable import Communication

/// K11: the same holder talks with a person at most once in 14 days and three times in 90.
struct `K11 the gap between talks` {
    @Test(
        arguments: [("2026-11-10", false), ("2026-11-09", true), ("2026-12-06", false), ("2026-12-07", true)]
            as [(Day, Bool)]
    )
    func `is 14 days, before and after`(other: Day, isAllowed: Bool) {
        #expect(TalkGap().allows("2026-11-23", others: [other]) == isAllowed)
    }

    @Test(
        arguments: [
            (["2026-08-25", "2026-09-20", "2026-10-20"], true), (["2026-08-26", "2026-09-20", "2026-10-20"], false),
            (["2026-08-26", "2026-09-20"], true), (["2026-12-20", "2027-01-20", "2027-02-20"], false),
            (["2026-12-20", "2027-01-20", "2027-02-21"], true),
        ] as [([Day], Bool)]
    )
    func `leaves no fourth talk in any 90 days`(others: [Day], isAllowed: Bool) {
        #expect(TalkGap().allows("2026-11-23", others: others) == isAllowed)
    }

    @Test(
        arguments: [
            ("2026-11-09", "2026-11-23T09:00"), ("2026-11-10", "2026-11-24T09:00"), ("2026-11-13", "2026-11-27T09:00"),
            ("2026-11-14", "nowhere: gap"),
        ] as [(Day, String)]
    )
    func `moves a talk to the first day that keeps it, or holds it back`(last: Day, slot: String) throws {
        var week = try ManagersWeek()
        week.onePlace(on: 1...5)
        week.know("ben", talkedOn: [last])
        week.want("ben", .k2)
        #expect(week.lines == ["ben K2 \(slot)"])
    }

    @Test func `does not hold back what is urgent, nor what someone gave a reason for`() throws {
        var week = try ManagersWeek()
        for id in ["ben", "cem", "dan", "eve"] { week.know(id, talkedOn: ["2026-11-20"]) }
        week.want("ben", .k4)
        week.want("cem", .k7)
        week.want("dan", .k2, mayExceedGap: true)
        week.want("eve", .k5, .k4)
        #expect(week.plan.lines.allSatisfy { $0.slot != nil && $0.obstacle == nil })
    }

    @Test func `keeps to the site's own numbers`() {
        var numbers = RuleNumbers()
        #expect(
            numbers.set("K11.days", to: 7) && numbers.set("K11.long_days", to: 30) && numbers.set("K11.most", to: 2)
        )
        let gap = TalkGap(numbers)
        #expect(gap.allows("2026-11-23", others: ["2026-11-16"]))
        #expect(!gap.allows("2026-11-23", others: ["2026-11-17"]))
        #expect(!gap.allows("2026-11-23", others: ["2026-10-25", "2026-11-10"]))
        #expect(gap.allows("2026-11-23", others: ["2026-10-24", "2026-11-10"]))
    }

    @Test func `counts what was said of routine and results, not care, own matters, leaving or guidance`() {
        #expect(TalkKind.allCases.filter(TalkGap.counts) == [.c1, .c2, .c3, .c7, .c8])
    }

    @Test func `is the holder's own: another's talk does not count`() throws {
        var week = try ManagersWeek()
        week.know("ben", talkedOn: ["2026-11-20"])
        week.holder = "kai"
        week.want("ben", .k2)
        #expect(week.lines == ["ben K2 2026-11-23T09:00"])
    }

    @Test func `leaves one of a person's talks a week: the more pressing, beside what is urgent`() throws {
        var week = try ManagersWeek()
        week.want("ben", .k2)
        week.want("ben", .k3)
        week.want("ben", .k4)
        #expect(
            week.lines == ["ben K4 2026-11-23T09:00", "ben K3 2026-11-23T10:00", "ben K2 nowhere: gap"]
        )
    }

    @Test func `lets the other go where the more pressing has no place`() throws {
        var week = try ManagersWeek()
        week.want("ben", .k2)
        week.want("ben", .k3, wish: LeaderWish(notThisWeek: true))
        week.talks[1] = WantedTalk(
            line: PlanLine(obligations: week.talks[1].line.obligations),
            told: week.slot("2026-12-10 09:00")
        )
        #expect(week.lines == ["ben K3 2026-12-10T09:00, late", "ben K2 2026-11-23T09:00"])
    }

    @Test func `counts a told talk of the same week`() throws {
        var week = try ManagersWeek()
        week.want("ben", .k3, told: week.slot("2026-11-24 09:00"))
        week.want("ben", .k2)
        #expect(week.lines == ["ben K3 2026-11-24T09:00", "ben K2 nowhere: gap"])
    }
}
