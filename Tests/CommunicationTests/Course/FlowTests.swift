import Core
import Foundation
import Signals
import Testing

@testable import Communication

struct `A flow` {
    // C1 to C8: the steps of domain section 3, in its order.
    @Test(arguments: [
        ("C1", "Analyse results · Form and line of the talk · Talk · Follow-up · Positive feedback"),
        ("C2", "Analysis · Root cause · Talk · Follow-up · Result feedback"),
        (
            "C2b",
            "The evidence · The effect, and what to do next time · Guidance face to face · The right way shown once"
                + " · Later calls · Result feedback"
        ), ("C3", "The wish · The whole picture · Talk · Follow-up · Result feedback"),
        ("C4", "Find the need · The cause · Talk · Follow-up"), ("C5", "Receive · Investigate · Talk · Act · Answer"),
        ("C6", "Prepare · Talk · Record the reasons · Attrition analysis"),
        ("C7", "Prepare · Talk · To training, or to the leader"),
        (
            "C7-batch",
            "Prepare · The common part · Five private minutes each · To training, or to the leader"
        ), ("C8", "State the issue · Owner and date · Act · Publish"),
    ])
    func `of the product goes as the communication map says`(_ name: String, _ steps: String) throws {
        let flow = try #require(BuiltInFlows.find(FlowVersion(name, 1)))
        #expect(flow.steps.map(\.title.english).joined(separator: " · ") == steps)
        #expect(name.hasPrefix(flow.kind.rawValue))
    }

    // C1, H8: since version 2 the review filled from data is confirmed in a step of its own; what was begun before keeps
    // its five steps.
    @Test func `of a review has the figures confirmed before the form`() throws {
        let flow = try #require(BuiltInFlows.newest(.c1, .person))
        #expect(flow.id == FlowVersion("C1", 2))
        #expect(flow.steps.map(\.name) == ["analysis", "review", "form", "talk", "follow-up", "feedback"])
        let step = try #require(flow.step("review"))
        #expect(step.need == .review && step.actor == .holder && step.maySkip)
        #expect(BuiltInFlows.find(FlowVersion("C1", 1))?.steps.count == 5)
        #expect(BuiltInFlows.all.filter { $0.version > 1 }.map(\.name) == ["C1"])
    }

    @Test(arguments: BuiltInFlows.all)
    func `of the product can work, and is the same when read back`(_ flow: FlowDefinition) throws {
        try flow.check()
        let text = canonicalJSON(flow)
        #expect(try JSONDecoder().decode(FlowDefinition.self, from: Data(text.utf8)) == flow)
    }

    @Test func `is there for every kind`() {
        for kind in TalkKind.allCases {
            let party: FlowDefinition.Party = kind == .c8 ? .department : .person
            #expect(BuiltInFlows.newest(kind, party)?.kind == kind)
        }
        #expect(BuiltInFlows.newest(.c7, .group)?.name == "C7-batch")
        #expect(BuiltInFlows.newest(.c6, .group) == nil)
    }

    // MARK: - What cannot work

    private func step(
        _ name: String,
        needs need: CourseStep.Need = .nothing,
        skips: [String] = [],
        forEach: Bool = false
    ) -> CourseStep {
        CourseStep(name, FlowText(name, name, name), needs: need, skips: skips, forEach: forEach)
    }

    private func refusal(
        _ steps: [CourseStep],
        party: FlowDefinition.Party = .person,
        ends: [CourseReason] = [.mistake]
    ) -> FlowRefusal? {
        let title = FlowText("t", "t", "t")
        let flow = FlowDefinition("own", kind: .c2, party: party, title: title, steps: steps, ends: ends)
        do throws(FlowRefusal) {
            try flow.check()
            return nil
        } catch { return error }
    }

    @Test func `needs the talk itself, once`() {
        #expect(refusal([step("talk", needs: .held)]) == nil)
        #expect(refusal([]) == .noSteps)
        #expect(refusal([step("a")]) == .noTalk)
        #expect(refusal([step("a", needs: .held), step("b", needs: .held)]) == .twoTalks)
    }

