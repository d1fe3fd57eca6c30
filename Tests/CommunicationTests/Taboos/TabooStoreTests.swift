import Core
import Store
import Support
import Testing

@testable import Communication

/// A site's own phrases, and what it switched off, on both engines.
struct `The store of what is not asked` {
    private static let now = Instant(seconds: 1_795_399_200)

    private func rule(_ number: Int, _ phrase: String) throws -> TabooRule {
        var draft = TabooDraft(taboo: "leader", phrases: phrase, excuses: "客户 …3 组长", better: "最近哪件事最难？")
        let rule = draft.rule(numbered: number)
        return try #require(rule)
    }

    @Test(arguments: TestEngine.available)
    func `gives back every change of a site, in order`(_ engine: TestEngine) async throws {
        let own = try rule(1, "头儿 …3 咋样\n老大 …3 咋样")
        let changes = [
            TabooChange(1, .added(own), at: Self.now, by: "HANA"),
            TabooChange(2, .off("leader.rate"), at: Self.now, by: "HANA"),
            TabooChange(3, .off("own.1"), at: Self.now, by: "ROOT"),
            TabooChange(4, .on("own.1"), at: Self.now, by: "HANA"),
        ]
        try await withDatabase(engine, clock: .fixed(Self.now)) { database in
            let taken = try await database.write(.system("test"), "taboos") { tx in
                try (changes + [changes[0]]).map { try TabooStore.add($0, site: "main", tx) }
            }
            #expect(taken == [true, true, true, true, false], "a number is taken once")
            let (kept, other, next) = try await database.read(.system("test")) { tx in
                (
                    try TabooStore.changes(of: "main", tx), try TabooStore.changes(of: "other", tx),
                    try TabooStore.nextNumber(of: "main", tx)
                )
            }
            #expect(kept.changes == changes && next == 5)
            #expect(kept.off == ["leader.rate"])
            #expect(other.changes.isEmpty && other.list.rules == TabooList.ours)
            let context = TalkContext(.c1, .routine)
            #expect(kept.list.hits(in: "你们老大最近咋样", context).map(\.rule) == ["own.1"])
            #expect(kept.list.hits(in: "你觉得你们组长怎么样", context).isEmpty, "switched off")
            #expect(other.list.hits(in: "你觉得你们组长怎么样", context).map(\.rule) == ["leader.rate"])
        }
    }

    @Test func `takes no phrase it could not look for, and says which part is wrong`() {
        var draft = TabooDraft(taboo: "leader", phrases: "头儿 …3 咋样\n@nobody 公司", excuses: "…", better: "")
        let none = draft.rule(numbered: 1)
        #expect(none == nil)
        #expect(draft.phrasesError == PhraseRefusal.unknownList("@nobody").sentence)
        #expect(draft.excusesError == PhraseRefusal.gapAtEdge.sentence)
        #expect(draft.betterError != nil && draft.phrases.contains("头儿"), "what was typed stays")
    }

    @Test(arguments: [
        ("leader", " \n ", false), ("weather", "天气怎么样", false), ("leader", "天气怎么样", true),
        ("leader", String(repeating: "头儿咋样\n", count: 20), true),
        ("leader", String(repeating: "头儿咋样\n", count: 21), false),
    ])
    func `takes up to 20 phrases of a known taboo`(_ taboo: String, _ phrases: String, _ isTaken: Bool) {
        var draft = TabooDraft(taboo: taboo, phrases: phrases, better: "x")
        let rule = draft.rule(numbered: 1)
        #expect((rule != nil) == isTaken)
    }
}
