import Core
import Signals
import Support
import Testing
import Workdays

@testable import Voice

struct `A matter as it is typed` {
    private func draft(_ fields: [String: String]) -> MatterDraft? {
        var draft = MatterDraft { fields[$0] }
        draft?.check(today: "2026-11-23")
        return draft
    }

    @Test func `needs words, and not too many`() throws {
        #expect(try #require(draft(["what": "opinion"])).wordsError != nil)
        #expect(try #require(draft(["what": "opinion", "words": "x"])).isWrong == false)
        let longest = String(repeating: "字", count: MatterDraft.longest)
        #expect(try #require(draft(["what": "opinion", "words": longest])).isWrong == false)
        #expect(try #require(draft(["what": "opinion", "words": longest + "字"])).wordsError != nil)
        #expect(draft(["what": "gossip", "words": "x"]) == nil)
    }

    // P23.
    @Test(
        arguments: [
            ("2026-11-22", false), ("2026-11-23", true), ("2027-02-21", true), ("2027-02-22", false), ("Monday", false),
            ("", true),
        ]
    )
    func `wishes for a day from today to 90 days ahead`(day: String, isRight: Bool) throws {
        let typed = try #require(draft(["what": "talk", "words": "x", "day": day]))
        #expect(typed.isWrong != isRight)
        #expect(typed.wish.day == (Day(day)))
        let opinion = try #require(draft(["what": "opinion", "words": "x", "day": day]))
        #expect(!opinion.isWrong && opinion.wish.day == nil, "only a talk has a day")
    }

    @Test(
        arguments: [
            ("9:30", true), ("09:30", true), ("23:59", true), ("24:00", false), ("12:60", false), ("9:3", false),
            ("930", false), ("-1:30", false), ("９:30", false),
        ]
    )
    func `wishes for a time of day`(time: String, isRight: Bool) {
        #expect(MatterDraft.isTime(time) == isRight)
    }

    // C5a: who listens to a complaint is the rule's to say.
    @Test func `of a complaint names no listener`() throws {
        let fields = ["what": "complaint", "words": "x", "listener": "LED1", "about": "MGR1", "superior": "1"]
        let typed = try #require(draft(fields))
        #expect(typed.wish.listener == nil && typed.about == "MGR1" && typed.isSuperiorConcerned)
    }
}

struct `K8 the first answer` {
    private func due(_ day: Day, _ settings: [(name: String, from: Day, value: String)] = []) -> Day {
        FirstAnswer.due(raisedOn: day, settings: settings, calendar: .weekdays).day
    }

    @Test func `is due in two working days`() {
        #expect(due("2026-11-19") == "2026-11-23")
        #expect(due("2026-11-20") == "2026-11-24")
        #expect(due("2026-11-21") == "2026-11-24")
        #expect(due("2026-11-23") == "2026-11-25")
    }

    @Test func `is due by the number in force on the day, as the rule's is`() {
        let set = [
            (name: "K8.working_days", from: "2026-11-01" as Day, value: "1"),
            (name: "K4.working_days", from: "2026-11-01" as Day, value: "9"),
            (name: "K8.working_days", from: "2026-11-24" as Day, value: "3"),
        ]
        #expect(due("2026-11-23", set) == "2026-11-24")
        #expect(due("2026-11-24", set) == "2026-11-27")
        #expect(due("2026-10-30", set) == "2026-11-03", "before it was set")
    }
}
