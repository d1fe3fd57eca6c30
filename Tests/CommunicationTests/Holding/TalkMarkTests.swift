import Core
import Testing

@testable import Communication

/// Marks are words before a line, in any of the three languages, so that they need no network.
struct `A marked line` {
    @Test(
        arguments: [
            ("问题：订单号对不上", TalkMark.issue, "订单号对不上"), ("問題: 訂單號對不上", .issue, "訂單號對不上"),
            ("Issue: no order number", .issue, "no order number"), ("idea:a slip", .idea, "a slip"),
            ("好办法：小抄", .idea, "小抄"), ("  好方法：小抄", .idea, "小抄"), ("我的承诺：问培训", .promise, "问培训"),
            ("情绪波动：很久没笑", .mood, "很久没笑"), ("情緒起伏：很久沒笑", .mood, "很久沒笑"), ("mood: low", .mood, "low"),
        ]
    )
    func `is read with its mark`(_ line: String, _ mark: TalkMark, _ text: String) throws {
        let read = try #require(TalkMark.read(line))
        #expect(read.mark == mark && read.text == text)
    }

    @Test(arguments: ["问题出在订单号", "Issues with orders", "issue", "", "：", "关于组长：很凶", "About the leader: harsh"])
    func `is none without its sign, and there is none for the leader (P10a)`(_ line: String) {
        #expect(TalkMark.read(line) == nil)
    }

    @Test func `leaves the plain lines as they were`() {
        let notes = MarkedNotes("退款要跨两个系统\n好办法：小抄\n\n我的承诺：问培训\n她很累")
        #expect(notes.plain == "退款要跨两个系统\n\n她很累")
        #expect(notes.lines(.idea) == ["小抄"] && notes.lines(.promise) == ["问培训"] && notes.lines(.issue) == [])
    }

    // P8, H10: how somebody feels stays in what they said, and is known to be there.
    @Test func `of a mood stays where it stood`() {
        let notes = MarkedNotes("退款要跨两个系统\n情绪波动：提到班次就不说话了\n问题：班次\n情绪波动：")
        #expect(notes.plain == "退款要跨两个系统\n情绪波动：提到班次就不说话了")
        #expect(notes.lines(.mood) == ["提到班次就不说话了"])
        let draft = RecordDraft(notes: [(.lately, "情绪波动：很累")], today: "2026-11-23")
        #expect(draft.texts[.said] == "情绪波动：很累" && draft.hasMood && draft.raised.isEmpty)
        #expect(!RecordDraft(notes: [(.lately, "情绪不错")], today: "2026-11-23").hasMood)
    }

    @Test(arguments: TalkKind.allCases)
    func `fits its kind`(_ kind: TalkKind) {
        #expect(TalkMark.promise.fits(kind))
        #expect(TalkMark.mood.fits(kind) == (kind != .c8))
        #expect(
            TalkMark.issue.fits(kind) == (kind != .c5 && kind != .c8)
                && TalkMark.idea.fits(kind) == TalkMark.issue.fits(kind)
        )
    }

    @Test(arguments: TalkMark.allCases, Language.allCases)
    func `that a chip begins is read back`(_ mark: TalkMark, _ language: Language) throws {
        let read = try #require(TalkMark.read(mark.prefix(language) + "x"))
        #expect(read.mark == mark && read.text == "x")
    }
}
