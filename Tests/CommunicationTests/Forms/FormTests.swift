import Core
import Signals
import Support
import Testing

@testable import Communication

/// P3: a form for each kind of talk and audience.
struct `The form of a talk` {
    private static func form(_ kind: TalkKind, _ audience: Audience) -> FormDefinition {
        .ours(FormDefinition.ID(kind, audience))
    }

    private func answers(_ fields: [String: String], _ form: FormDefinition) -> FormAnswers {
        FormAnswers(entries: fields.mapValues { .init($0, readers: FieldReaders([.holder])) })
    }

    @Test(arguments: FormDefinition.ID.all)
    func `has purpose, present state, plan, expected result, and whether it came`(_ id: FormDefinition.ID) {
        let fields = FormDefinition.ours(id).fields
        #expect(Set(fields.map(\.id)).isSuperset(of: ["purpose", "present", "questions", "plan", "expected", "came"]))
        #expect(Set(fields.map(\.id)).count == fields.count)
        #expect(fields.filter(\.isAfterwards).map(\.id) == ["came"])
        #expect(FormDefinition.ID(id.description) == id)
    }

    @Test(arguments: FormDefinition.ID.all)
    func `says who reads each field, and keeps confidential kinds from all but holder and HR`(_ id: FormDefinition.ID) {
        for field in FormDefinition.ours(id).fields {
            #expect(field.readers.admits([.holder]), "\(field.id)")
            guard id.kind.isConfidential else { continue }
            #expect(!field.readers.admits([.person, .leader, .above]), "\(field.id)")
        }
        #expect(FormDefinition.ours(id).field("questions")?.readers == FieldReaders([.holder]))
    }

