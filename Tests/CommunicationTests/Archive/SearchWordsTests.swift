import Support
import Testing

@testable import Communication

/// P12: search over Chinese in both scripts and English.
struct `The words a text is found by` {
    @Test(arguments: [
        ("客户投诉", "客户 户投 投诉 诉"), ("客戶投訴", "客户 户投 投诉 诉"), ("席", "席"), ("退款 CRM v2", "退款 款 crm v 2"),
        ("退。款", "退 款"), ("ＣＲＭ", "crm"), ("Ölund 3.5", "ölund 3 5"), ("", ""), ("，。", ""),
    ])
    func `are pairs of signs in Chinese, and whole words and numbers`(_ text: String, _ tokens: String) {
        #expect(SearchWords.tokens(text) == tokens)
    }

    @Test(arguments: [
        ("退款流程 ref", #""退款 款流 流程" AND "ref"*"#), ("席", #""席"*"#), ("款v", #""款 v"*"#), ("v款", #""v 款"*"#),
        ("退款v流程", #""退款 款 v 流程""#), (#"a"b' OR c*"#, #""a b"* AND "or"* AND "c"*"#),
    ])
    func `are asked for as phrases, the last one as a beginning`(_ typed: String, _ looked: String) {
        #expect(SearchWords.looked(typed) == looked)
    }

    @Test(arguments: ["", "  ", "，", "%", "\"", "🙂 *"])
    func `are none where nothing but signs is typed`(_ typed: String) {
        #expect(SearchWords.looked(typed) == nil)
    }

    @Test func `are cut where nobody types so much`() {
        #expect(SearchWords.looked(Array(repeating: "a", count: 50).joined(separator: " "))?.count == 8 * 4 + 7 * 5)
        #expect(SearchWords.tokens(String(repeating: "x", count: 5000)).count == 60)
    }

    /// A character is simplified for itself, or a text would not hold what it is made of.
    @Test func `are the same for a part as for the whole`() {
        let text = "沈重的語氣，乾淨的頭髮，皇后與後面，著名的著作裡面"
        for start in text.indices where SearchWords.runs(String(text[start])).first?.isChinese == true {
            #expect(SlowSearch.holds(text, word: String(text[start])))
        }
    }
}

/// P12, visibility: who may not read a text must not find it either.
struct `What of a talk is found by whom` {
    private let hr = FieldReaders([.hr])
    private let wide = FieldReaders([.hr, .holder, .above])

    @Test func `is put together for each reader, once for those who read the same`() {
        let texts = TalkText.all([
            ArchivedWords("一", for: wide), ArchivedWords("二", for: hr), ArchivedWords("", for: wide),
        ])
        #expect(
            texts == [
                TalkText(readers: FieldReaders([.above, .holder]), text: "一"),
                TalkText(readers: hr, text: "一\n二"),
            ]
        )
    }

    @Test func `is nothing where only the person reads it`() {
        #expect(TalkText.all([ArchivedWords("一", for: FieldReaders([.person]))]).isEmpty)
        #expect(TalkText.all([]).isEmpty)
    }

    @Test func `never needs more places than a talk has`() {
        let parts = FieldReaders.Reader.allCases.map { ArchivedWords($0.rawValue, for: FieldReaders([$0])) }
        #expect(TalkText.all(parts).count == 4)
    }
}
