import Core
import Signals
import Support
import Testing
import Workdays

@testable import Voice

struct `P14 the same matter of several people` {
    private let today: Day = "2026-11-23"

    private func fact(
        _ number: Int,
        by person: String?,
        team: String? = "A",
        topic: String = "shifts",
        words: String? = nil,
        on day: Day = "2026-11-20"
    ) -> RaisedFact {
        RaisedFact(
            id: IssueID("i\(number)"),
            person: person.map { PersonID($0) },
            team: team,
            topic: topic,
            words: words,
            raisedOn: day
        )
    }

    private func found(_ facts: [RaisedFact], headcount: Int = 40) -> [String] {
        CommonMatters.found(facts, headcount: headcount, asOf: today).map { matter in
            "\(matter.ground.rawValue) \(matter.team ?? "site") \(matter.people) of \(matter.issues.map(\.text).joined(separator: " "))"
        }
    }

    @Test func `needs three different people of a team`() {
        let two = [fact(1, by: "a"), fact(2, by: "b"), fact(3, by: "b")]
        #expect(found(two) == [])
        #expect(found(two + [fact(4, by: nil)]) == [], "what nobody raised counts for nobody")
        #expect(found(two + [fact(4, by: "c")]) == ["sameTopic A 3 of i1 i2 i3 i4"])
    }

    // 60 days: today and the 59 before it.
    @Test(
        arguments: [("2026-09-25", true), ("2026-09-24", false), ("2026-11-23", true), ("2026-11-24", false)]
            as [(Day, Bool)]
    )
    func `counts sixty days`(day: Day, counts: Bool) {
        #expect(CommonMatters.counts(day, asOf: today) == counts)
        #expect(found([fact(1, by: "a", on: day), fact(2, by: "b"), fact(3, by: "c")]).isEmpty != counts)
    }

    @Test(arguments: [(1, 3), (40, 3), (300, 3), (301, 4), (400, 4), (401, 5), (1000, 10), (100_000, 1000)])
    func `needs three of a site or one per cent, whichever is more`(headcount: Int, people: Int) {
        #expect(CommonMatters.ofSite(headcount) == people)
    }

    @Test func `of several teams is the site's only from enough people on`() {
        let facts = [fact(1, by: "a", team: "A"), fact(2, by: "b", team: "B"), fact(3, by: "c", team: "C")]
        #expect(found(facts, headcount: 300) == ["sameTopic site 3 of i1 i2 i3"])
        #expect(found(facts, headcount: 301) == [])
        let more = facts + [fact(4, by: "d", team: "A"), fact(5, by: "e", team: "A")]
        #expect(found(more, headcount: 1000) == ["sameTopic A 3 of i1 i4 i5"])
    }

    @Test func `is found by words across topics, and not found again by topic`() {
        let facts = [
            fact(1, by: "a", topic: "systems", words: "耳机总是坏"), fact(2, by: "b", topic: "systems", words: "我的耳机又坏了"),
            fact(3, by: "c", topic: "place", words: "耳机坏了没人换"),
        ]
        #expect(found(facts) == ["alikeWords A 3 of i1 i2 i3"])
    }

    @Test func `is not made of what nobody sorted, nor of sealed words`() {
        #expect(found((1...4).map { fact($0, by: "p\($0)", topic: "other") }) == [])
        #expect(found((1...4).map { fact($0, by: "p\($0)", topic: "other", words: nil) }) == [])
    }

    @Test(
        arguments: [
            ("耳机总是坏", "我的耳机又坏了"), ("換班申請要等三天才批", "换班申请审批太慢，要等三天"), ("系统登录太慢，早上要等十分钟", "早上登录系统很慢"),
            ("质检扣分标准不清楚", "质检的扣分标准每个人不一样，不清楚"), ("奖金怎么算的看不懂", "奖金的算法看不懂"),
            ("投诉客户骂人能不能让我们挂断", "客户骂人的时候能不能先挂断"),
            ("Night shifts are too many in a row", "Too many night shifts in a row"),
            ("The system login is slow in the morning", "login to the system takes ten minutes every morning, so slow"),
        ]
    )
    func `is told by words that are alike`(one: String, other: String) {
        #expect(WordsAlike(one).isAlike(WordsAlike(other)))
        #expect(WordsAlike(one).likeness(to: WordsAlike(other)) == WordsAlike(other).likeness(to: WordsAlike(one)))
    }

    @Test(
        arguments: [
            ("夜班太多，能不能少排一点", "耳机总是坏"), ("夜班太多，能不能少排一点", "夜班补贴太低"), ("空调太冷了", "食堂的菜太冷"), ("系统登录太慢", "换班申请审批太慢"),
            ("希望可以多一点培训", "希望可以多一点休息"), ("客户骂人压力大", "客户排队时间长"),
            ("The headset breaks all the time", "The coffee machine breaks"), ("", ""), ("好", "好"),
        ]
    )
    func `is not told by words that are not`(one: String, other: String) {
        #expect(!WordsAlike(one).isAlike(WordsAlike(other)))
    }
}

