import Core
import Testing

@testable import Communication

/// P7, P9, P10, and C4 to C7 which are otherwise.
struct `A taboo` {
    private func taboos(_ text: String, _ kind: TalkKind, _ audience: Audience) -> [Taboo] {
        TabooList().hits(in: text, TalkContext(kind, audience)).map(\.taboo)
    }

    @Test(arguments: TalkKind.allCases, Audience.allCases)
    func `holds by kind of talk and audience`(_ kind: TalkKind, _ audience: Audience) {
        let context = TalkContext(kind, audience)
        #expect(Taboo.opinion.holds(in: context) == (audience == .new))
        #expect(Taboo.leader.holds(in: context) == ![.c5, .c8].contains(kind))
        #expect(Taboo.privacy.holds(in: context) == ![.c4, .c6, .c7].contains(kind))
        #expect(Taboo.promise.holds(in: context) && Taboo.overrule.holds(in: context))
    }

    @Test func `P9 is for new people: others may be asked what they think of the company`() {
        #expect(taboos("你对公司有什么意见？", .c1, .new) == [.opinion])
        #expect(taboos("你对公司有什么意见？", .c1, .top).isEmpty)
    }

    @Test func `P7 lets the private cause be the subject of care, exit and first talks`() {
        #expect(taboos("你结婚了没有？", .c1, .routine) == [.privacy])
        for (kind, audience) in [(TalkKind.c4, Audience.care), (.c6, .leaver), (.c7, .new)] {
            #expect(taboos("你结婚了没有？", kind, audience).isEmpty, "\(kind)")
        }
    }

    @Test func `P10 lets an own matter be about the leader`() {
        #expect(taboos("What do you think of your team leader?", .c1, .routine) == [.leader])
        #expect(taboos("What do you think of your team leader?", .c5, .matter).isEmpty)
    }

    @Test func `is excused by a word in the same sentence alone`() {
        #expect(taboos("我不能保证一定转正。", .c1, .routine).isEmpty)
        #expect(taboos("我不能保证结果。你肯定能转正。", .c1, .routine) == [.promise])
    }

    @Test func `names the words, why, and something better`() throws {
        let hit = try #require(
            TabooList().hits(in: "最近忙吗？你觉得你们组长怎么样？", TalkContext(.c1, .routine)).first
        )
        #expect(hit.phrase == "觉得你们组长怎么样" && hit.rule == "leader.rate")
        for language in Language.allCases {
            #expect(!hit.taboo.why(language).isEmpty && !hit.better(language).isEmpty)
        }
    }

    @Test func `is said once of a text, several in their order`() {
        #expect(taboos("组长说的不用听。我保证你转正。我保证你加薪。", .c1, .routine) == [.overrule, .promise])
    }

    @Test(arguments: TabooList.ours)
    func `is not in what is better asked`(_ rule: TabooRule) {
        for language in Language.allCases {
            for context in [TalkContext(.c1, .new), TalkContext(.c2, .faller), TalkContext(.c7, .new)] {
                #expect(TabooList().hits(in: rule.better(language), context).isEmpty, "\(rule.id) \(language)")
            }
        }
    }

    @Test func `has rules of its own ids, each with phrases`() {
        #expect(Set(TabooList.ours.map(\.id)).count == TabooList.ours.count)
        #expect(Set(TabooList.ours.map(\.taboo)) == Set(Taboo.allCases))
        #expect(TabooList.ours.allSatisfy { !$0.phrases.isEmpty && !$0.id.hasPrefix("own.") })
    }
}
