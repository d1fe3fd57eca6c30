import Core
import Support
import Testing

@testable import Communication

/// How a talk stands follows from what was kept of it, for every kind (C1 to C8).
struct `The course of a talk` {
    /// Random acts on one flow, possible and impossible ones.
    private struct Walk {
        var dice: Dice
        let flow: FlowDefinition
        let people: [PersonID]
        var state: CourseState
        var events: [CourseEvent] = []

        init(_ seed: UInt64, _ flow: FlowDefinition) {
            dice = Dice(state: seed)
            self.flow = flow
            let count = flow.party == .group ? Int.random(in: 2...5, using: &dice) : flow.party == .person ? 1 : 0
            people = (0..<count).map { PersonID("p\($0)") }
            state = CourseState(flow, people: people)
        }

        mutating func act() -> CourseAct {
            let step = (flow.steps.map(\.name) + ["none"]).randomElement(using: &dice) ?? ""
            let person = (people + [PersonID("stranger")]).map(Optional.some).randomElement(using: &dice) ?? nil
            let reason = (CourseReason.allCases.map(\.rawValue) + ["why"]).randomElement(using: &dice) ?? ""
            let some = people.filter { _ in Bool.random(using: &dice) }
            switch Int.random(in: 0...11, using: &dice) {
            case 0...3: return .done(step, person: person)
            case 4...6: return .skip(step, reason: reason, person: person)
            case 7...9: return .hold(step, people: some)
            case 10: return .back
            default: return Int.random(in: 0...5, using: &dice) == 0 ? .end(reason: reason) : .back
            }
        }

        mutating func keep(_ effects: [CourseEffect]) -> [CourseEvent] {
            let first = events.count
            for case .keep(let what, let step, let reason, let person) in effects {
                events.append(
                    CourseEvent(
                        number: events.count + 1,
                        at: Instant(seconds: 0),
                        by: "MAX",
                        step: step,
                        what: what,
                        reason: reason,
                        person: person
                    )
                )
            }
            return Array(events[first...])
        }
    }