struct `P17a themes of a team` {
    private func facts(_ people: Int, topic: String = "mood") -> [RaisedFact] {
        (0..<people).map { number in
            RaisedFact(
                id: IssueID("\(topic)\(number)"),
                person: PersonID("p\(number)"),
                team: "A",
                topic: topic,
                words: "who said what",
                raisedOn: "2026-11-20"
            )
        }
    }

    @Test func `come from three people on`() {
        func themes(_ facts: [RaisedFact]) -> [String] {
            TeamThemes.of(facts, in: RoutingTable(), asOf: "2026-11-23").map(\.code)
        }
        #expect(themes(facts(2)) == [])
        #expect(themes(facts(2) + facts(2)) == [], "the same two people twice")
        #expect(themes(facts(3)) == ["mood"])
        #expect(themes(facts(3) + facts(5, topic: "shifts")) == ["shifts", "mood"], "the table's order tells no count")
        #expect(themes(facts(9, topic: "other")) == [])
        #expect(TeamThemes.of(facts(3), in: RoutingTable(), asOf: "2027-01-19").isEmpty)
    }
}

struct `P14 a common issue` {
    private func common(
        owner: String? = nil,
        word: Day? = nil,
        published: Day? = nil,
        team: String? = nil,
        _ counts: [Reactions.Answer: Int] = [:]
    ) -> CommonIssue {
        CommonIssue(
            id: CommonID("c"),
            site: "main",
            team: team,
            topic: "shifts",
            title: "t",
            openedOn: "2026-11-20",
            ownerDueOn: "2026-11-24",
            wordDueOn: "2026-12-04",
            isEstimated: false,
            owner: owner,
            ownedOn: owner.map { _ in "2026-11-20" },
            firstWord: word.map { _ in "w" },
            firstWordOn: word,
            result: published.map { _ in "r" },
            publishedOn: published,
            reactions: Reactions(counts: counts)
        )
    }

    @Test func `has an owner in two working days and a first word in ten`() {
        let due = CommonClock.due(openedOn: "2026-11-20", calendar: .weekdays)
        #expect(due.owner.day == "2026-11-24" && due.word.day == "2026-12-04")
        #expect(!common().isLate(on: "2026-11-24") && common().isLate(on: "2026-11-25"))
        #expect(!common(owner: "X").isLate(on: "2026-12-04") && common(owner: "X").isLate(on: "2026-12-05"))
        #expect(!common(owner: "X", word: "2026-12-04").isLate(on: "2027-01-01"))
    }

    @Test func `asks for fourteen days`() {
        let published = common(owner: "X", word: "2026-12-01", published: "2026-12-01")
        #expect(!common().asks(on: "2026-12-01"))
        #expect(published.asks(on: "2026-12-15") && !published.asks(on: "2026-12-16"))
    }

    @Test func `shows reactions after that, from three answers on`() {
        func shown(_ counts: [Reactions.Answer: Int], on day: Day) -> Bool {
            common(owner: "X", word: "2026-12-01", published: "2026-12-01", counts).shownReactions(on: day) != nil
        }
        #expect(!shown([.yes: 2], on: "2026-12-16"))
        #expect(shown([.yes: 2, .no: 1], on: "2026-12-16"))
        #expect(!shown([.yes: 20], on: "2026-12-15"), "one more answer would tell whose it is")
    }

    @Test func `of one team is for the team, managers and HR`() {
        #expect(common().isOpen(toTeam: "B", role: .agent))
        #expect(common(team: "A").isOpen(toTeam: "A", role: .agent))
        #expect(!common(team: "A").isOpen(toTeam: "B", role: .leader))
        #expect(common(team: "A").isOpen(toTeam: nil, role: .hr))
    }
}

struct `P17 a case` {
    private func found(_ consent: MethodCase.Consent?, ended: Day? = nil) -> MethodCase {
        MethodCase(
            id: CaseID("c"),
            person: Cast.agatha.person,
            employeeID: "AGT1",
            name: "Agatha",
            site: "main",
            origin: .riser,
            topic: "skill",
            title: "t",
            method: "m",
            writtenOn: "2026-11-20",
            writtenBy: "TRN1",
            consent: consent,
            endedOn: ended
        )
    }

    @Test func `is read by others only once the person has said so`() {
        let other = PersonID("other")
        #expect(!found(nil).isOpen(to: other, "AGT2") && found(nil).waits)
        #expect(found(nil).isOpen(to: Cast.agatha.person, "AGT1") && found(nil).isOpen(to: other, "TRN1"))
        #expect(found(.named).isOpen(to: other, "AGT2") && found(.named).shownName == "Agatha")
        #expect(found(.unnamed).isOpen(to: other, "AGT2") && found(.unnamed).shownName == nil)
        #expect(!found(.no).isOpen(to: other, "AGT2"))
        #expect(!found(.named, ended: "2026-11-21").isOpen(to: other, "AGT2"))
    }
}

struct `C2a a root cause that several share` {
    @Test func `goes to training by the table, and counts as a common matter does`() {
        #expect(RoutingTable().topic(IssueTopic.training).route == .training)
        #expect(CommonMatters.window == CommonCause.days && CommonMatters.ofTeam == CommonCause.ofTeam)
        #expect([40, 300, 301, 1_000].map(CommonMatters.ofSite) == [3, 3, 4, 10])
    }
}