    @Test func `has each step once, named in three languages, and not too many`() {
        let talk = step("talk", needs: .held)
        #expect(refusal([talk, step("a"), step("a")]) == .stepTwice("a"))
        let unnamed = CourseStep("b", FlowText("b", " ", "b"))
        #expect(refusal([talk, unnamed]) == .noName(step: 2))
        let long = String(repeating: "b", count: FlowDefinition.longestName + 1)
        #expect(refusal([talk, step(String(long.dropLast()))]) == nil)
        #expect(refusal([talk, step(long)]) == .nameTooLong(step: 2))
        let many = (1...FlowDefinition.mostSteps).map { step("s\($0)") }
        #expect(refusal([talk] + many) == .tooManySteps)
        #expect(refusal([talk] + many.dropLast()) == nil)
    }

    @Test func `skips for reasons of the list, and never the talk`() {
        #expect(refusal([step("talk", needs: .held), step("a", skips: ["known"])]) == nil)
        #expect(refusal([step("talk", needs: .held), step("a", skips: ["bored"])]) == .unknownReason("bored"))
        #expect(refusal([step("talk", needs: .held, skips: ["known"])]) == .talkSkipped("talk"))
        #expect(refusal([step("talk", needs: .held)], ends: []) == .noEnding)
    }

    @Test func `keeps what only a held talk has behind it`() {
        for need in [CourseStep.Need.record, .followUp] {
            #expect(refusal([step("a", needs: need), step("talk", needs: .held)]) == .afterTalk("a"))
            #expect(refusal([step("talk", needs: .held), step("a", needs: need)]) == nil)
        }
    }

    @Test func `has steps for each with a group alone`() {
        let each = [step("talk", needs: .held), step("private", needs: .held, skips: ["absent"], forEach: true)]
        #expect(refusal(each, party: .group) == nil)
        #expect(refusal(each) == .eachWithoutGroup("private"))
        #expect(
            refusal([step("a", needs: .finding), step("talk", needs: .held)], party: .group) == .findingOfGroup("a")
        )
    }

    // MARK: - The form

    private func fields(_ flow: FlowDefinition) -> [String: String] {
        var fields: [String: String] = [:]
        for (place, step) in flow.steps.enumerated() {
            fields["name-\(place)"] = step.name
            fields["order-\(place)"] = String(place + 1)
            fields["hans-\(place)"] = step.title.hans
            fields["hant-\(place)"] = step.title.hant
            fields["english-\(place)"] = step.title.english
            fields["actor-\(place)"] = step.actor.rawValue
            fields["need-\(place)"] = step.need.rawValue
            if step.isForEach { fields["each-\(place)"] = "1" }
            for code in step.skips { fields["skip-\(place)-\(code)"] = "1" }
        }
        for code in flow.ends { fields["end-\(code)"] = "1" }
        return fields
    }

    @Test(arguments: BuiltInFlows.all)
    func `comes back from its form as it went`(_ flow: FlowDefinition) {
        #expect(FlowForm.read(fields(flow), base: flow) == flow)
    }

    @Test func `is changed by its form: steps out, in, and in another order`() {
        var sent = fields(BuiltInFlows.care)
        for language in ["hans", "hant", "english"] { sent["\(language)-1"] = "" }
        sent["order-3"] = "0"
        for language in ["hans", "hant", "english"] { sent["\(language)-4"] = "新" }
        let read = FlowForm.read(sent, base: BuiltInFlows.care)
        #expect(read.steps.map(\.name) == ["follow-up", "form", "talk", "own-1"])
        #expect(read.steps.last?.need == .nothing && read.steps.last?.maySkip == false)
    }

    @Test func `does not let a form take a name it was not given`() {
        var sent = fields(BuiltInFlows.care)
        sent["name-0"] = "../other"
        let read = FlowForm.read(sent, base: BuiltInFlows.care)
        #expect(read.steps[0].name == "own-1")
    }
}
