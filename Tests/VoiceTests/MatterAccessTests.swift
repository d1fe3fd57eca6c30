import Core
import Support
import Testing

@testable import Voice

struct `Who an own matter is something to` {
    private func access(_ matter: Matter, _ one: Standing, inScope: Bool = true, kiosk: Bool = false) -> MatterAccess {
        Cast.reader(one, isKiosk: kiosk).access(matter, isInScope: inScope)
    }

    @Test func `is who raised it, who answers it, and HR of the site`() {
        let matter = Cast.matter()
        #expect(access(matter, Cast.agatha) == .own)
        #expect(access(matter, Cast.marius) == .owner)
        #expect(access(matter, Cast.marius, inScope: false) == .owner, "from another site")
        #expect(access(matter, Cast.harriet) == .reader)
        #expect(access(matter, Cast.hildegard, inScope: false) == .none)
        #expect(access(matter, Cast.leopold) == .none, "K12d")
        #expect(access(matter, Cast.dorothea) == .none)
    }

    @Test func `is none above whom who raised it stands`() {
        let matter = Cast.matter(by: Cast.dorothea, owner: "HRX9")
        #expect(access(matter, Cast.harriet) == .none)
    }

    // C5a.
    @Test func `of a complaint is never whom it is about, nor anyone below, whatever they are to it`() {
        let matter = Cast.matter(owner: "LED1", hiddenFrom: Cast.marius.person)
        #expect(access(matter, Cast.marius) == .none)
        #expect(access(matter, Cast.leopold) == .none, "though it was given to him")
        #expect(access(matter, Cast.one("HRLO", .hr, ["MGR1"])) == .none)
        #expect(access(matter, Cast.agatha) == .own, "who raised it")
        #expect(access(matter, Cast.dorothea) == .none, "above, but not asked")
    }

    @Test func `of a complaint is its owner, and for HR the clock alone`() {
        let matter = Cast.matter(owner: "DIR0", hiddenFrom: Cast.marius.person)
        #expect(access(matter, Cast.dorothea) == .owner)
        #expect(access(matter, Cast.harriet) == .clock)
        #expect(!MatterAccess.clock.mayReadWords && !MatterAccess.none.mayReadWords)
        let aboveHR = Cast.matter(owner: "HRX9", hiddenFrom: Cast.dorothea.person)
        #expect(access(aboveHR, Cast.harriet) == .none)
        #expect(access(aboveHR, Cast.hildegard, inScope: false) == .owner)
    }

    @Test func `at a shared machine is who raised it alone`() {
        #expect(access(Cast.matter(), Cast.agatha, kiosk: true) == .own)
        #expect(access(Cast.matter(), Cast.marius, kiosk: true) == .none)
    }
}

struct `The course of an own matter` {
    private func may(_ step: MatterStep, _ access: MatterAccess, after steps: [MatterStep]) -> Bool {
        MatterCourse.mayTake(
            step,
            Cast.matter(events: [.received].appending(steps).map { ($0, "2026-11-20" as Day) }),
            as: access
        )
    }

    @Test func `is its owner's to take, but for words the person adds`() {
        for step in MatterStep.allCases {
            #expect(!may(step, .none, after: []) && !may(step, .clock, after: []), "\(step)")
            #expect(may(step, .own, after: []) == (step == .added || step == .listener), "\(step)")
            #expect(may(step, .reader, after: []) == (step == .forwarded), "\(step)")
        }
        #expect(may(.looking, .owner, after: []) && may(.answered, .owner, after: []))
    }

    @Test func `is looked into once, and not after the answer`() {
        #expect(!may(.looking, .owner, after: [.looking]))
        #expect(!may(.looking, .owner, after: [.answered]))
    }

    @Test func `is closed only once answered, and then it is over`() {
        #expect(!may(.closed, .owner, after: [.looking, .talk, .acted]))
        #expect(may(.closed, .owner, after: [.answered]))
        for step in MatterStep.allCases {
            for access in MatterAccess.allCases { #expect(!may(step, access, after: [.answered, .closed])) }
        }
    }

    // K8.
    @Test(
        arguments: [
            (nil, "2026-11-24", false), (nil, "2026-11-25", true), ("2026-11-24", "2026-12-24", false),
            ("2026-11-25", "2026-11-25", true),
        ] as [(Day?, Day, Bool)]
    )
    func `is late from the day after its due day, and stays late`(answered: Day?, today: Day, isLate: Bool) {
        let events = [(MatterStep.received, "2026-11-20" as Day)] + (answered.map { [(.answered, $0)] } ?? [])
        #expect(Cast.matter(events: events).isLate(on: today) == isLate)
    }

    @Test func `shows the furthest step`() {
        #expect(Cast.matter().stage == .received)
        let events: [(MatterStep, Day)] = [
            (.received, "2026-11-20"), (.acted, "2026-11-21"), (.looking, "2026-11-22"), (.added, "2026-11-23"),
        ]
        #expect(Cast.matter(events: events).stage == .acted)
    }
}

extension [MatterStep] {
    fileprivate func appending(_ steps: [MatterStep]) -> [MatterStep] { self + steps }
}
