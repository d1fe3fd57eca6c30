import Communication
import Core
import Foundation
import People
import Store
import Support
import Testing
import Web

/// What is agreed in a talk, behind its pages (P12, P15, K9).
struct `An agreement behind its pages` {
    static let form = ["employee": "BEN", "version": "0", "goal1-words": "listen first", "check1": "2026-12-08"]

    /// The address of an agreement Max wrote with Ben.
    func written(_ kind: String = "C2", _ floor: Floor, _ more: [String: String] = [:]) async throws -> String {
        let talk = try await floor.begin(kind, with: "BEN", as: "MAX")
        let form = Self.form.merging(more) { $1 }
        guard case .redirect(let path) = try await floor.visit(.post, "\(talk)/agreement", as: "MAX", form: form) else {
            throw Failure(.badInput, "it was not kept")
        }
        return path.route
    }

    @Test(arguments: TestEngine.available)
    func `says who reads it, keeps what was typed, and is kept once`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let talk = try await floor.begin("C2", with: "BEN", as: "MAX")
            let page = try #require(try await floor.page("\(talk)/agreement", as: "MAX"))
            #expect(page.contains("Who will read this"))
            let bad = ["employee": "BEN", "goal1-words": "long words", "check1": "2026-11-23"]
            let refused = try floor.read(
                try await floor.visit(.post, "\(talk)/agreement", as: "MAX", form: bad),
                status: 422
            )
            #expect(refused.contains("long words") && refused.contains("Choose a day after today"))
            for _ in 0..<2 {
                _ = try await floor.visit(.post, "\(talk)/agreement", as: "MAX", form: Self.form)
            }
            #expect(try await floor.rows("SELECT number FROM agreement_version {unscoped: test}") == ["1"])
            // Another who has not seen it loses nothing either.
            var other = Self.form
            other["goal1-words"] = "other words"
            let late = try floor.read(
                try await floor.visit(.post, "\(talk)/agreement", as: "MAX", form: other),
                status: 409
            )
            #expect(late.contains("other words") && late.contains("listen first"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `is read, answered and read again by both`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await written("C2", floor)
            let before = try #require(try await floor.page(path, as: "MAX"))
            #expect(before.contains("has not read it yet"))
            let waiting = try #require(try await floor.page("/today", as: "BEN"))
            #expect(waiting.contains(path))
            // Nobody agrees to what they have not read.
            let early = ["answer": "confirmed", "version": "1"]
            _ = try floor.read(try await floor.visit(.post, "\(path)/answers", as: "BEN", form: early), status: 422)
            let own = try #require(try await floor.page(path, as: "BEN"))
            #expect(own.contains("listen first") && own.contains("I see it differently"))
            let differs = ["answer": "differs", "version": "1", "words": "the queue is too long"]
            guard case .redirect = try await floor.visit(.post, "\(path)/answers", as: "BEN", form: differs) else {
                Issue.record("it was not taken")
                return
            }
            let after = try #require(try await floor.page(path, as: "MAX"))
            #expect(after.contains("the queue is too long") && after.contains("sees it differently"))
            #expect(try await floor.csv("/agreements.csv", as: "MAX")?.contains("differs") == true)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is there for its readers alone`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await written("C2", floor)
            for (reader, may) in [("BEN", true), ("ADA", true), ("HANA", true), ("CEM", false), ("DORA", false)] {
                let page = try await floor.page(path, as: reader)
                #expect((page != nil) == may, "\(reader)")
                #expect(try await floor.page("/agreements", as: reader)?.contains(path) == may, "\(reader)")
            }
            for reader in ["BEN", "ADA", "CEM"] {
                let form = ["promise": "1", "said": "kept"]
                let answer = try await floor.visit(.post, "\(path)/promises", as: reader, form: form)
                if let answer, case .notFound = answer { continue }
                #expect(answer == nil, "\(reader)")
            }
            #expect(try await floor.page("/agreements/nothing", as: "MAX") == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `leaves out the leader for good`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await written("C2", floor, ["without-leader": "1"])
            #expect(try await floor.page(path, as: "ADA") == nil)
            #expect(try await floor.page("/agreements", as: "ADA")?.contains(path) == false)
            let obligations = try #require(try await floor.page("/obligations", as: "ADA"))
            #expect(!obligations.contains("K9"), "its date does not tell")
            let own = try #require(try await floor.page("/obligations", as: "MAX"))
            #expect(own.contains("K9"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `of care lies sealed, is on no list in words and never the leader's`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let path = try await written("C4", floor, ["goal1-words": "SECRET"])
            #expect(try await floor.page(path, as: "MAX")?.contains("SECRET") == true)
            #expect(try await floor.page(path, as: "BEN")?.contains("SECRET") == true)
            #expect(try await floor.page(path, as: "ADA") == nil)
            for reader in ["MAX", "HANA"] {
                let list = try #require(try await floor.page("/agreements", as: reader))
                #expect(list.contains(path) && !list.contains("SECRET"))
                #expect(try await floor.csv("/agreements.csv", as: reader)?.contains("SECRET") == false)
            }
            let kept = try await floor.rows(
                "SELECT terms FROM agreement_version {unscoped: test} WHERE terms IS NOT NULL"
            )
            #expect(kept.isEmpty)
        }
    }
}
