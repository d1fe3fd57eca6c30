import Core
import Store
import Support
import Testing
import Web

struct `The pages` {
    @Test(arguments: TestEngine.available)
    func `show a manager the week with reasons, and a leader only what the leader holds`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            let week = try #require(try await floor.page("/week", as: "MAX"))
            #expect(week.contains("Ben"))
            #expect(week.split(separator: "Joined on 2026-11-19").count == 2, "a reason is said once")
            let leaders = try #require(try await floor.page("/week", as: "ADA"))
            #expect(!leaders.contains("Ben"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `keep an agent out of lists and of other people's pages`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for path in ["/week", "/week.csv", "/people", "/people.csv", "/imports"] {
                let found9 = try await floor.visit(.get, path, as: "BEN")
                #expect(found9 == nil, "\(path)")
            }
            let found10 = try await floor.page("/people/BEN", as: "BEN")?.contains("Ben")
            #expect(found10 == true)
            let found11 = try await floor.page("/people/DORA", as: "BEN")
            #expect(found11 == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `show a leader the own team and nobody else's`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let people = try #require(try await floor.page("/people", as: "ADA"))
            #expect(people.contains("Ben"))
            #expect(!people.contains("Dora"))
            let found12 = try await floor.page("/people/DORA", as: "ADA")
            #expect(found12 == nil)
            let found13 = try await floor.page("/people/BEN", as: "ADA")
            #expect(found13 != nil)
            for path in ["/people/DORA/measures", "/people/DORA/calls"] {
                guard case .notFound = try await floor.visit(.get, path, as: "ADA") else {
                    Issue.record("\(path) answered a leader of another team")
                    continue
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `never tell a leader of a mood report or a care talk (K12d)`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.take(
                "reports",
                "employee_id,reported_at,reported_by,kind,grade,note\nBEN,2026-11-20 10:00,DORA,mood,soon,very quiet"
            )
            _ = try await floor.take(
                "talks",
                "employee_id,kind,held_at,held_by,note\nBEN,C4,2026-11-20 15:00,MAX,at home"
            )
            for path in ["/week", "/people/BEN", "/people"] {
                let page = try await floor.page(path, as: "ADA") ?? ""
                #expect(!page.contains("mood") && !page.contains("very quiet"), "\(path)")
                #expect(!page.contains("Care talk") && !page.contains("at home"), "\(path)")
            }
            let manager = try #require(try await floor.page("/people/BEN", as: "MAX"))
            #expect(manager.contains("Care talk"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `answer a stranger and a wrong number alike`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let found14 = try await floor.visit(.get, "/week", as: nil)
            #expect(found14 == nil)
            guard case .notFound = try await floor.visit(.get, "/people/NOBODY", as: "MAX") else {
                Issue.record("a person who does not exist has a page")
                return
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `waive an obligation with a reason, and ask for the reason without one`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let form = ["key": "BEN/K1/2026-11-19", "kind": "waiver"]
            guard case .refused(422, _) = try await floor.visit(.post, "/obligations/decisions", as: "MAX", form: form)
            else {
                Issue.record("a waiver without a reason was taken")
                return
            }
            let found15 = try await floor.page("/week", as: "MAX")?.contains("Ben")
            #expect(found15 == true)
            guard
                case .redirect = try await floor.visit(
                    .post,
                    "/obligations/decisions",
                    as: "MAX",
                    form: form.merging(["reason": "met in training"]) { a, _ in a }
                )
            else {
                Issue.record("a waiver with a reason was not taken")
                return
            }
            let found16 = try await floor.page("/week", as: "MAX")?.contains("Ben")
            #expect(found16 == false)
            let found17 = try await floor.visit(.post, "/obligations/decisions", as: "ADA", form: form)
            #expect(found17 == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `invite to import a roster in an empty house`(_ engine: TestEngine) async throws {
        try await Floor.run(engine, roster: "employee_id,name,team,role,joined_on\nMAX,Max,Office,manager,2024-01-01") {
            floor in
            let week = try #require(try await floor.page("/week", as: "MAX"))
            #expect(week.contains("Nobody to talk with this week"))
        }
    }

    @Test(arguments: Language.allCases)
    func `are whole in every language`(_ language: Language) async throws {
        try await Floor.run(.sqlite) { floor in
            for path in ["/week", "/people", "/people/BEN", "/imports"] {
                let page = try await floor.page(path, as: "MAX", language: language)
                #expect(page?.isEmpty == false, "\(path)")
            }
        }
    }
}

struct `An import in the browser` {
    private let rows = Array("employee_id,name,team,joined_on\nEVE,Eve,A,2026-11-20\nBAD,Bad,A,soon\n".utf8)

    @Test(arguments: TestEngine.available)
    func `writes nothing in a dry run, then takes the good rows and keeps the bad`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let file = Form.File(name: "new.csv", bytes: rows)
            guard
                case .page = try await floor.visit(
                    .post,
                    "/imports",
                    as: "HANA",
                    form: ["kind": "roster", "dry": "1"],
                    file: file
                )
            else {
                Issue.record("a dry run shows no page")
                return
            }
            let found18 = try await floor.page("/people/EVE", as: "HANA")
            #expect(found18 == nil)
            guard
                case .redirect(let path) = try await floor.visit(
                    .post,
                    "/imports",
                    as: "HANA",
                    form: ["kind": "roster"],
                    file: file
                )
            else {
                Issue.record("an import does not lead to its page")
                return
            }
            let found19 = try await floor.page("/people/EVE", as: "HANA")
            #expect(found19 != nil)
            let detail = try #require(try await floor.page(path.text, as: "HANA"))
            #expect(detail.contains("joined_on is not a day: soon"))
            guard case .redirect = try await floor.visit(.post, path.text + "/undo", as: "HANA") else {
                Issue.record("the import could not be undone")
                return
            }
            let found20 = try await floor.page("/people/EVE", as: "HANA")
            #expect(found20 == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps the form and says what is wrong with a file that is none`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for bytes in [[], [0, 1, 2, 3], Array("a,b\n1,2\n".utf8)] as [[UInt8]] {
                let file = bytes.isEmpty ? nil : Form.File(name: "x.csv", bytes: bytes)
                guard
                    case .page(let page) = try await floor.visit(
                        .post,
                        "/imports",
                        as: "HANA",
                        form: ["kind": "roster"],
                        file: file
                    )
                else {
                    Issue.record("no page for a file of \(bytes.count) bytes")
                    continue
                }
                #expect(page.status == 422)
            }
        }
    }
}
