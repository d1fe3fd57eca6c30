import Communication
import Core
import Foundation
import Store
import Support
import Testing
import Web

/// Notes taken during a talk, from several pages of the same reader (P8).
struct `Notes taken during a talk` {
    func send(
        _ floor: Floor,
        _ talk: String,
        _ device: String,
        _ number: Int,
        _ text: String,
        seen: String = ""
    ) async throws -> [String: String]? {
        let form = [
            "script": "1", "part": "lately", "device": device, "number": String(number), "text": text, "seen": seen,
        ]
        guard case .text(let answer, 200) = try await floor.visit(.post, "\(talk)/notes", as: "MAX", form: form) else {
            return nil
        }
        return try JSONDecoder().decode([String: String].self, from: Data(answer.utf8))
    }

    @Test(arguments: TestEngine.available)
    func `are merged without loss, and sent twice they are kept once`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let talk = try await floor.begin("C1", with: "BEN", as: "MAX")
            let first = try #require(try await send(floor, talk, "a1", 1, "one"))
            #expect(first == ["text": "one", "seen": "a1:1"])
            #expect(try await send(floor, talk, "a1", 1, "one") == first)
            let apart = try #require(try await send(floor, talk, "b1", 1, "two"))
            #expect(apart == ["text": "one\ntwo", "seen": "a1:1 b1:1"])
            let over = try #require(try await send(floor, talk, "b1", 2, "one and two", seen: "a1:1 b1:1"))
            #expect(over["text"] == "one and two")
            #expect(try await send(floor, talk, "a1", 1, "one")?["text"] == "one and two", "late is not new")
            #expect(
                try await floor.rows("SELECT text FROM talk_draft {unscoped: test} WHERE text IS NOT NULL") == [
                    "one and two"
                ]
            )
            let record = try #require(try await floor.page("\(talk)/record", as: "MAX"))
            #expect(record.contains("one and two"), "nothing is typed twice")
        }
    }

    // K1a, P12: the notes of a batch are their taker's; nobody's record carries the others', or takes them along.
    @Test(arguments: TestEngine.available)
    func `of a batch are sealed for who took them, and not under one of the batch`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let id = "0198aaaa00007000800000000000000b"
            let batch = ["kind": "C7", "with-BEN": "1", "with-DORA": "1", "course": id]
            guard case .redirect(let path) = try await floor.visit(.post, "/talks", as: "MAX", form: batch) else {
                Issue.record("not begun")
                return
            }
            _ = try await send(floor, path.text, "a1", 1, "what all said")
            let owners = """
                SELECT p.employee_id FROM talk_draft d {unscoped: test}
                JOIN sealed_text s ON s.sealed_id = d.sealed JOIN person p ON p.person_id = s.person_id
                """
            #expect(try await floor.rows(owners) == ["MAX"])
            let more = try #require(try await send(floor, path.text, "b1", 1, "and more"))
            #expect(more["text"] == "what all said\nand more", "and their taker reads them")
            let alone = try await floor.begin("C4", with: "CEM", as: "MAX")
            _ = try await send(floor, alone, "a1", 1, "what one said")
            #expect(try await floor.rows(owners).contains("CEM"), "notes of one person are about that person")
        }
    }

    @Test(arguments: TestEngine.available)
    func `are refused where no page of ours sends them`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let talk = try await floor.begin("C1", with: "BEN", as: "MAX")
            #expect(try await send(floor, talk, "A 1", 1, "x") == nil)
            #expect(try await send(floor, talk, "a1", 0, "x") == nil)
            #expect(try await send(floor, talk, "a1", 1, "x", seen: "nonsense") == nil)
            #expect(try await send(floor, talk, "a1", 1, String(repeating: "x", count: 20_001)) == nil)
            #expect(try await floor.rows("SELECT part FROM talk_draft {unscoped: test}").isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `are a plain form without a script, sent twice and gone back to`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let talk = try await floor.begin("C1", with: "BEN", as: "MAX")
            func keep(_ text: String, seen: String = "", was: String = "") async throws {
                let form = [
                    "device": "p1", "notes-lately": text, "seen-lately": seen, "was-lately": was,
                    "notes-more": "\r\n", "was-more": "\n",
                ]
                guard case .redirect = try await floor.visit(.post, "\(talk)/notes", as: "MAX", form: form) else {
                    Issue.record("the form was not taken")
                    return
                }
            }
            let kept = "SELECT text FROM talk_draft {unscoped: test} WHERE text IS NOT NULL ORDER BY device"
            try await keep("a\r\nb")
            try await keep("a\r\nb")
            #expect(try await floor.rows(kept) == ["a\nb"])
            try await keep("a\r\nb\r\nc")
            #expect(try await floor.rows(kept) == ["a\nb\nc"], "another text from the same page")
            _ = try await send(floor, talk, "z9", 1, "over", seen: "p1:2")
            try await keep("untouched", was: "untouched")
            #expect(try await floor.rows(kept) == ["over"], "what was not touched says nothing")
        }
    }
}
