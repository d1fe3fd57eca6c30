import Core
import Store
import Support
import Testing
import Web

/// The first page of the day, the map and the forecast, as each role gets them.
struct `Every morning` {
    private static let pages = ["/today", "/map", "/obligations", "/forecast"]

    @Test(arguments: TestEngine.available)
    func `begins with today for those with a list, and for agents with their own day`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            for reader in ["MAX", "ADA", "HANA", "BEN"] {
                guard case .redirect(let path) = try await floor.visit(.get, "/", as: reader) else {
                    Issue.record("\(reader) begins nowhere")
                    continue
                }
                #expect(path.text == "/today")
            }
            let manager = try #require(try await floor.page("/today", as: "MAX"))
            #expect(manager.contains("Late before today") && manager.contains("as yesterday"))
            let agent = try #require(try await floor.page("/today", as: "BEN"))
            #expect(agent.contains("My day") && agent.contains("Onboarding talk") && agent.contains("Max"))
            #expect(!agent.contains("Joined on"), "never why")
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps strangers and agents out of the map, the list and the forecast`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for path in Self.pages {
                let stranger = try await floor.visit(.get, path, as: nil)
                #expect(stranger == nil, "\(path)")
            }
            for path in Self.pages.dropFirst() + ["/map.csv", "/map.xlsx"] {
                let agent = try await floor.visit(.get, path, as: "BEN")
                #expect(agent == nil, "\(path)")
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `never tells a leader of a report, a care talk or another team (K12d)`(_ engine: TestEngine) async throws {
        try await Floor.run(engine, roster: Floor.roster + "\nEVE,Eve,B,agent,2026-11-18,CEM") { floor in
            _ = try await floor.take(
                "reports",
                "employee_id,reported_at,reported_by,kind,grade,note\nBEN,2026-11-20 10:00,DORA,mood,soon,very quiet"
            )
            _ = try await floor.take("talks", "employee_id,kind,held_at,held_by,note\nBEN,C4,2026-11-22 15:00,MAX,home")
            for path in Self.pages {
                let page = try await floor.page(path, as: "ADA", query: ["person": "DORA"]) ?? ""
                #expect(!page.contains("mood") && !page.contains("very quiet") && !page.contains("K4"), "\(path)")
                #expect(!page.contains("Dora") && !page.contains("22 Nov"), "\(path)")
            }
            let csv = try await floor.csv("/map.csv", as: "ADA") ?? ""
            #expect(!csv.contains("K4") && !csv.contains(",B,"))
            let manager = try await floor.csv("/map.csv", as: "MAX") ?? ""
            #expect(manager.contains("K4") && manager.contains(",B,"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `a decision taken here leads back here`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for (key, back, wanted) in [
                ("BEN/K1/2026-11-19", "/today", "/today?done=1"),
                ("DORA/K1/2024-01-01", "//elsewhere", "/week?done=1"),
            ] {
                let form = ["key": key, "kind": "waiver", "reason": "met in training"]
                let answer = try await floor.visit(
                    .post,
                    "/obligations/decisions",
                    as: "MAX",
                    form: form.merging(["back": back]) { a, _ in a }
                )
                guard case .redirect(let path) = answer else {
                    Issue.record("the decision was not taken")
                    continue
                }
                #expect(path.text == wanted)
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `asks the database as often for sixty people as for six`(_ engine: TestEngine) async throws {
        let more = (1...54).map { "X\($0),Extra \($0),T\($0 % 9),agent,2025-01-01,ADA" }.joined(separator: "\n")
        var asked: [[Int]] = []
        for roster in [Floor.roster, Floor.roster + "\n" + more] {
            try await Floor.run(engine, roster: roster) { floor in
                var counts: [Int] = []
                for path in Self.pages + ["/map.csv"] {
                    let before = floor.house.database.statements.count
                    _ = try await floor.visit(.get, path, as: "MAX")
                    counts.append(floor.house.database.statements.count - before)
                }
                asked.append(counts)
            }
        }
        #expect(asked.count == 2 && asked.first == asked.last)
        #expect((asked.first ?? []).allSatisfy { $0 > 0 })
    }

    @Test(arguments: TestEngine.available)
    func `shows fifty lines and leads to the rest`(_ engine: TestEngine) async throws {
        let more = (1...60).map { "X\($0),Extra \($0),A,agent,2025-01-01,ADA" }.joined(separator: "\n")
        try await Floor.run(engine, roster: Floor.roster + "\n" + more) { floor in
            let late = ["rule": "K1", "state": "late"]
            let list = try #require(try await floor.page("/obligations", as: "MAX", query: late))
            #expect(list.split(separator: "row-open").count == 51)
            #expect(list.contains("/obligations?state=late&amp;rule=K1&amp;page=2"))
            let today = try #require(try await floor.page("/today", as: "MAX"))
            #expect(today.split(separator: "row-open").count <= 15, "seven lines a group")
            #expect(today.contains("/obligations?holder=MAX&amp;state=late"))
        }
    }

    @Test(arguments: Language.allCases)
    func `is whole in every language, in a house with people and in an empty one`(_ language: Language) async throws {
        for roster in [Floor.roster, "employee_id,name,team,role,joined_on\nMAX,Max,Office,manager,2024-01-01"] {
            try await Floor.run(.sqlite, roster: roster) { floor in
                for path in Self.pages {
                    let page = try await floor.page(path, as: "MAX", language: language)
                    #expect(page?.isEmpty == false, "\(path)")
                }
            }
        }
    }
}
