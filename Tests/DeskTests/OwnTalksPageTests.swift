import Communication
import Core
import Foundation
import People
import Store
import Support
import Testing
import Web

/// My talks: what a person reads of their own, and what they add (part 9, P23).
struct `My talks` {
    private static let talks = """
        employee_id,kind,held_at,held_by,note
        BEN,C4,2026-11-20 15:00,MAX,about his mother
        BEN,C1,2026-11-20 17:00,ADA,quality is better
        DORA,C1,2026-11-20 17:30,CEM,nothing new
        """

    /// The talks of one person by kind.
    private static func talk(_ kind: String, of number: String, _ floor: Floor) async throws -> String {
        try await floor.house.database.read(.system("test")) { tx in
            try tx.first(
                """
                SELECT t.talk_id FROM talk t JOIN person p {unscoped: test} ON p.person_id = t.person_id
                WHERE t.kind = $1 AND p.employee_id = $2
                """,
                [.text(kind), .text(number)]
            ) { $0.text(0) } ?? ""
        }
    }

    @Test(arguments: TestEngine.available)
    func `name care no further than as a talk, and hold no note and nobody else's`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.take("talks", Self.talks)
            let page = try #require(try await floor.page("/my/talks", as: "BEN"))
            #expect(page.contains("Performance review") && page.contains("Max") && page.contains("Ada"))
            for hidden in ["Care talk", "mother", "quality is better", "Cem", "K1", "K4", "due"] {
                #expect(!page.contains(hidden), "\(hidden)")
            }
            #expect(try await floor.page("/today", as: "BEN")?.contains("/my/talks") == true)
        }
    }

    @Test(arguments: TestEngine.available)
    func `take words that those who were named read, once each`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.take("talks", Self.talks)
            let (care, review) = (
                try await Self.talk("C4", of: "BEN", floor), try await Self.talk("C1", of: "BEN", floor)
            )
            for (talk, text) in [(care, "she is better now"), (review, "I see it otherwise")] {
                for _ in 1...2 {
                    let form = ["talk": talk, "word": "w", "text": text]
                    guard case .redirect = try await floor.visit(.post, "/my/talks/words", as: "BEN", form: form)
                    else { throw Failure(.badInput, "not kept") }
                }
            }
            let own = try #require(try await floor.page("/my/talks", as: "BEN"))
            #expect(own.contains("I see it otherwise") && !own.contains("she is better now"))
            #expect(own.ranges(of: "I see it otherwise").count == 1)
            let manager = try #require(try await floor.page("/people/BEN", as: "MAX"))
            #expect(manager.contains("I see it otherwise") && !manager.contains("she is better now"))
            #expect(try await floor.page("/people/BEN", as: "ADA")?.contains("I see it otherwise") == true, "held it")
            let sealed = try await floor.house.database.read(.system("test")) { tx in
                try tx.rows("SELECT sealed_text FROM own_word {unscoped: test} WHERE sealed_text IS NOT NULL") {
                    $0.text(0)
                }
            }
            #expect(sealed.count == 1)
            let form = ["text": sealed.first ?? ""]
            for (path, reader, may) in [
                ("/my/talks/words/opened", "BEN", true), ("/my/talks/words/opened", "DORA", false),
                ("/people/BEN/words", "MAX", true), ("/people/BEN/words", "HANA", true),
                ("/people/BEN/words", "ADA", false), ("/people/DORA/words", "MAX", false),
            ] {
                var isOpen = false
                if case .page = try await floor.visit(.post, path, as: reader, form: form) { isOpen = true }
                #expect(isOpen == may, "\(path) \(reader)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `take no words to somebody else's talk, and none that are empty or endless`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.take("talks", Self.talks)
            let others = try await Self.talk("C1", of: "DORA", floor)
            let form = ["talk": others, "word": "w", "text": "mine"]
            guard case .notFound = try await floor.visit(.post, "/my/talks/words", as: "BEN", form: form) else {
                throw Failure(.badInput, "taken")
            }
            let own = try await Self.talk("C1", of: "BEN", floor)
            for text in ["", String(repeating: "x", count: 1001)] {
                let form = ["talk": own, "word": "w", "text": text]
                guard case .page(let page) = try await floor.visit(.post, "/my/talks/words", as: "BEN", form: form)
                else { throw Failure(.badInput, "taken") }
                #expect(page.status == 422)
            }
        }
    }

    /// The words of the announcement stand there, and neither rule nor kind of what others may not know (P4, C5a).
    @Test(arguments: TestEngine.available, [(false, "routine talk"), (true, "a word together")])
    func `say when, where and with whom, and why in words nobody minds`(
        _ engine: TestEngine,
        _ asked: (isConfidential: Bool, words: String)
    ) async throws {
        try await Floor.run(engine) { floor in
            try await floor.house.database.write(.system("test"), "a slot") { tx in
                guard let ben = try RosterStore().id(of: "BEN", tx) else { return }
                let slot = KeptSlot(
                    id: ID("slot"),
                    site: "main",
                    week: Week(containing: "2026-11-24"),
                    holder: "MAX",
                    person: ben,
                    keys: ["BEN/K1/2026-11-19"],
                    slot: Slot(start: Floor.monday + 86_400, minutes: 30, place: "Room 7"),
                    state: .told,
                    isConfidential: asked.isConfidential,
                    toldAt: Floor.monday,
                    changedAt: Floor.monday,
                    changedBy: "MAX"
                )
                try SlotStore(now: Floor.monday, by: "MAX").add(slot, tx)
            }
            let page = try #require(try await floor.page("/my/talks", as: "BEN"))
            #expect(page.contains("Room 7") && page.contains("30 min") && page.contains(asked.words))
            let card = try #require(page.firstMatch(of: /30 min(.*?)<\/(li|article|section)>/.dotMatchesNewlines())?.1)
            #expect((page.prefix(upTo: card.startIndex).suffix(400) + card).contains("Max") != asked.isConfidential)
            #expect(try await floor.page("/my/talks", as: "DORA")?.contains("Room 7") == false)
        }
    }
}
