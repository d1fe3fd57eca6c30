import Core
import Testing

@testable import Communication

/// A site's own words for prompts, and fields it does not use.
struct `A changed form` {
    private static let id = FormDefinition.ID(.c1, .top)

    private func change(_ changes: FormChanges, _ field: String, _ isOn: Bool, _ wording: String) throws -> FormChanges
    {
        guard let change = try changes.change(Self.id, field: field, isOn: isOn, wording: wording) else {
            return changes
        }
        return FormChanges(changes.changes + [change])
    }

    @Test func `keeps every version: what was written is shown with the form of its time`() throws {
        let first = try change(FormChanges(), "plan", false, "")
        let second = try change(first, "plan", true, "谁，哪天？")
        #expect(second.version == 2)
        #expect(second.form(Self.id, version: 0) == .ours(Self.id))
        #expect(second.form(Self.id, version: 1).field("plan") == nil)
        #expect(second.form(Self.id).field("plan")?.prompt.lines(in: .english) == ["谁，哪天？"])
        #expect(second.form(Self.id, version: 9).version == 2)
    }

    @Test func `is of one kind and audience alone`() throws {
        let changes = try change(FormChanges(), "plan", false, "")
        let other = FormDefinition.ID(.c1, .riser)
        #expect(changes.form(other).fields == FormDefinition.ours(other).fields)
    }

    @Test func `changes nothing where it says what is so`() throws {
        #expect(try change(FormChanges(), "plan", true, "").version == 0)
        let ours = try #require(FormDefinition.ours(Self.id).field("plan")).prompt.lines(in: .hant)[0]
        #expect(try change(FormChanges(), "plan", true, ours).version == 0, "ours in any language is ours")
        let own = try change(FormChanges(), "plan", true, "甲")
        #expect(try change(own, "plan", true, " 甲 ").version == 1)
        #expect(
            try change(own, "plan", true, "").form(Self.id).field("plan") == FormDefinition.ours(Self.id).field("plan")
        )
    }

    @Test func `C1a: keeps what its kind needs, and never widens who reads it`() throws {
        #expect(throws: FormRefusal.needed) { try change(FormChanges(), "goals", false, "") }
        #expect(throws: FormRefusal.noSuchField) { try change(FormChanges(), "salary", true, "x") }
        let own = try change(FormChanges(), "goals", true, "甲").form(Self.id)
        #expect(own.field("goals")?.readers == FormDefinition.ours(Self.id).field("goals")?.readers)
    }

    @Test func `has prompts of 1,000 characters and no more`() throws {
        #expect(try change(FormChanges(), "plan", true, String(repeating: "好", count: 1_000)).version == 1)
        #expect(throws: FormRefusal.tooLong(1_000)) {
            try change(FormChanges(), "plan", true, String(repeating: "好", count: 1_001))
        }
    }

    @Test func `proposes no question it would point out`() {
        var page = FormSettingsPage(Self.id, FormChanges(), language: .hans)
        let fields = ["on-questions": "1", "wording-questions": "最近忙吗？\n你觉得你们组长怎么样？"]
        #expect(page.read(fields, FormChanges(), TabooList()).isEmpty && page.isWrong)
        let good = page.lines.first { $0.error != nil }
        #expect(good?.field.id == "questions" && good?.error?.hans.contains("觉得你们组长怎么样") == true)
    }
}
