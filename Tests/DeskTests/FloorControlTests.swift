import Communication
import Core
import People
import Store
import Support
import Testing
import Web

/// P4a: the floor's Monday is 23 November 2026, 10:00; Flo is floor control, and Ben's talk with Max is at 14:30.
struct `Floor control` {
    private static let week = Week(containing: Zone.shanghai.day(of: Floor.monday))
    private static let key = "BEN/K1/2026-11-19"
    private static let roster = Floor.roster + "\nFLO,Flo,Office,floor,2024-01-01,MAX"
    private static let bens = Floor.monday + 16_200

    private func run(_ engine: TestEngine, _ body: (Floor) async throws -> Void) async throws {
        try await Floor.run(engine, roster: Self.roster) { floor in
            try await talkWithFlo(floor)
            let common = ["week": Self.week.description, "holder": "MAX"]
            _ = try await floor.visit(.post, "/week/plans", as: "MAX", form: common)
            let telling = ["key": Self.key, "revision": "1", "told": "1"].merging(common) { a, _ in a }
            _ = try await floor.visit(.post, "/week/tellings", as: "MAX", form: telling)
            try await body(floor)
        }
    }

    /// So that nothing calls for a talk with Flo, who would take a place of the week.
    private func talkWithFlo(_ floor: Floor) async throws {
        _ = try await floor.take("talks", "employee_id,kind,held_at,held_by\nFLO,C7,2026-11-02 10:00,MAX")
    }

    /// A page without the mark of the reader's session.
    private func page(
        _ path: String,
        _ floor: Floor,
        as who: String,
        query: [String: String] = [:]
    ) async throws -> String {
        let page = try #require(try await floor.page(path, as: who, query: query))
        return page.replacing(/name="csrf" value="[^"]*"/, with: "")
    }

    private func ben(_ floor: Floor, live: Bool = true) async throws -> KeptSlot {
        let bens = try await floor.slots().filter { $0.keys.contains(Self.key) }
        return try #require(bens.first { ([.draft, .told].contains($0.state)) == live })
    }

    private func decide(
        _ floor: Floor,
        _ kind: String,
        about slot: KeptSlot,
        revision: Int? = nil,
        reason: String = "peak",
        as who: String = "FLO"
    ) async throws -> Answer? {
        let form = [
            "slot": slot.id.text, "revision": String(revision ?? slot.revision), "kind": kind, "reason": reason,
        ]
        return try await floor.visit(.post, "/floor/decisions", as: who, form: form)
    }

    private func isDone(_ answer: Answer?) -> Bool { if case .redirect = answer { true } else { false } }

    @Test(arguments: TestEngine.available)
    func `is one page for floor control and managers, without kind, reason or holder`(_ engine: TestEngine) async throws
    {
        try await run(engine) { floor in
            for who in ["BEN", "ADA", "HANA", nil] {
                for path in ["/floor", "/floor/activities.csv", "/floor/activities.xlsx"] {
                    #expect(try await floor.visit(.get, path, as: who) == nil, "\(who ?? "a stranger") \(path)")
                }
                #expect(try await floor.visit(.post, "/floor/decisions", as: who, form: [:]) == nil)
            }
            let page = try await page("/floor", floor, as: "FLO")
            #expect(page.contains("14:30–15:15") && page.contains("Ben"))
            for secret in ["K1", "C7", "Max", "Onboarding", "told", "draft", "Ada"] {
                #expect(!page.contains(secret), "\(secret)")
            }
            #expect(page.contains("Not enough data"), "no shifts are known")
            guard case .redirect(let start) = try await floor.visit(.get, "/", as: "FLO") else {
                Issue.record("floor control does not begin anywhere")
                return
            }
            #expect(start.text == "/floor")
        }
    }

