import Core
import Support
import Testing

@testable import Communication

/// K11 where a talk is begun: what there was between the two, said before.
struct `K11 the gap as it stands` {
    func standing(_ on: Day, _ talks: (TalkKind, Day, String)...) -> GapStanding {
        let held = talks.map { HeldTalk(id: "\($0.1)", kind: $0.0, heldOn: $0.1, heldBy: $0.2) }
        return TalkGap().standing(on: on, held, heldBy: "max")
    }

    @Test(arguments: [("2026-06-14", true), ("2026-06-15", false)] as [(Day, Bool)])
    func `is inside for fourteen days`(day: Day, isInside: Bool) {
        #expect(standing(day, (.c1, "2026-06-01", "max")).isInside == isInside)
    }

    @Test(arguments: [("2026-05-29", true, 3), ("2026-05-30", false, 2)] as [(Day, Bool, Int)])
    func `is inside where ninety days would hold a fourth`(day: Day, isInside: Bool, held: Int) {
        let found = standing(day, (.c1, "2026-03-01", "max"), (.c1, "2026-04-01", "max"), (.c1, "2026-05-01", "max"))
        #expect(found.isInside == isInside && found.held == held && found.lastOn == "2026-05-01")
    }

    // Domain K11: except K4, K6, K7, K8.
    @Test(
        arguments: [
            (TalkKind.c1, [], true), (.c1, [Rule.k2], true), (.c7, [.k1], true), (.c1, [.k2, .k4], false),
            (.c2b, [.k6], false), (.c2b, [], false), (.c4, [], false), (.c5, [], false), (.c6, [.k7], false),
            (.c2, [.k8], false),
        ] as [(TalkKind, [Rule], Bool)]
    )
    func `asks why a talk is begun inside it`(kind: TalkKind, rules: [Rule], asks: Bool) {
        let inside = standing("2026-06-14", (.c1, "2026-06-01", "max"))
        let outside = standing("2026-06-15", (.c1, "2026-06-01", "max"))
        #expect(TalkGap().asksReason(kind, about: rules, inside) == asks)
        #expect(!TalkGap().asksReason(kind, about: rules, outside))
    }

    @Test func `counts neither another's talks nor care and guidance`() {
        let found = standing(
            "2026-06-02",
            (.c1, "2026-06-01", "ada"),
            (.c4, "2026-06-01", "max"),
            (.c2b, "2026-06-01", "max")
        )
        #expect(found == GapStanding(lastOn: nil, held: 0, longDays: 90, isInside: false))
    }
}
