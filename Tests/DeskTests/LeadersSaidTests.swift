import Core
import Support
import Testing
import Web

/// Ada says something of Ben to the manager's list and tells him on the day (P2, P4).
struct `What leaders said` {
    private static let talk = ["week": "2026-W48", "key": "BEN/K1/2026-11-19"]

    private func said(_ engine: TestEngine, _ body: (Floor) async throws -> Void) async throws {
        try await Floor.run(engine) { floor in
            let know = Self.talk.merging(["answer": "know", "text": "moves house"]) { a, _ in a }
            for (path, form) in [("/week/team/comments", know), ("/week/team/told", Self.talk)] {
                guard case .redirect = try await floor.visit(.post, path, as: "ADA", form: form) else {
                    throw Failure(.badInput, "\(path) was not taken")
                }
            }
            try await body(floor)
        }
    }

    @Test(arguments: TestEngine.available)
    func `leaves with the week's list: who, what and when`(_ engine: TestEngine) async throws {
        try await said(engine) { floor in
            let csv = try #require(try await floor.csv("/week.csv", as: "MAX"))
            let ben = try #require(csv.split(whereSeparator: \.isNewline).first { $0.contains(",BEN,") })
            #expect(ben.contains("ADA 2026-11-23T10:00:00+08:00 know: moves house (late)"))
            #expect(ben.hasSuffix("ADA 2026-11-23T10:00:00+08:00"))
            guard case .file(let book, _, "2026-W48.xlsx") = try await floor.visit(.get, "/week.xlsx", as: "MAX")
            else {
                Issue.record("no workbook")
                return
            }
            #expect(book.starts(with: Array("PK".utf8)))
        }
    }

    @Test(arguments: TestEngine.available)
    func `is in a leader's own file, and in no other leader's (K12d)`(_ engine: TestEngine) async throws {
        try await said(engine) { floor in
            let own = try #require(try await floor.csv("/week/team.csv", as: "ADA"))
            #expect(own.contains("know: moves house") && own.contains("2026-11-23T10:00:00+08:00"))
            for path in ["/week/team.csv", "/week.csv"] {
                let other = try #require(try await floor.csv(path, as: "CEM"))
                #expect(!other.contains("moves house") && !other.contains("ADA"), "\(path)")
            }
            for path in ["/week/team.csv", "/week/team.xlsx"] {
                #expect(try await floor.visit(.get, path, as: "BEN") == nil, "\(path)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `stands on the person's page for managers, HR and the leader who said it, never for the person`(
        _ engine: TestEngine
    ) async throws {
        try await said(engine) { floor in
            for reader in ["MAX", "HANA", "ADA"] {
                let page = try #require(try await floor.page("/people/BEN", as: reader))
                #expect(page.contains("What leaders said") && page.contains("moves house"), "\(reader)")
                #expect(page.contains("The person was told"), "\(reader)")
            }
            let own = try #require(try await floor.page("/people/BEN", as: "BEN"))
            #expect(!own.contains("What leaders said") && !own.contains("moves house"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `is not for the leader the person has moved to`(_ engine: TestEngine) async throws {
        try await said(engine) { floor in
            _ = try await floor.take(
                "roster",
                "employee_id,name,team,role,joined_on,leader_id\nBEN,Ben,B,agent,2026-11-19,CEM"
            )
            let page = try #require(try await floor.page("/people/BEN", as: "CEM"))
            #expect(!page.contains("moves house"))
            let manager = try #require(try await floor.page("/people/BEN", as: "MAX"))
            #expect(manager.contains("moves house"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `is beside the day and time of a planned talk`(_ engine: TestEngine) async throws {
        try await said(engine) { floor in
            let before = try #require(try await floor.page("/week", as: "MAX"))
            #expect(!before.contains("Planned "))
            _ = try await floor.visit(.post, "/week/plans", as: "MAX", form: ["week": "2026-W48", "holder": "MAX"])
            for path in ["/week", "/today", "/obligations"] {
                let page = try #require(try await floor.page(path, as: "MAX"))
                #expect(page.contains("Planned "), "\(path)")
            }
            let csv = try #require(try await floor.csv("/week.csv", as: "MAX"))
            #expect(csv.contains(",planned,MAX,2026-11-23T14:30:00+08:00,"))
        }
    }
}
