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

    @Test(arguments: TalkMark.allCases, Language.allCases)
    func `that a chip begins is read back`(_ mark: TalkMark, _ language: Language) throws {
        let read = try #require(TalkMark.read(mark.prefix(language) + "x"))
        #expect(read.mark == mark && read.text == "x")
    }
}