    @Test(arguments: TestEngine.available)
    func `moves a held talk at once, and both are told`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            let before = try await ben(floor)
            #expect(before.slot.start == Self.bens && before.state == .told)
            #expect(isDone(try await decide(floor, "hold", about: before)))
            let (held, now) = (try await ben(floor, live: false), try await ben(floor))
            #expect(held.state == .heldBack && held.slot == before.slot && held.changedBy == "FLO")
            #expect(now.slot.start == Self.bens + 3600 && now.state == .draft && now.was?.start == Self.bens)
            #expect(now.toldAt != nil, "who had been told must be told anew")
            let page = try await page("/floor", floor, as: "FLO")
            #expect(page.contains("Flo · 10:00 · Peak of traffic · now 15:30"))
            #expect(page.contains("held once already"))
            for path in ["/today", "/week"] {
                let his = try #require(try await floor.page(path, as: "MAX"))
                #expect(his.contains("The talk with Ben (was 14:30) was held by floor control; now 15:30"), "\(path)")
            }
            let own = try #require(try await floor.page("/today", as: "BEN"))
            #expect(own.contains("Your talk at 14:30 was held by floor control; now 15:30"))
            let again = try floor.read(try await decide(floor, "hold", about: now), status: 409)
            #expect(again.contains("held once already; its deadline stands"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `takes a hold back while nobody has done anything with the new place`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            let before = try await ben(floor)
            _ = try await decide(floor, "hold", about: before)
            let page = try await page("/floor", floor, as: "FLO")
            let id = try #require(page.firstMatch(of: /name="decision" value="([^"]+)"/)).1
            let form = ["decision": String(id), "revision": "3"]
            #expect(isDone(try await floor.visit(.post, "/floor/undos", as: "FLO", form: form)))
            let now = try await ben(floor)
            #expect(now.id == before.id && now.state == .told && now.slot == before.slot)
            let twice = try await floor.visit(.post, "/floor/undos", as: "FLO", form: form)
            #expect(try floor.read(twice, status: 409).contains("no longer in today"))
            #expect(isDone(try await decide(floor, "hold", about: now)), "a hold taken back was none")
        }
    }

    @Test(arguments: TestEngine.available)
    func `leaves the new place alone once its holder told it`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            _ = try await decide(floor, "hold", about: try await ben(floor))
            let telling = [
                "week": Self.week.description, "holder": "MAX", "key": Self.key, "revision": "1", "told": "1",
            ]
            #expect(isDone(try await floor.visit(.post, "/week/tellings", as: "MAX", form: telling)))
            let page = try await page("/floor", floor, as: "FLO")
            let id = try #require(page.firstMatch(of: /name="decision" value="([^"]+)"/)).1
            let undone = try await floor.visit(
                .post,
                "/floor/undos",
                as: "FLO",
                form: ["decision": String(id), "revision": "3"]
            )
            #expect(
                try floor.read(undone, status: 409).contains(
                    "Max has changed it meanwhile; it is now: 2026-11-23 15:30"
                )
            )
            #expect(try await ben(floor).state == .told)
            let today = try #require(try await floor.page("/today", as: "MAX"))
            #expect(!today.contains("Held by floor control"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `shows the second of two what the first did, and keeps their choice`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            let slot = try await ben(floor)
            #expect(isDone(try await decide(floor, "release", about: slot)))
            #expect(try await ben(floor).state == .told, "a release changes nothing of the talk")
            let late = try floor.read(
                try await decide(floor, "hold", about: slot, reason: "incident", as: "MAX"),
                status: 409
            )
            #expect(late.contains("Flo has changed it meanwhile; it is now: 2026-11-23 14:30"))
            #expect(late.contains("Released") && late.contains("Flo · 10:00"))
            #expect(late.contains(#"<option value="incident" selected>"#))
            let seen = try await decide(floor, "hold", about: slot, revision: slot.revision + 1, as: "MAX")
            #expect(isDone(seen))
            #expect(try await ben(floor, live: false).changedBy == "MAX")
        }
    }

    @Test(arguments: TestEngine.available)
    func `needs a reason to hold, and a slot of today that is there`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            let slot = try await ben(floor)
            for reason in ["", "whatever"] {
                let answer = try await decide(floor, "hold", about: slot, reason: reason)
                #expect(try floor.read(answer, status: 422).contains("Choose why"))
            }
            // A leader is not on the line, so the slot is none of floor control's.
            let ada = try #require(try await floor.slots().first { $0.keys.contains { $0.hasPrefix("ADA/") } })
            #expect(try floor.read(try await decide(floor, "release", about: ada), status: 409).contains("no longer"))
            let wrong = try await floor.visit(
                .post,
                "/floor/decisions",
                as: "FLO",
                form: ["slot": "x", "kind": "release", "revision": "1"]
            )
            #expect(try floor.read(wrong, status: 409).contains("no longer"))
            guard case .notFound = try await decide(floor, "perhaps", about: slot) else {
                Issue.record("an unknown word was taken")
                return
            }
            #expect(try await ben(floor).revision == slot.revision)
        }
    }

    @Test(arguments: TestEngine.available)
    func `exports slots that come back without a double and without a conflict`(_ engine: TestEngine) async throws {
        try await run(engine) { floor in
            guard
                case .file(let bytes, _, _) = try await floor.visit(
                    .get,
                    "/floor/activities.csv",
                    as: "FLO",
                    query: ["span": "week"]
                )
            else {
                Issue.record("nothing was exported")
                return
            }
            let csv = String(decoding: bytes, as: UTF8.self)
            #expect(csv.contains("BEN,2026-11-23T14:30:00+08:00,2026-11-23T15:15:00+08:00,Talk"))
            let (slots, day) = (try await floor.slots(), try await page("/floor", floor, as: "FLO"))
            let calendar = try await page("/week", floor, as: "MAX", query: ["view": "calendar"])
            let report = try await floor.take("activities", csv)
            #expect(report.rows > 0 && report.unchanged == report.rows && report.refused == 0)
            #expect(try await floor.slots() == slots)
            #expect(try await page("/floor", floor, as: "FLO") == day)
            #expect(try await page("/week", floor, as: "MAX", query: ["view": "calendar"]) == calendar)
        }
    }

    @Test(arguments: TestEngine.available)
    func `takes activities in, once, refuses what is none, and plans round them`(_ engine: TestEngine) async throws {
        try await Floor.run(engine, roster: Self.roster) { floor in
            try await talkWithFlo(floor)
            let file = """
                employee_id,starts,ends,activity
                BEN,2026-11-23 14:30,2026-11-23 15:00,Course
                MAX,2026-11-24 09:00,2026-11-24 10:00,Board
                BEN,2026-11-24 10:00,2026-11-24 10:00,Course
                BEN,2026-11-24 10:00,2026-11-25 10:01,Course
                NOBODY,2026-11-24 10:00,2026-11-24 11:00,Course
                BEN,2026-11-24 10:00,2026-11-24 11:00,
                """
            let first = try await floor.take("activities", file)
            #expect((first.new, first.unchanged, first.refused) == (2, 0, 4))
            let second = try await floor.take("activities", file + "\nDORA,2026-11-24 10:00,2026-11-24 11:00,Course")
            #expect((second.new, second.unchanged, second.refused) == (1, 2, 4))
            let changed = try await floor.take(
                "activities",
                "工号,开始时间,结束时间,活动\nBEN,2026-11-23 14:30,2026-11-23 15:15,Course"
            )
            #expect(changed.changed == 1)
            _ = try await floor.visit(
                .post,
                "/week/plans",
                as: "MAX",
                form: ["week": Self.week.description, "holder": "MAX"]
            )
            #expect(try await ben(floor).slot.start != Self.bens)
            let calendar = try #require(try await floor.page("/week", as: "MAX", query: ["view": "calendar"]))
            #expect(calendar.contains("Board") && !calendar.contains("Course"))
        }
    }
}
