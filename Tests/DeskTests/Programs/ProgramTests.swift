import Core
import Store
import Support
import Testing
import Web

struct `A program at the centre` {
    @Test func `finds every address its page`() async throws {
        try await Floor.run(.sqlite) { floor in
            #expect(floor.house.programs.homeless.isEmpty)
            let document = try #require(JSONValue(floor.house.openAPI))
            guard case .object(let paths) = document["paths"] else {
                Issue.record("no paths")
                return
            }
            #expect(paths.count > 50)
        }
    }

    @Test(arguments: TestEngine.available)
    func `reads what its holder sees`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let manager = try await Client(floor, as: "MAX", ["people.read", "week.read"])
            #expect(try await manager.all("employee_id", "/people").contains("DORA"))
            let leader = try await Client(floor, as: "ADA", ["people.read", "week.read"])
            let seen = try await leader.all("employee_id", "/people")
            #expect(seen.contains("BEN") && !seen.contains("DORA"))
            // K1: Ben joined on 2026-11-19, and is due within seven days.
            let due = try await manager.ask(.get, "/obligations?employee_id=BEN")
            #expect(due.value["items"].list?.first?["due_on"] == .text("2026-11-26"))
            let agent = try await Client(floor, as: "DORA", ["people.read"])
            #expect(try await agent.ask(.get, "/people").status == 404)
            #expect(try await manager.ask(.get, "/talks").status == 403, "its token is not for talks")
        }
    }

    // Nothing an address answers is other than what the document promises.
    @Test(arguments: ["MAX", "ADA", "HANA", "BEN"])
    func `is answered in the promised shape`(reader: String) async throws {
        try await Floor.run(.sqlite) { floor in
            _ = try await floor.take(
                "talks",
                "employee_id,held_at,kind,held_by\nDORA,2026-11-20 09:00,C1,MAX"
            )
            let scopes = APIScope.Subject.allCases.map { APIScope.read($0).text }
            let client = try await Client(floor, as: reader, scopes)
            for path in floor.house.programs.readable where !path.contains(":") {
                let answer = try await client.ask(.get, String(path.dropFirst(Endpoint.root.count)))
                guard answer.status == 200 else {
                    #expect(answer.status == 404, "\(path)")
                    continue
                }
                #expect(floor.house.programs.breaches(of: path, by: answer.value) == [], "\(path)")
            }
        }
    }

    // K4: a report by a program is a report by its holder, with the same refusals and the same row of the audit.
    @Test(arguments: TestEngine.available)
    func `reports as its holder would`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let client = try await Client(floor, as: "CEM", ["signals.write", "signals.read"])
            let body: JSONValue = .object(["person": .text("DORA"), "what": .text("mood"), "grade": .text("soon")])
            let key = [("Idempotency-Key", "report-1")]
            #expect(try await client.ask(.post, "/reports", body, headers: key).status == 200)
            #expect(try await client.ask(.post, "/reports", body, headers: key).status == 200)
            #expect(try await client.all("employee_id", "/reports") == ["DORA"])
            let swing: JSONValue = .object(["person": .text("DORA"), "what": .text("swing")])
            let refused = try await client.ask(.post, "/reports", swing)
            #expect(refused.status == 422 && refused.value["errors"].list?.isEmpty == false)
            let stranger: JSONValue = .object(["person": .text("BEN"), "what": .text("mood")])
            #expect(try await client.ask(.post, "/reports", stranger).status == 404, "not of his team")
            let audited = try await floor.house.database.read(.all) { tx in
                try tx.rows(
                    "SELECT actor, origin FROM audit {unscoped: test} WHERE why = 'report about somebody'"
                ) { $0.text(0) + " " + $0.text(1) }
            }
            #expect(audited.count == 1 && audited.first?.hasPrefix("CEM ") == true)
            #expect(audited.first?.hasSuffix("API") == true)
        }
    }

    @Test(arguments: TestEngine.available)
    func `waives once, and names the talk it saw`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let client = try await Client(floor, as: "MAX", ["week.write", "talks.write", "talks.read"])
            let waiver: JSONValue = .object([
                "key": .text("BEN/K1/2026-11-19"), "kind": .text("waiver"), "reason": .text("spoken to already"),
            ])
            #expect(try await client.ask(.post, "/obligations/decisions", waiver).status == 200)
            #expect(try await client.ask(.post, "/obligations/decisions", waiver).status == 409)
            let begun = try await client.ask(.post, "/talks", .object(["kind": .text("C2b"), "person": .text("DORA")]))
            #expect(begun.status == 200)
            let id = try #require(begun.value["id"].text)
            let talk = try await client.ask(.get, "/talks/\(id)")
            #expect(talk.value["people"] == .list([.text("DORA")]) && talk.value["revision"] == .whole(0))
            let mark = try #require(talk.headers[.eTag])
            let end: JSONValue = .object([
                "act": .text("end"), "reason": .text("other"), "revision": .whole(0),
            ])
            let stale = try await client.ask(.post, "/talks/\(id)/steps", end, headers: [("If-Match", "\"0\"")])
            #expect(stale.status == 412)
            let ended = try await client.ask(.post, "/talks/\(id)/steps", end, headers: [("If-Match", mark)])
            #expect([200, 422].contains(ended.status))
        }
    }

    @Test(arguments: TestEngine.available)
    func `of a site brings rows and sees nobody`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let client = try await Client(floor, as: "HANA", [], at: "/settings/tokens")
            #expect(try await client.ask(.get, "/people").status == 403)
            let contacts: JSONValue = .object([
                "items": .list([
                    .object(["start": .text("2026-11-23T01:00:00Z"), "agent": .text("8001"), "talk": .whole(60)]),
                    .object(["start": .text("2026-11-30T01:00:00Z"), "agent": .text("8001"), "talk": .whole(60)]),
                ])
            ])
            let first = try await client.ask(.post, "/incoming/contacts", contacts)
            #expect(first.status == 200)
            #expect(first.value["new"] == .whole(1) && first.value["refused"] == .whole(1))
            #expect(first.value["refusals"].list?.first?["item"] == .whole(1), "a week ahead")
            let again = try await client.ask(.post, "/incoming/contacts", contacts)
            #expect(again.value["new"] == .whole(0) && again.value["unchanged"] == .whole(1))
            let measures: JSONValue = .object([
                "items": .list([
                    .object([
                        "employee_id": .text("BEN"), "date": .text("2026-11-20"), "measure": .text("csat"),
                        "value": .whole(9), "count": .whole(10),
                    ])
                ])
            ])
            let taken = try await client.ask(.post, "/incoming/measures", measures)
            #expect(taken.value["new"] == .whole(1))
            let roster: JSONValue = .object(["items": .list([.object(["employee_id": .text("X")])])])
            let refused = try await client.ask(.post, "/incoming/roster", roster)
            #expect(refused.status == 403, "who is whose is not a program's to say")
            // A batch is an import: it stands in the history and is taken back as one.
            let manager = try await Client(floor, as: "MAX", ["incoming.read", "incoming.write"])
            let kinds = try await manager.all("kind", "/imports")
            #expect(kinds.contains("calls") && kinds.contains("measures"))
            let id = try #require(taken.value["import"].text)
            #expect(try await manager.ask(.post, "/imports/\(id)/undo", .object([:])).status == 200)
            #expect(try await manager.ask(.post, "/imports/\(id)/undo", .object([:])).status == 404)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is out as soon as its token is taken back`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let client = try await Client(floor, as: "MAX", ["people.read"])
            #expect(try await client.ask(.get, "/people").status == 200)
            let id = try await floor.house.database.read(.all) { tx in
                try tx.first("SELECT token_id FROM api_token {unscoped: test}") { $0.text(0) } ?? ""
            }
            let other = try await floor.visit(.post, "/account/tokens/\(id)/end", as: "ADA")
            guard case .notFound = other else {
                Issue.record("another's token")
                return
            }
            _ = try await floor.visit(.post, "/account/tokens/\(id)/end", as: "MAX")
            #expect(try await client.ask(.get, "/people").status == 401)
        }
    }
}
