import Core
import Testing

@testable import Communication

/// P4: "routine, nothing to be nervous about" only where it is true [S].
struct `P4 what the leader may say` {
    func said(_ rules: Rule..., kinds: [TalkKind] = TalkKind.allCases) -> Announcement {
        Announcement(rules: rules, kinds: kinds)
    }

    @Test(arguments: Rule.allCases)
    func `is routine after K1, K2, K5, K13, K14 and K16 alone`(rule: Rule) {
        let isRoutine = ["K1", "K2", "K5", "K13", "K14", "K16"].contains(rule.rawValue)
        #expect((said(rule).words == Words.routineTalk) == isRoutine)
    }

    @Test func `is not routine where one cause of several is not`() {
        #expect(said(.k5, .k1).words == Words.routineTalk)
        #expect(said(.k3, .k2).words == Words.aboutWork)
        #expect(said(.k19, .k5).words == Words.aboutWork)
        #expect(said(.k18, .k5).words == Words.welcomeBack)
    }

    @Test(arguments: [Rule.k4, .k4a, .k7])
    func `is nothing where the holder arranges it, whatever rides on it`(rule: Rule) {
        #expect(said(rule, .k5).speaker == .holder)
        #expect(said(rule).words == Words.aWord)
    }

    @Test(arguments: [TalkKind.c4, .c5, .c6])
    func `is nothing for care, own matters and leaving`(kind: TalkKind) {
        #expect(said(.k5, kinds: [kind]).speaker == .holder)
        #expect(said(.k5, kinds: [kind, .c1]).speaker == .leader)
    }

    @Test func `names guidance as guidance, with the call`() {
        let guidance = Announcement(rules: [.k3], kinds: [.c2b], call: "11-20 14:00")
        #expect(guidance.speaker == .leader)
        #expect(guidance.words.english == "This is guidance: we will look at this call together: 11-20 14:00.")
        #expect(said(.k3, kinds: [.c2b]).words == Words.guidance(nil))
    }

    @Test func `gives nothing away when overheard`() {
        let all = [Words.aWord.hans, Words.aWord.hant, Words.aWord.english]
        #expect(!all.contains { $0.contains("离职") || $0.contains("離職") || $0.contains("情") || $0.contains("leav") })
    }
}
