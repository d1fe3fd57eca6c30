import Core
import Signals
import Support
import Testing

@testable import Communication

/// What is typed after a talk (P12): at most four fields, none demanded; what is wrong loses nothing.
struct `A record` {
    let today: Day = "2026-11-23"

    func accepted(_ fields: [String: String], kind: TalkKind = .c1) -> RecordDraft.Accepted? {
        var draft = RecordDraft(fields)
        return draft.accepted(kind: kind, today: today)
    }

    @Test func `may be empty, and is of today unless it says`() throws {
        let empty = try #require(accepted([:]))
        #expect(empty.heldOn == today && empty.minutes == nil && empty.place == nil && empty.raised.isEmpty)
        #expect(try #require(accepted(["held_on": "2026-11-20"])).heldOn == "2026-11-20")
    }

    @Test(
        arguments: [
            ("held_on", "2026-11-24"), ("held_on", "soon"), ("minutes", "0"), ("minutes", "1441"), ("minutes", "half"),
            ("check", "soon"), ("check", "2026-11-22"), ("check", "2027-11-25"),
            ("said", String(repeating: "x", count: 4001)),
        ]
    )
    func `says beside the field what is wrong, and keeps what was typed`(_ field: String, _ value: String) {
        var draft = RecordDraft(["said": "words", "agreed": "a goal"].merging([field: value]) { _, new in new })
        #expect(draft.accepted(kind: .c1, today: today) == nil)
        #expect(Array(draft.errors.keys) == [field])
        #expect(draft.texts[.agreed] == "a goal")
    }

    @Test(
        arguments: [
            ("check", "2026-11-23"), ("check", "2027-11-24"), ("minutes", "1"), ("minutes", "1440"),
            ("held_on", "2026-11-23"),
        ]
    )
    func `takes what lies on the edge`(_ field: String, _ value: String) { #expect(accepted([field: value]) != nil) }

    @Test func `reads what is raised, and what is not chosen is not passed on (P13)`() throws {
        let fields = [
            "raised1": "orders do not match", "what1": "issue", "source1": "manager", "passing1": "unnamed",
            "raised3": "a slip", "what3": "idea", "raised4": "   ", "shown": "1",
        ]
        let record = try #require(accepted(fields))
        #expect(record.isShown)
        #expect(
            record.raised == [
                RaisedItem(what: .issue, source: .manager, passing: .unnamed, text: "orders do not match"),
                RaisedItem(what: .idea, source: .person, passing: .kept, text: "a slip"),
            ]
        )
        #expect(try #require(accepted(fields, kind: .c5)).raised.isEmpty, "an own matter is itself the matter")
    }

    @Test func `comes filled from the notes: promises, marks and what was agreed in their places`() {
        let draft = RecordDraft(
            notes: [
                (.opening, ""), (.lately, "她很累\n问题：订单号"), (.agree, "先核对订单号\n我的承诺：问培训"), (.more, "好办法：小抄"),
            ],
            today: today
        )
        #expect(draft.texts[.said] == "她很累")
        #expect(draft.texts[.agreed] == "先核对订单号")
        #expect(draft.texts[.promise] == "问培训")
        #expect(draft.raised.map(\.text) == ["订单号", "小抄"] && draft.raised.map(\.what) == [.issue, .idea])
        #expect(draft.raised.allSatisfy { $0.passing == .kept }, "nothing goes on that nobody chose")
    }
}
