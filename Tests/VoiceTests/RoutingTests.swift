import Core
import Signals
import Support
import Testing
import Workdays

@testable import Voice

struct `P13 where what was raised goes` {
    @Test(
        arguments: [
            ("夜班排得太多，能不能调休", "shifts"), ("換班申請很慢", "shifts"), ("质检扣分标准不清楚", "scoring"), ("系统老是卡顿", "systems"),
            ("新产品没有培训，不会讲解", "skill"), ("奖金怎么算的", "pay"), ("客户辱骂，压力很大", "mood"), ("空调太冷", "place"),
            ("The headset breaks and login is slow", "systems"), ("Too many night shifts", "shifts"), ("随便说说", "other"),
            ("", "other"),
        ]
    )
    func `is suggested by its words`(words: String, topic: String) {
        #expect(RoutingTable().suggestion(for: words).code == topic)
    }

    private func topic(
        _ code: String,
        words: [String] = [],
        route: IssueRoute = .department,
        days: Int = 5
    ) -> IssueTopic {
        IssueTopic(
            code: code,
            name: Word(code, code, code),
            words: words,
            route: route,
            department: nil,
            owner: nil,
            answerDays: days
        )
    }

    @Test func `is changed, added to and ended by a site; other stays last and cannot be ended`() {
        let table = RoutingTable(
            changed: ["pay": topic("pay", days: 9), "own/parking": topic("own/parking", words: ["停车"])],
            ended: ["place", "other"]
        )
        #expect(table.topic("pay").answerDays == 9)
        #expect(table.suggestion(for: "停车位不够").code == "own/parking")
        #expect(!table.topics.contains { $0.code == "place" })
        #expect(table.topics.last?.code == "other")
        #expect(table.topic("place").code == "other", "what is no longer there")
        #expect(RoutingTable().topics.map(\.code).suffix(1) == ["other"])
    }

    @Test func `goes to the leader of who raised it where the topic does`() {
        let place = RaisedPlace(site: "main", path: "/main/Sales/A/", team: "A", leader: "LED1")
        let raised = Raised(talk: "t", what: .issue, source: .person, holder: "MGR1", text: "压力大", passedOn: .unnamed)
        func new(_ raised: Raised) -> NewIssue {
            NewIssue.raised(
                raised,
                signal: ID("s"),
                by: PersonID("p"),
                at: place,
                happenedAt: Instant(seconds: 0),
                on: "2026-11-20",
                in: RoutingTable(),
                calendar: .weekdays
            )
        }
        let issue = new(raised)
        #expect(issue.owner == "LED1" && issue.route == "leader" && !issue.isNamed && issue.department == "Sales")
        #expect(issue.due.day == "2026-11-27", "five working days")
        let sealed = Raised(
            talk: "t",
            what: .idea,
            source: .manager,
            holder: "MGR1",
            text: nil,
            sealed: ID("w"),
            passedOn: .named
        )
        let other = new(sealed)
        #expect(other.words == nil && other.sealed == ID("w") && other.topic == "other" && other.isNamed)
    }

    @Test func `is no department where the path has none`() {
        #expect(RaisedPlace(site: "m", path: "/m/A/", team: "A", leader: nil).department == nil)
    }

    @Test(arguments: [("0", false), ("1", true), ("366", true), ("367", false), ("soon", false)])
    func `is answered in 1 to 366 days`(days: String, isRight: Bool) {
        var draft = RoutingDraft { ["name": "Parking", "days": days, "route": "department"][$0] }
        draft.check()
        #expect(draft.isWrong != isRight)
        if isRight { #expect(draft.topic?.code == "own/Parking") }
    }
}