    @Test(arguments: FormDefinition.ID.all)
    func `proposes no question that it would point out`(_ id: FormDefinition.ID) throws {
        let field = try #require(FormDefinition.ours(id).field("questions"))
        for language in Language.allCases {
            let lines = field.prompt.lines(in: language)
            #expect(lines.count >= 3)
            for line in lines { #expect(TabooList().hits(in: line, id.context).isEmpty, "\(line)") }
        }
    }

    @Test func `P16 to P20: asks each audience something of its own`() throws {
        let prompts = try [Audience.new, .top, .riser, .faller, .routine].map { audience in
            let id = FormDefinition.ID(.c1, audience)
            return try #require(FormDefinition.ours(id).field("questions")).prompt.lines(in: .english)
        }
        #expect(Set(prompts).count == prompts.count)
    }

    @Test func `C1a: a review looks back and sets future goals before it counts as written`() {
        let form = Self.form(.c1, .routine)
        #expect(answers([:], form).missing(in: form).map(\.id) == ["present", "goals"])
        #expect(answers(["present": "x"], form).missing(in: form).map(\.id) == ["goals"])
        #expect(answers(["present": "x", "goals": "y"], form).missing(in: form).isEmpty)
    }

    @Test(arguments: [("", false), ("thinking", false), ("no", false), ("wants", true)])
    func `C3a: the wish is recorded before the target is locked`(_ wish: String, _ may: Bool) {
        let form = Self.form(.c3, .promotion)
        let refusals = answers(["wish": wish, "locked": "yes"], form).refusals(in: form)
        #expect(refusals == (may ? [:] : ["locked": .wishFirst]))
        #expect(answers(["wish": wish, "locked": "no"], form).refusals(in: form).isEmpty)
    }

    @Test func `C3b: who wants it and is not chosen gets the reason and a plan`() {
        let form = Self.form(.c3, .promotion)
        let decided = ["wish": "wants", "chosen": "no"]
        func refusals(_ more: [String: String]) -> [String: FormRefusal] {
            answers(decided.merging(more) { $1 }, form).refusals(in: form)
        }
        #expect(refusals([:]) == ["why-not": .reasonAndPlan, "plan": .reasonAndPlan])
        #expect(refusals(["why-not": "two years more"]) == ["plan": .reasonAndPlan])
        #expect(refusals(["plan": "lead the stand-up"]) == ["why-not": .reasonAndPlan])
        #expect(refusals(["why-not": " ", "plan": "lead"]) == ["why-not": .reasonAndPlan], "a blank is no reason")
        #expect(refusals(["why-not": "two years more", "plan": "lead the stand-up"]).isEmpty)
        for field in ["why-not", "plan"] {
            #expect(form.field(field)?.readers.admits([.person]) == true, "the person reads \(field)")
        }
    }

    @Test(arguments: ["no", "thinking", ""])
    func `C3b: who does not want it owes nothing and was not passed over`(_ wish: String) {
        let form = Self.form(.c3, .promotion)
        #expect(answers(["wish": wish], form).refusals(in: form).isEmpty, "no reason and no plan is asked")
        #expect(answers(["wish": wish, "chosen": "no"], form).refusals(in: form) == ["chosen": .noCandidate])
        #expect(!answers(["wish": wish], form).missing(in: form).contains { ["chosen", "why-not"].contains($0.id) })
    }

    @Test func `C4a: what was seen is recorded as a need or a discomfort`() {
        let form = Self.form(.c4, .care)
        #expect(answers(["present": "sits alone"], form).refusals(in: form) == ["occasion": .whichOccasion])
        for occasion in ["need", "discomfort"] {
            #expect(answers(["present": "sits alone", "occasion": occasion], form).refusals(in: form).isEmpty)
        }
    }

    @Test func `takes fields of 2,000 characters and 20 questions, and no more`() {
        let form = Self.form(.c2, .faller)
        let (most, more) = (String(repeating: "好", count: 2_000), String(repeating: "好", count: 2_001))
        #expect(answers(["plan": most], form).refusals(in: form).isEmpty)
        #expect(answers(["plan": more], form).refusals(in: form) == ["plan": .tooLong(2_000)])
        var answers = FormAnswers(questions: (1...20).map { PreparedQuestion("\($0)") })
        #expect(answers.refusals(in: form).isEmpty)
        answers.questions.append(PreparedQuestion("21"))
        #expect(answers.refusals(in: form) == ["questions": .tooManyQuestions(20)])
        answers.questions = [PreparedQuestion(more)]
        #expect(answers.refusals(in: form) == ["questions": .tooLong(2_000)])
    }

    @Test func `begins with why the talk is due, but with no report of anybody`() {
        let reasons: [Reason] = [
            .review(month: "2026-10-01"), .swingReported(by: "ADA", on: "2026-11-20", note: nil),
        ]
        let form = Self.form(.c1, .routine)
        let purpose = FormPage.beginning(form, reasons, in: .english)["purpose"]
        #expect(purpose.contains(reasons[0].sentence.english) && !purpose.contains("ADA"))
    }

    @Test func `shows readers only the fields that name them, and questions to the holder`() {
        let answers = FormAnswers(
            entries: [
                "plan": .init("x", readers: FieldReaders([.holder, .person])),
                "purpose": .init("y", readers: FieldReaders([.holder, .hr])),
            ],
            questions: [PreparedQuestion("z")]
        )
        #expect(answers.visible(to: [.person]).entries.keys.sorted() == ["plan"])
        #expect(answers.visible(to: [.hr]).entries.keys.sorted() == ["purpose"])
        #expect(answers.visible(to: [.above]).isEmpty)
        #expect(answers.visible(to: [.holder]) == answers)
    }

    @Test func `comes back from its row as it was written`() throws {
        let overruled = PreparedQuestion.Overruled(.leader, rule: "leader.rate", reason: .raised, words: "他说的")
        let answers = FormAnswers(
            entries: ["plan": .init("先核对订单号", readers: FieldReaders([.holder]))],
            questions: [PreparedQuestion("组长怎么样？", overruled: [overruled])]
        )
        #expect(try FormAnswers(json: answers.json) == answers)
    }
}
