import Core
import Store
import Support
import Testing
import Web

/// P6, K12: rooms and hours for talks behind their pages.
struct `Rooms and hours for talks` {
    private static let hours = [
        "day1": "9:00-12:00", "day2": "", "day3": "13:30-18:00, 19:00-20:00", "day4": "", "day5": "", "day6": "",
        "day7": "", "per_day": "2", "per_week": "5", "from": "2026-11-30",
    ]

    private func rows(_ floor: Floor, _ sql: String) async throws -> [String] {
        try await floor.house.database.read(.system("test")) { tx in try tx.rows(sql) { $0.text(0) } }
    }

    @Test(arguments: TestEngine.available)
    func `are closed to agents and strangers; rooms to leaders too`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for (path, who) in [("rooms", "ADA"), ("rooms", "BEN"), ("hours", "BEN")] {
                #expect(try await floor.visit(.get, "/settings/\(path)", as: who) == nil)
                #expect(try await floor.visit(.post, "/settings/\(path)", as: who) == nil)
            }
            for path in ["rooms", "hours"] { #expect(try await floor.visit(.get, "/settings/\(path)", as: nil) == nil) }
            guard case .notFound = try await floor.visit(.get, "/settings/hours", as: "ADA", query: ["holder": "MAX"])
            else {
                Issue.record("a leader saw the manager's hours")
                return
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `lists a room, changes it and closes it`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let room = ["name": " 301 ", "kind": "rest", "from": "2026-11-23"]
            guard case .redirect = try await floor.visit(.post, "/settings/rooms", as: "MAX", form: room) else {
                Issue.record("the room was not taken")
                return
            }
            let page = try #require(try await floor.page("/settings/rooms", as: "HANA"))
            #expect(page.contains("301") && page.contains("rest room"))
            let changed = ["name": "301", "kind": "meeting", "from": "2026-12-01"]
            _ = try await floor.visit(.post, "/settings/rooms", as: "HANA", form: changed)
            let kept = "SELECT name || ' ' || kind || ' ' || from_on || ' ' || coalesce(until_on, '-') FROM room"
            #expect(try await rows(floor, kept) == ["301 meeting 2026-11-23 -"])
            _ = try await floor.visit(.post, "/settings/rooms/closings", as: "HANA", form: ["name": "301"])
            #expect(try await rows(floor, kept).isEmpty, "never in use before today, it is gone")
        }
    }

    @Test(arguments: TestEngine.available)
    func `says what is wrong with a room and keeps nothing`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for form in [
                ["name": "", "kind": "meeting", "from": "2026-11-23"],
                ["name": "301", "kind": "meeting", "from": "soon"],
            ] {
                guard case .page(let page) = try await floor.visit(.post, "/settings/rooms", as: "MAX", form: form)
                else {
                    Issue.record("no page")
                    return
                }
                #expect(page.status == 422)
            }
            guard
                case .notFound = try await floor.visit(
                    .post,
                    "/settings/rooms",
                    as: "MAX",
                    form: ["name": "301", "kind": "castle", "from": "2026-11-23"]
                )
            else {
                Issue.record("a castle was taken")
                return
            }
            #expect(try await rows(floor, "SELECT name FROM room").isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `sets the own hours from a day on, and HR those of others`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for (who, form) in [("MAX", Self.hours), ("HANA", Self.hours.merging(["holder": "ADA"]) { $1 })] {
                guard case .redirect = try await floor.visit(.post, "/settings/hours", as: who, form: form) else {
                    Issue.record("\(who) could not set hours")
                    return
                }
            }
            let said = try await rows(
                floor,
                """
                SELECT p.employee_id || ' ' || h.from_on || ' ' || h.weekday || ' ' || h.from_minute || ' ' || h.to_minute
                FROM holder_hours h JOIN person p ON p.person_id = h.person_id {unscoped: test}
                ORDER BY p.employee_id, h.weekday, h.from_minute
                """
            )
            let stretches = ["1 540 720", "3 810 1080", "3 1140 1200"]
            #expect(said == ["ADA", "MAX"].flatMap { who in stretches.map { "\(who) 2026-11-30 \($0)" } })
            let page = try #require(try await floor.page("/settings/hours", as: "MAX"))
            #expect(page.contains("to come") && page.contains("13:30-18:00 19:00-20:00"))
            #expect(page.contains("site&#39;s usual hours"), "what is to come does not hold yet")
        }
    }

    @Test(
        arguments: TestEngine.available,
        [
            ["day1": "9-12"], ["day3": "09:00-12:00 11:00-13:00"], ["per_day": "21"], ["per_week": "-1"],
            ["from": "2026-11-22"],
        ]
    )
    func `says what is wrong with hours and keeps nothing`(_ engine: TestEngine, _ wrong: [String: String]) async throws
    {
        try await Floor.run(engine) { floor in
            let form = Self.hours.merging(wrong) { $1 }
            guard case .page(let page) = try await floor.visit(.post, "/settings/hours", as: "MAX", form: form) else {
                Issue.record("no page")
                return
            }
            #expect(page.status == 422)
            #expect(try await rows(floor, "SELECT person_id FROM holder_capacity {unscoped: test}").isEmpty)
        }
    }

    /// More holders than fit a list are asked for by number, and no more of them are read.
    @Test(arguments: TestEngine.available)
    func `costs the same with 160 holders as with four`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            func open() async throws -> (statements: Int, page: String) {
                _ = try await floor.page("/settings/hours", as: "HANA")
                let before = floor.house.database.statements.count
                let page = try #require(try await floor.page("/settings/hours", as: "HANA"))
                return (floor.house.database.statements.count - before, page)
            }
            let few = try await open()
            #expect(few.page.contains("<option value=\"ADA\"") && !few.page.contains("<option value=\"BEN\""))
            let leaders = (0..<156).map { "L\(1000 + $0),Lee,T\($0),leader,2024-01-01,MAX\n" }.joined()
            _ = try await floor.take("roster", "employee_id,name,team,role,joined_on,leader_id\n" + leaders)
            let many = try await open()
            #expect(many.statements == few.statements)
            #expect(many.page.contains("type=\"search\"") && !many.page.contains("L1001"))
            let one = try await floor.page("/settings/hours", as: "HANA", query: ["holder": "L1155"])
            #expect(one?.contains("Lee L1155") == true)
        }
    }

    @Test(arguments: TestEngine.available)
    func `tells those under a holder when there is time, and nobody else`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let before = try #require(try await floor.csv("/week/free.ics", as: "BEN"))
            #expect(before.contains("FREEBUSY;FBTYPE=FREE:20261123T020000Z/20261123T040000Z"))
            #expect(!before.contains("FBTYPE=BUSY:"), "a proposal takes no time yet")
            _ = try await floor.visit(.post, "/week/plans", as: "MAX", form: ["week": "2026-W48", "holder": "MAX"])
            let after = try #require(try await floor.csv("/week/free.ics", as: "BEN"))
            #expect(after.contains("FREEBUSY;FBTYPE=BUSY:20261123T020000Z/20261123T024500Z"))
            for name in ["Ada", "Dora", "K1", "K5"] { #expect(!after.contains(name)) }
            guard case .notFound = try await floor.visit(.get, "/week/free.ics", as: "BEN", query: ["holder": "CEM"])
            else {
                Issue.record("an agent saw the hours of another team's leader")
                return
            }
            #expect(try await floor.visit(.get, "/week/free.ics", as: nil) == nil)
        }
    }
}
