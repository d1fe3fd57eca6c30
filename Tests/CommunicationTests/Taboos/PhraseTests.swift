import Core
import Support
import Testing

@testable import Communication

/// A phrase as a list of words, choices and gaps.
struct `A phrase` {
    private func found(_ line: String, _ text: String) throws -> [String] {
        let text = PhraseText(text)
        return try PhrasePattern(line).places(in: text, words: Set(text.pieces.map(\.text))).map(text.written)
    }

    @Test(
        arguments: [
            ("觉得 …4 怎么样", "你觉得他们公司怎么样", ["觉得他们公司怎么样"]), ("觉得 …4 怎么样", "你觉得我们的公司怎么样", []),
            ("组长 怎么样", "组长怎么样？组长，怎么样", ["组长怎么样", "组长，怎么样"]),
            ("what …2 company", "What about this company", ["What about this company"]),
            ("what …2 company", "What about all this company", []),
            (
                "rate [your] leader", "rate your leader. Rate leader. Rate his leader",
                ["rate your leader", "Rate leader"]
            ),
            ("team_leader/boss good", "the TEAM  leader, good", ["TEAM  leader, good"]),
        ] as [(String, String, [String])]
    )
    func `is found with its gaps to the word`(_ line: String, _ text: String, _ expected: [String]) throws {
        #expect(try found(line, text) == expected)
    }

    @Test(arguments: ["组长说。怎么样", "组长说？怎么样", "组长说！怎么样", "组长说；怎么样", "组长说\n怎么样"])
    func `reaches over no end of a sentence`(_ text: String) throws {
        #expect(try found("组长 …6 怎么样", text).isEmpty)
        #expect(try !found("组长 …6 怎么样", "组长说，怎么样").isEmpty)
    }

    @Test func `is found in any width and case, an apostrophe of any kind, and with a possessive`() throws {
        #expect(try found("rate leader", "ＲＡＴＥ　Leader") == ["ＲＡＴＥ　Leader"])
        #expect(try found("don't listen", "Don’t LISTEN") == ["Don’t LISTEN"])
        #expect(try found("leader plan", "the leader’s plan") == ["leader’s plan"])
        #expect(try found("version 3", "version 3.5").isEmpty == false, "3.5 is no end of a sentence")
    }

    @Test func `tells traditional from simplified: both are written down`() throws {
        #expect(try found("组长 怎么样", "組長怎麼樣").isEmpty)
        #expect(try found("@leader 怎么样/怎麼樣", "組長怎麼樣") == ["組長怎麼樣"])
    }

    @Test func `is not looked for beyond the longest text`() throws {
        let fill = String(repeating: "好", count: PhraseText.longest - 2)
        #expect(try found("组长", fill + "组长") == ["组长"])
        #expect(try found("组长", fill + "好组长").isEmpty)
    }

    @Test(
        arguments: [
            ("", .empty), ("  ", .empty), ("… 公司", .gapAtEdge), ("公司 …", .gapAtEdge), ("公司 … …3 好", .gapAtEdge),
            ("[公司] 好坏", .gapAtEdge), ("公司 [好]", .gapAtEdge), ("公司 …21 好", .gapTooWide(20)),
            ("公司 …0 好", .gapTooWide(20)),
            ("公司 …x 好", .gapTooWide(20)), ("@nobody 公司", .unknownList("@nobody")), ("公司 ///", .unreadable("///")),
            ("好", .tooShort), ("is", .tooShort), (String(repeating: "好", count: 301), .tooLong),
            (String(repeating: "好 ", count: 17), .tooLong),
        ] as [(String, PhraseRefusal)]
    )
    func `that cannot be looked for says why`(_ line: String, _ refusal: PhraseRefusal) {
        #expect(throws: refusal) { try PhrasePattern(line) }
    }

    @Test(arguments: ["公司 …20 好", "公司 …1 好", "公司", "boss", String(repeating: "好", count: 300)])
    func `at the bound is taken`(_ line: String) throws { _ = try PhrasePattern(line) }

    /// 2,000 random phrases over random texts of few words, so that they meet often.
    @Test func `is found where a slow reading finds it, and nowhere else`() throws {
        var dice = Dice(20)
        let alphabet = ["甲", "乙", "丙"]
        var hits = 0
        for _ in 0..<2_000 {
            var line = ""
            let count = Int.random(in: 1...4, using: &dice)
            for part in 0..<count {
                let choices = (0..<Int.random(in: 1...2, using: &dice)).map { _ in
                    (0..<Int.random(in: 1...3, using: &dice)).map { _ in alphabet.randomElement(using: &dice) ?? "甲" }
                        .joined()
                }
                let isInner = part > 0 && part < count - 1
                let item = choices.joined(separator: "/")
                line += isInner && Bool.random(using: &dice) ? "[\(item)] " : "\(item) "
                if part < count - 1, Bool.random(using: &dice) { line += "…\(Int.random(in: 1...3, using: &dice)) " }
            }
            guard let phrase = try? PhrasePattern(line) else { continue }
            let written = (0..<Int.random(in: 0...16, using: &dice)).map { _ in
                (alphabet + ["。", "，"]).randomElement(using: &dice) ?? "甲"
            }
            let text = PhraseText(written.joined())
            let places = phrase.places(in: text, words: Set(text.pieces.map(\.text)))
            hits += places.count
            #expect(
                Set(places.map { text.pieces[$0.lowerBound].sentence }) == SlowPhrases.sentences(phrase, in: text),
                "\(line) in \(text.text)"
            )
            for place in places {
                let words = text.pieces[place].map(\.text)
                #expect(SlowPhrases.isWhole(phrase, words), "\(line) in \(text.text): \(words)")
                #expect(Set(text.pieces[place].map(\.sentence)).count == 1)
            }
        }
        #expect(hits > 150, "phrases and texts met")
    }
}
