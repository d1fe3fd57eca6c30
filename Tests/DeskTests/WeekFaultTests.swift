import Communication
import Core
import People
import Store
import Support
import Testing
import Web

/// What comes in crooked from files must not spoil the week (K12): from the file through the store to the calendar.
struct `A week planned from crooked files` {
    /// `BEN 2026-11-24T10:00` for each slot of Max, in order of time.
    private func slots(_ floor: Floor) async throws -> [String] {
        let csv = try #require(try await floor.csv("/week/slots.csv", as: "MAX"))
        return csv.split(whereSeparator: \.isNewline).dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return "\(cells[4]) \(cells[1].prefix(16))"
        }
    }

    private func calendar(_ floor: Floor) async throws -> String {
        try #require(try await floor.page("/week", as: "MAX", query: ["view": "calendar"]))
    }

    @Test(arguments: TestEngine.available)
    func `takes shifts that overlap as one, and rest out of both`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let report = try await floor.take(
                "shifts",
                """
                employee_id,starts_at,ends_at,kind
                BEN,2026-11-23 20:00,2026-11-24 10:30,work
                BEN,2026-11-24 10:15,2026-11-24 12:00,work
                BEN,2026-11-24 08:50,2026-11-24 10:00,rest
                """
            )
            #expect(report.new == 3)
            // Neither shift alone holds 10:00 to 10:45.
            #expect(try await slots(floor).contains("BEN 2026-11-24T10:00"))
        }
    }

    @Test(arguments: TestEngine.available, [("11:45", "11:00"), ("11:44", "10:00")])
    func `knows a shift of Sunday night on Monday`(
        _ engine: TestEngine,
        _ times: (ends: String, slot: String)
    ) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.take(
                "shifts",
                "employee_id,starts_at,ends_at,kind\nBEN,2026-11-22 22:00,2026-11-23 \(times.ends),work\n"
            )
            #expect(try await slots(floor).contains("BEN 2026-11-23T\(times.slot)"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `says so where the holder has no hours, and keeps nothing`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.take("hours", "employee_id,per_day,per_week\nMAX,0,0\n")
            #expect(try await slots(floor).isEmpty)
            let page = try await calendar(floor)
            #expect(page.contains("The holder has no hours for talks this week") && page.contains(">Ben<"))
            _ = try await floor.visit(.post, "/week/plans", as: "MAX", form: ["week": "2026-W48", "holder": "MAX"])
            let kept = try await floor.house.database.read(.system("test")) { tx in
                try tx.first("SELECT count(*) FROM slot {unscoped: test}") { $0.count(0) }
            }
            #expect(kept == 0)
        }
    }

    @Test(arguments: TestEngine.available)
    func `plans the team of a leader who left, and not the leader`(_ engine: TestEngine) async throws {
        let roster = """
            employee_id,name,team,role,joined_on,left_on,leader_id
            MAX,Max,Office,manager,2024-01-01,,
            CEM,Cem,B,leader,2024-01-01,2026-11-20,MAX
            DORA,Dora,B,agent,2024-01-01,,CEM
            """
        try await Floor.run(engine, roster: roster) { floor in
            let slots = try await slots(floor)
            #expect(slots.contains { $0.hasPrefix("DORA ") })
            #expect(!slots.contains { $0.hasPrefix("CEM ") })
        }
    }

    @Test(arguments: TestEngine.available)
    func `leaves a holiday inside the week free`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.take("calendar", "date,kind,name\n2026-11-24,holiday,x\n")
            let morning = "09:00-12:00"
            _ = try await floor.take(
                "hours",
                """
                employee_id,monday,tuesday,wednesday,thursday,friday,per_day,per_week
                MAX,\(morning),\(morning),\(morning),\(morning),\(morning),1,9
                """
            )
            let days = try await slots(floor).map { String($0.suffix(16).prefix(10)) }
            #expect(days == ["2026-11-23", "2026-11-25", "2026-11-26", "2026-11-27"])
        }
    }

    @Test(
        arguments: TestEngine.available,
        [("2026-11-15", "2026-11-22", "late"), ("2026-11-16", "2026-11-23", "open")]
    )
    func `plans what was due yesterday, and tells it from what is due today`(
        _ engine: TestEngine,
        _ ben: (joined: String, due: String, state: String)
    ) async throws {
        let roster = """
            employee_id,name,team,role,joined_on,leader_id
            MAX,Max,Office,manager,2024-01-01,
            ADA,Ada,A,leader,2024-01-01,MAX
            BEN,Ben,A,agent,\(ben.joined),ADA
            """
        try await Floor.run(engine, roster: roster) { floor in
            let list = try #require(try await floor.csv("/week.csv", as: "MAX"))
            let line = list.split(whereSeparator: \.isNewline).first { $0.contains(",BEN,") && $0.contains("K1") }
            #expect(line?.hasPrefix(ben.due) == true && line?.contains(",\(ben.state),") == true)
            #expect(try await slots(floor).contains { $0.hasPrefix("BEN 2026-11-23T") })
        }
    }

    @Test(arguments: TestEngine.available)
    func `gives a talk the room the site lists, in the calendar and in both exports (P6)`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.take("rooms", "room,kind,from\n301,meeting,2026-11-01\nBig office,office,2026-11-01\n")
            let csv = try #require(try await floor.csv("/week/slots.csv", as: "MAX"))
            #expect(csv.contains(",BEN,Ben,Talk,301,MAX,proposed"))
            #expect(!csv.contains("Big office"), "the office only where nothing else is free")
            #expect(try await calendar(floor).contains("301"))
            #expect(try await floor.csv("/week.ics", as: "MAX")?.contains("LOCATION:301\r\n") == true)
        }
    }
}
