import Communication
import Core
import Store
import Support
import Testing
import Web

struct `The calendar` {
    private static let week = Week(containing: Zone.shanghai.day(of: Floor.monday))
    /// After Ada, Cem and Dora, whom nobody has talked with since they joined long ago.
    private static let bens = Floor.monday + 16_200
    private static let key = "BEN/K1/2026-11-19"

    private func ben(_ floor: Floor) async throws -> KeptSlot? {
        try await floor.slots().first { $0.keys.contains(Self.key) }
    }

    private func post(_ path: String, _ floor: Floor, as who: String, _ form: [String: String]) async throws -> Answer?
    {
        let common = ["week": Self.week.description, "holder": "MAX", "key": Self.key]
        return try await floor.visit(.post, path, as: who, form: common.merging(form) { _, new in new })
    }

    @Test(arguments: TestEngine.available)
    func `proposes a slot for everyone on the list and writes nothing`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let page = try #require(try await floor.page("/week", as: "MAX", query: ["view": "calendar"]))
            #expect(page.contains("14:30 Ben") && page.contains("proposed"))
            #expect(try await floor.slots().isEmpty)
        }
    }

    /// Its page is kept for a minute, and 10:00 is a place that begins with it.
    @Test func `is the same for a whole minute`() async throws {
        var pages: [String] = []
        for second in [0, 59, 60] {
            try await Floor.run(.sqlite, at: Floor.monday + second) { floor in
                let query = ["view": "calendar", "move": Self.key]
                let page = try #require(try await floor.page("/week", as: "MAX", query: query))
                pages.append(page.replacing(/name="csrf" value="[^"]*"/, with: ""))
            }
        }
        #expect(pages[0] == pages[1])
        #expect(pages[1] != pages[2])
    }

    @Test(arguments: TestEngine.available)
    func `is closed to strangers, agents and leaders who do not hold it`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for who in ["BEN", nil] {
                for path in ["/week", "/week.ics", "/week/slots.csv", "/week/slots.xlsx"] {
                    #expect(try await floor.visit(.get, path, as: who, query: ["view": "calendar"]) == nil)
                }
            }
            guard case .notFound = try await post("/week/plans", floor, as: "ADA", [:]),
                case .notFound = try await post("/week/moves", floor, as: "ADA", ["start": "2026-11-24T10:00"]),
                case .notFound = try await floor.visit(.get, "/week.ics", as: "ADA", query: ["holder": "MAX"]),
                case .notFound = try await floor.visit(.get, "/week/slots.csv", as: "MAX", query: ["holder": "X"])
            else {
                Issue.record("a leader reached the manager's week")
                return
            }
            #expect(try await floor.slots().isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps the plan by one button, once`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for _ in 1...2 {
                guard case .redirect = try await post("/week/plans", floor, as: "MAX", [:]) else {
                    Issue.record("the week was not planned")
                    return
                }
            }
            let kept = try await floor.slots()
            #expect(Set(kept.flatMap(\.keys)).count == kept.flatMap(\.keys).count)
            let ben = try #require(try await ben(floor))
            #expect(ben.slot.start == Self.bens && ben.state == .draft && ben.revision == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `leaves a told slot where it is when a more pressing talk comes`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await post("/week/plans", floor, as: "MAX", [:])
            _ = try await post("/week/tellings", floor, as: "MAX", ["revision": "1", "told": "1"])
            _ = try await floor.take(
                "reports",
                "employee_id,reported_at,reported_by,kind,grade\nDORA,2026-11-23 09:00,CEM,mood,now"
            )
            _ = try await post("/week/plans", floor, as: "MAX", [:])
            let ben = try #require(try await ben(floor))
            #expect(ben.state == .told && ben.slot.start == Self.bens)
            _ = try await post("/week/tellings", floor, as: "MAX", ["revision": "2", "told": "0"])
            #expect(try await self.ben(floor)?.state == .draft)
        }
    }

    @Test(arguments: TestEngine.available)
    func `shows the second of two managers what changed, and keeps their choice`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let (first, second) = ("2026-11-24T10:00:00+08:00", "2026-11-25T11:00:00+08:00")
            guard
                case .redirect(let path) = try await post(
                    "/week/moves",
                    floor,
                    as: "MAX",
                    ["revision": "0", "start": first]
                )
            else {
                Issue.record("the slot was not moved")
                return
            }
            let mine = try #require(
                try await floor.page(
                    "/week",
                    as: "MAX",
                    query: ["view": "calendar", "move": Self.key, "done": "moved"]
                )
            )
            #expect(path.text.contains("done=moved") && mine.contains("Undo"))
            let late = try await post("/week/moves", floor, as: "HANA", ["revision": "0", "start": second])
            let theirs = try floor.read(late, status: 409)
            #expect(theirs.contains("Max has changed it meanwhile; it is now: 2026-11-24 10:00"))
            #expect(theirs.contains(#"<option value="2026-11-25T03:00:00Z" selected>"#))
            #expect(theirs.contains(#"name="revision" value="1""#))
            #expect(try await ben(floor)?.slot.start == Instant(first, in: .shanghai))
            _ = try await post("/week/moves", floor, as: "HANA", ["revision": "1", "start": second])
            let kept = try #require(try await ben(floor))
            #expect(kept.slot.start == Instant(second, in: .shanghai) && kept.changedBy == "HANA")
            #expect(kept.was?.start == Instant(first, in: .shanghai))
        }
    }

    @Test(arguments: TestEngine.available)
    func `explains why a place is not free`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for (start, why) in [
                ("2026-11-23T09:00:00+08:00", "This week&#39;s hours for talks are over"),
                ("2026-11-24T12:00:00+08:00", "Choose one of the places offered"),
                ("", "Choose one of the places offered"),
            ] {
                let answer = try await post("/week/moves", floor, as: "MAX", ["revision": "0", "start": start])
                #expect(try floor.read(answer, status: 409).contains(why), "\(start)")
            }
            #expect(try await floor.slots().isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `exports slots without their reason`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await post("/week/plans", floor, as: "MAX", [:])
            let csv = try #require(try await floor.csv("/week/slots.csv", as: "MAX"))
            #expect(
                csv.contains(
                    "2026-11-23,2026-11-23T14:30:00+08:00,2026-11-23T15:15:00+08:00,45,BEN,Ben,Talk,,MAX,draft"
                )
            )
            let calendar = try #require(try await floor.csv("/week.ics", as: "MAX"))
            #expect(calendar.contains("DTSTART:20261123T063000Z\r\n") && calendar.contains("SUMMARY:Talk\r\n"))
            for text in [csv, calendar] { #expect(!text.contains("K1") && !text.contains("oined")) }
        }
    }
}