    @Test(arguments: BuiltInFlows.all, [UInt64(1), 2, 3])
    func `keeps its promises under random acts`(_ flow: FlowDefinition, _ seed: UInt64) {
        var held = 0
        for round in 0..<300 {
            var walk = Walk(seed << 32 | UInt64(round), flow)
            for _ in 0..<40 {
                let (before, act) = (walk.state, walk.act())
                do throws(CourseRefusal) {
                    let (after, effects) = try before.taking(act)
                    #expect(!before.isEnded, "an ended course takes no event")
                    check(walk.keep(effects), before, after)
                    walk.state = after
                } catch {
                    #expect(error == .ended || !before.isEnded, "\(act)")
                }
                #expect(
                    CourseState(flow, people: walk.people, events: walk.events) == walk.state,
                    "the state is a fold over what was kept"
                )
            }
            if walk.state.isHeld { held += 1 }
        }
        #expect(held > 20, "the walk comes to the talk at all")
    }

    private func check(_ events: [CourseEvent], _ before: CourseState, _ after: CourseState) {
        #expect(!events.isEmpty)
        for event in events {
            let step = after.flow.step(event.step)
            switch event.what {
            case .skipped:
                #expect(
                    event.reason.map { step?.skips.contains($0) == true } == true,
                    "no step is skipped without reason"
                )
            case .held: #expect(step?.need == .held)
            case .done: #expect(step?.need != .held && step != nil)
            case .back: #expect(before.last?.step.name == event.step)
            case .ended: #expect(event.reason != nil || after.isHeld && after.flow.steps.allSatisfy(after.isSettled))
            }
        }
        #expect(!before.isHeld || after.isHeld, "what was held stays held")
        #expect(after.isEnded == (events.last?.what == .ended))
    }

    // MARK: - One step after the other

    private let ben = PersonID("ben")

    private func state(_ flow: FlowDefinition, _ acts: CourseAct...) throws -> CourseState {
        try acts.reduce(CourseState(flow, people: flow.party == .group ? [ben, PersonID("cem")] : [ben])) {
            state,
            act in
            try state.taking(act).state
        }
    }

    private func refusal(_ state: CourseState, _ act: CourseAct) -> CourseRefusal? {
        do throws(CourseRefusal) {
            _ = try state.taking(act)
            return nil
        } catch { return error }
    }

    @Test func `ends by itself with its last step, and only once the talk was held`() throws {
        let open = try state(
            BuiltInFlows.problem,
            .done("analysis"),
            .skip("cause", reason: "known"),
            .hold("talk"),
            .done("follow-up")
        )
        #expect(!open.isEnded && open.current?.name == "feedback")
        let (ended, effects) = try open.taking(.done("feedback"))
        #expect(ended.isEnded && ended.endReason == nil && effects.last == .ended)
    }

    @Test func `lets the steps before the talk wait, and never those after it come first`() throws {
        let fresh = try state(BuiltInFlows.problem)
        #expect(refusal(fresh, .done("feedback")) == .talkFirst)
        #expect(refusal(fresh, .skip("follow-up", reason: "nothing")) == .talkFirst)
        let held = try state(BuiltInFlows.problem, .hold("talk"))
        #expect(held.isHeld && held.current?.name == "analysis")
        #expect(refusal(held, .done("analysis")) == nil && refusal(held, .done("feedback")) == nil)
    }

    @Test func `is skipped for a reason of the step's own list, the talk never`() throws {
        let fresh = try state(BuiltInFlows.problem)
        #expect(refusal(fresh, .skip("analysis", reason: "known")) == nil)
        #expect(refusal(fresh, .skip("analysis", reason: "left")) == .noReason)
        #expect(refusal(fresh, .skip("analysis", reason: "")) == .noReason)
        #expect(refusal(fresh, .skip("talk", reason: "known")) == .notSkippable)
        #expect(
            refusal(try state(BuiltInFlows.ownMatter, .hold("talk")), .skip("answer", reason: "nothing"))
                == .notSkippable
        )
    }

    @Test func `goes back one step, and never behind the talk`() throws {
        let two = try state(BuiltInFlows.problem, .done("analysis"), .done("cause"))
        let one = try two.taking(.back).state
        #expect(one.current?.name == "cause" && one == (try state(BuiltInFlows.problem, .done("analysis"))))
        #expect(refusal(try state(BuiltInFlows.problem, .hold("talk")), .back) == .nothingBack)
        #expect(refusal(try state(BuiltInFlows.problem), .back) == .nothingBack)
    }

    @Test func `ends early for a reason of its list, and takes nothing after that`() throws {
        let fresh = try state(BuiltInFlows.problem)
        #expect(refusal(fresh, .end(reason: "known")) == .noReason)
        let ended = try fresh.taking(.end(reason: "settled")).state
        #expect(ended.isEnded && ended.endReason == "settled" && !ended.isHeld)
        for act: CourseAct in [.done("analysis"), .back, .hold("talk"), .end(reason: "settled")] {
            #expect(refusal(ended, act) == .ended)
        }
    }

    // K1a: a batch is met as a group talk plus five private minutes each; the private part meets K1.
    @Test func `of a batch is the common part, then each in private`() throws {
        let flow = BuiltInFlows.onboardingBatch
        let fresh = try state(flow)
        #expect(refusal(fresh, .hold("private", people: [ben])) == .talkFirst)
        let (common, effects) = try fresh.taking(.hold("talk"))
        #expect(effects.last == .held([]), "the common part meets nobody's first talk")
        #expect(refusal(common, .hold("private")) == .nobody)
        #expect(refusal(common, .hold("private", people: [PersonID("stranger")])) == .nobody)
        #expect(refusal(common, .hold("private", people: [ben, ben])) == .nobody)
        let (one, met) = try common.taking(.hold("private", people: [ben]))
        #expect(met.last == .held([ben]))
        #expect(one.nextTalk?.name == "private" && one.missing(flow.steps[2]) == [PersonID("cem")])
        #expect(refusal(one, .hold("private", people: [ben])) == .settledAlready)
        #expect(refusal(one, .done("pass-on")) == .talkFirst, "one is still missing")
        let all = try one.taking(.skip("private", reason: "absent", person: PersonID("cem"))).state
        #expect(all.nextTalk == nil && refusal(all, .done("pass-on")) == nil)
    }

    @Test func `with a department leaves a held talk with nobody`() throws {
        let (held, effects) = try CourseState(BuiltInFlows.department, people: []).taking(.hold("talk"))
        #expect(held.isHeld && effects.last == .held([]))
    }
}
