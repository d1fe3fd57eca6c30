import Core
import Testing

@testable import Communication

/// What a form sends becomes answers; readers never widen, and flagged questions stay.
struct `A form that was sent` {
    private static let form = FormDefinition.ours(FormDefinition.ID(.c1, .routine))

    private func answers(
        _ fields: [String: String],
        known: FormAnswers = FormAnswers(),
        blanks: Bool = false
    ) -> FormAnswers {
        FormPosting(fields: fields, form: Self.form, language: .hans, known: known, taboos: TabooList())
            .answers(isHeld: false, keepsBlanks: blanks)
    }

    @Test func `keeps each field with its readers, and empty ones not at all`() {
        let answers = answers(["f-plan": "  先核对订单号 ", "f-expected": " "])
        #expect(answers["plan"] == "先核对订单号" && answers.entries.keys.sorted() == ["plan"])
        #expect(answers.entries["plan"]?.readers == Self.form.field("plan")?.readers.text)
    }

    @Test func `P12: never widens who reads a field`() {
        let known = FormAnswers(entries: ["plan": .init("x", readers: FieldReaders([.holder, .hr]))])
        #expect(answers(["f-plan": "y"], known: known).entries["plan"]?.readers == "holder,hr")
    }

    @Test func `leaves fields alone that it does not show`() {
        let known = FormAnswers(entries: [
            "came": .init("yes", readers: FieldReaders([.holder])), "old": .init("x", readers: FieldReaders([.holder])),
        ])
        #expect(answers(["f-came": "no"], known: known).entries == known.entries)
    }

    @Test func `keeps a flagged question, with the reason where one was given`() {
        let text = "你觉得你们组长怎么样？"
        #expect(answers(["q-1": text]).questions == [PreparedQuestion(text)])
        let kept = answers(["q-1": text, "keep-1-leader": "raised", "keep-words-1-leader": " 他先说的 "]).questions
        let overruled = PreparedQuestion.Overruled(.leader, rule: "leader.rate", reason: .raised, words: "他先说的")
        #expect(kept == [PreparedQuestion(text, overruled: [overruled])])
        let hits = TabooList().hits(in: text, Self.form.id.context)
        #expect(kept[0].open(hits).isEmpty && PreparedQuestion(text).open(hits) == hits)
    }

    @Test func `drops a reason when the question is asked otherwise`() {
        let kept = answers(["q-1": "最近忙吗？", "keep-1-leader": "raised"]).questions
        #expect(kept == [PreparedQuestion("最近忙吗？")])
        #expect(answers(["q-1": "你觉得你们组长怎么样？", "keep-1-leader": "because"]).questions[0].overruled.isEmpty)
    }

    @Test func `takes the better question in the reader's language`() {
        let fields = ["q-1": "最近忙吗？", "q-2": "你觉得你们组长怎么样？", "use": "2.leader"]
        let better = TabooList.ours.first { $0.id == "leader.rate" }?.better.hans ?? ""
        #expect(answers(fields).questions.map(\.text) == ["最近忙吗？", better])
        #expect(answers(fields.merging(["use": "1.leader"]) { $1 }).questions.count == 2)
    }

    @Test func `closes up blanks when it is kept, and keeps numbers while it is checked`() {
        let fields = ["q-2": "二", "q-4": "四"]
        #expect(answers(fields).questions.map(\.text) == ["二", "四"])
        #expect(answers(fields, blanks: true).questions.map(\.text) == ["", "二", "", "四"])
    }

    @Test func `adds the proposed questions that were ticked, each once`() throws {
        let lines = try #require(Self.form.field("questions")).prompt.lines(in: .hans)
        let fields = ["q-1": lines[1], "add-0": "1", "add-1": "1", "add-99": "1"]
        #expect(answers(fields).questions.map(\.text) == [lines[1], lines[0]])
    }
}
