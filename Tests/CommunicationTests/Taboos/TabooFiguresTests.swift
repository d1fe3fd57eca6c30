import Core
import Foundation
import Testing

@testable import Communication

/// P7, P9, P10: how much of what is not asked like this is found, and how often something harmless is pointed out.
struct `The figures of the phrase checker` {
    private static let page = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "../../../docs/taboos.md")
    private static let (first, last) = ("<!-- figures -->\n", "<!-- end of figures -->")

    private static func table() throws -> String {
        let sets = try LabelledSentences.sets.map { try LabelledSentences($0) }
        var rows = [["sentences", "of", "taboos said", "missed", "harmless sentences", "pointed out wrongly"]]
        rows.append(rows[0].map { _ in "---" })
        for set in sets {
            rows.append([set.name, "all"] + set.figures().cells)
            for language in Language.allCases {
                let figures = set.figures { $0.language == language.rawValue }
                rows.append(["", language.rawValue] + figures.cells)
            }
            for taboo in Taboo.allCases {
                let figures = set.figures([taboo])
                rows.append(["", taboo.rawValue, "\(figures.there)", "\(figures.missed)", "", "\(figures.wrongly)"])
            }
        }
        return rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    /// `ZHIYIN_REWRITE=1` writes them anew; changed figures are read before they are kept.
    @Test func `are those of docs/taboos.md`() throws {
        let table = try Self.table()
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        let from = try #require(page.range(of: Self.first)).upperBound
        let to = try #require(page.range(of: Self.last)).lowerBound
        if ProcessInfo.processInfo.environment["ZHIYIN_REWRITE"] == "1" {
            try (page[..<from] + table + page[to...]).write(to: Self.page, atomically: true, encoding: .utf8)
        } else {
            #expect(String(page[from..<to]) == table)
        }
    }

    @Test func `rest on at least 420 sentences, half of them held out, half of each harmless`() throws {
        let (developing, heldOut) = (try LabelledSentences("developing"), try LabelledSentences("held-out"))
        #expect(developing.sentences.count + heldOut.sentences.count >= 420)
        #expect(abs(developing.sentences.count - heldOut.sentences.count) <= 1)
        for set in [developing, heldOut] {
            for language in Language.allCases {
                let own = set.sentences.filter { $0.language == language.rawValue }
                let harmless = own.count { $0.labels.isEmpty }
                #expect((own.count * 4 / 10...own.count * 6 / 10).contains(harmless), "\(set.name) \(language)")
                for taboo in Taboo.allCases {
                    #expect(own.count { $0.labels.contains(taboo) } >= 7, "\(set.name) \(language) \(taboo)")
                }
            }
        }
        for (name, fewest) in [("held-out-third", 120), ("held-out-fourth", 60), ("held-out-fifth", 60)] {
            let later = try LabelledSentences(name)
            #expect(later.sentences.count >= fewest, "\(name)")
            for language in Language.allCases {
                #expect(later.sentences.count { $0.language == language.rawValue } * 3 == later.sentences.count)
            }
        }
        let all = try LabelledSentences.sets.flatMap { try LabelledSentences($0).sentences }
        #expect(Set(all.map { $0.language + $0.text + $0.context.kind.rawValue }).count == all.count, "none twice")
    }

    /// A later change of a phrase may not lose the plain ways of asking.
    @Test func `keep above these bounds on plain questions`() throws {
        for name in ["developing", "held-out"] {
            let figures = try LabelledSentences(name).figures()
            #expect(figures.missed * 10 <= figures.there, "\(name): at most a tenth missed")
            #expect(figures.wrongly * 50 <= figures.harmless, "\(name): at most one in fifty pointed out wrongly")
        }
    }

    /// Of roundabout ones no phrase was made for, most of the newest are still missed; it may not become worse again.
    @Test func `find some of the roundabout ones, and are seldom wrong`() throws {
        for name in ["held-out-third", "held-out-fifth"] {
            let figures = try LabelledSentences(name).figures()
            #expect(figures.missed * 10 <= figures.there * 6, "\(name): at most six in ten missed")
            let harmless = try LabelledSentences(name).figures { $0.labels.isEmpty }
            #expect(harmless.wrongly * 10 < harmless.harmless, "\(name): under a tenth of the harmless pointed out")
        }
    }

    @Test(arguments: [
        ("有什么困难我能帮得上忙？", "C7"), ("你们组长安排的排班习惯了吗？", "C1"), ("班表還習慣嗎？", "C7"), ("What difficulty can I help with?", "C7"),
    ])
    func `find nothing in the questions the sources themselves propose`(_ text: String, _ kind: String) throws {
        let kind = try #require(TalkKind(rawValue: kind))
        #expect(TabooList().hits(in: text, TalkContext(kind, .new)).isEmpty)
    }
}
