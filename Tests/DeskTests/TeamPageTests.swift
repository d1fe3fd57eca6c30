import Communication
import Core
import Store
import Support
import Testing
import Web

/// The floor's Monday is 23 November 2026, 10:00: this week's list is final, the next one's is not out.
struct `The list goes round` {
    static let next = ["week": "2026-W49"]

    /// What Ada answers of Ben on the next week's list.
    func answer(_ floor: Floor, _ fields: [String: String], as id: String = "ADA") async throws -> Answer? {
        let form = Self.next.merging(["key": "BEN/K1/2026-11-19"]) { a, _ in a }.merging(fields) { _, b in b }
        return try await floor.visit(.post, "/week/team/comments", as: id, form: form)
    }

    func send(_ floor: Floor) async throws {
        guard case .redirect = try await floor.visit(.post, "/week/round", as: "MAX", form: Self.next) else {
            Issue.record("the list could not be sent")
            return
        }
    }

    @Test(arguments: TestEngine.available)
    func `is nobody's screen but a leader's, and of a leader's own team`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            for id in ["BEN", "MAX", "HANA", nil] {
                let page = try await floor.visit(.get, "/week/team", as: id)
                #expect(page == nil, "\(id ?? "a stranger")")
                let posted = try await floor.visit(.post, "/week/team/comments", as: id, form: [:])
                #expect(posted == nil, "\(id ?? "a stranger")")
            }
            let ada = try #require(try await floor.page("/week/team", as: "ADA"))
            #expect(ada.contains("Ben") && !ada.contains("Dora"))
            let cem = try #require(try await floor.page("/week/team", as: "CEM"))
            #expect(cem.contains("Dora") && !cem.contains("Ben"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `says before Thursday noon when it comes, and a manager may send it sooner`(_ engine: TestEngine) async throws
    {
        try await Floor.run(engine) { floor in
            let early = try #require(try await floor.page("/week/team", as: "ADA", query: Self.next))
            #expect(early.contains("The list is not out yet") && early.contains("26 Nov 12:00"))
            #expect(!early.contains("Ben"))
            guard case .notFound = try await answer(floor, ["answer": "agree"]) else {
                Issue.record("an answer was taken before the list was out")
                return
            }
            let leaders = try await floor.visit(.post, "/week/round", as: "ADA", form: Self.next)
            #expect(leaders == nil)
            let before = try #require(try await floor.page("/week", as: "MAX", query: Self.next))
            #expect(before.contains("Send to the leaders"))
            try await send(floor)
            let open = try #require(try await floor.page("/week/team", as: "ADA", query: Self.next))
            #expect(open.contains("Ben") && open.contains("27 Nov 16:00"))
            let after = try #require(try await floor.page("/week", as: "MAX", query: Self.next))
            #expect(!after.contains("Send to the leaders"))
            #expect(after.contains("leaders to answer by") && after.contains("no answer yet"))
            guard case .refused(422, _) = try await floor.visit(.post, "/week/round", as: "MAX", form: Self.next) else {
                Issue.record("the list was sent twice")
                return
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `takes an answer with one tap, changes it and takes it back`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            try await send(floor)
            for fields in [
                ["answer": "agree"], ["answer": "not_this_week"], ["answer": "know", "text": "moves house"],
            ] {
                guard case .redirect = try await answer(floor, fields) else {
                    Issue.record("\(fields) was not taken")
                    return
                }
            }
            let list = try #require(try await floor.page("/week", as: "MAX", query: Self.next))
            #expect(list.contains("Leader: Not this week · Something you should know"))
            #expect(list.contains("moves house"))
            let mine = try #require(try await floor.page("/week/team", as: "ADA", query: Self.next))
            let ids = mine.matches(of: /name="comment" value="([^"]+)"/).map { String($0.1) }
            #expect(ids.count == 3)
            for id in ids {
                guard
                    case .redirect = try await floor.visit(
                        .post,
                        "/week/team/withdrawals",
                        as: "ADA",
                        form: Self.next.merging(["comment": id]) { a, _ in a }
                    )
                else {
                    Issue.record("an answer could not be taken back")
                    return
                }
            }
            let again = try #require(try await floor.page("/week", as: "MAX", query: Self.next))
            #expect(again.contains("no answer yet") && !again.contains("moves house"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `refuses what is not the leader's, and keeps the words of a bad form`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            try await send(floor)
            let wrong = [
                ["answer": "agree", "key": "DORA/K5/2024-01-01"], ["answer": "agree", "key": "nothing"],
                ["answer": "perhaps"], ["answer": "agree", "week": "2026-W01"], [:],
            ]
            for fields in wrong {
                guard case .notFound = try await answer(floor, fields) else {
                    Issue.record("\(fields) was taken")
                    continue
                }
            }
            guard case .notFound = try await answer(floor, ["answer": "agree"], as: "CEM") else {
                Issue.record("another team's leader answered")
                return
            }
            let long = String(repeating: "x", count: 501)
            for text in ["", long] {
                guard case .page(let page) = try await answer(floor, ["answer": "find_out", "text": text]) else {
                    Issue.record("a bad text was taken")
                    return
                }
                #expect(page.status == 422)
                var html = HTML(Say(.english, zone: .shanghai, today: Zone.shanghai.day(of: Floor.monday)))
                page.body(&html)
                #expect(String(decoding: html.finish(), as: UTF8.self).contains(text))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `once final says what to tell, and keeps a late comment that blocks nothing`(_ engine: TestEngine) async throws
    {
        try await Floor.run(engine) { floor in
            let screen = try #require(try await floor.page("/week/team", as: "ADA"))
            #expect(screen.contains("The list is final") && screen.contains("nothing to be nervous about"))
            let tell = ["week": "2026-W48", "key": "BEN/K1/2026-11-19"]
            guard case .redirect = try await floor.visit(.post, "/week/team/told", as: "ADA", form: tell) else {
                Issue.record("told was not taken")
                return
            }
            let told = try #require(try await floor.page("/week/team", as: "ADA"))
            #expect(told.contains("The person was told"))
            let others = try await floor.visit(.post, "/week/team/told", as: "CEM", form: tell)
            guard case .notFound = others else {
                Issue.record("another team's leader told")
                return
            }
            guard case .redirect = try await answer(floor, ["answer": "not_this_week", "week": "2026-W48"]) else {
                Issue.record("a late comment was not taken")
                return
            }
            let list = try #require(try await floor.page("/week", as: "MAX"))
            #expect(list.contains("Not this week (after the close)"))
        }
    }

    /// Ben's slot of this week, and what Ada answers when she has told him of the one she saw.
    private func slot(_ floor: Floor) async throws -> KeptSlot? {
        try await floor.house.database.read(.system("test")) { tx in
            try KeptWeekStore.week(Week(containing: "2026-11-23"), now: Floor.monday, tx).slots
        }.first { $0.keys.contains("BEN/K1/2026-11-19") }
    }

    private func tell(_ floor: Floor, seen revision: Int, undo: Bool = false) async throws -> Answer? {
        var form = ["week": "2026-W48", "key": "BEN/K1/2026-11-19", "revision": String(revision)]
        if undo { form["undo"] = "1" }
        return try await floor.visit(.post, "/week/team/told", as: "ADA", form: form)
    }

    @Test(arguments: TestEngine.available)
    func `holds a slot where it is once the leader has told it (P4), until it is taken back`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            let plan = ["week": "2026-W48", "holder": "MAX"]
            _ = try await floor.visit(.post, "/week/plans", as: "MAX", form: plan)
            let before = try #require(try await slot(floor))
            guard case .redirect = try await tell(floor, seen: before.revision) else {
                Issue.record("told was not taken")
                return
            }
            let told = try #require(try await slot(floor))
            #expect(told.state == .told && told.toldAt == Floor.monday && told.slot == before.slot)
            let calendar = try await floor.page("/week", as: "MAX", query: ["view": "calendar"])
            #expect(calendar?.contains("told") == true)
            // A talk more pressing than Ben's wants the place; planning anew leaves him his.
            _ = try await floor.take(
                "reports",
                "employee_id,reported_at,reported_by,kind,grade\nDORA,2026-11-23 09:00,CEM,mood,now"
            )
            _ = try await floor.visit(.post, "/week/plans", as: "MAX", form: plan)
            #expect(try await slot(floor) == told)
            _ = try await tell(floor, seen: told.revision, undo: true)
            let undone = try #require(try await slot(floor))
            #expect(undone.state == .draft && undone.toldAt == nil)
            let screen = try #require(try await floor.page("/week/team", as: "ADA"))
            #expect(!screen.contains("The person was told"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `takes no telling of a slot that has moved since, and asks to tell the new one`(
        _ engine: TestEngine
    ) async throws {
        try await Floor.run(engine) { floor in
            _ = try await floor.visit(.post, "/week/plans", as: "MAX", form: ["week": "2026-W48", "holder": "MAX"])
            let seen = try #require(try await slot(floor)).revision
            _ = try await tell(floor, seen: seen)
            let move = [
                "week": "2026-W48", "holder": "MAX", "key": "BEN/K1/2026-11-19", "revision": String(seen + 1),
                "start": "2026-11-24T10:00:00+08:00",
            ]
            guard case .redirect = try await floor.visit(.post, "/week/moves", as: "MAX", form: move) else {
                Issue.record("a manager could not move a told slot")
                return
            }
            let screen = try #require(try await floor.page("/week/team", as: "ADA"))
            #expect(screen.contains("10:00") && !screen.contains("The person was told"))
            guard case .page(let page) = try await tell(floor, seen: seen + 1) else {
                Issue.record("a telling of the old place was taken")
                return
            }
            #expect(page.status == 409)
            #expect(try await slot(floor)?.state == .draft)
            _ = try await tell(floor, seen: seen + 2)
            #expect(try await slot(floor)?.state == .told)
        }
    }

    @Test(arguments: Language.allCases)
    func `is whole in every language`(_ language: Language) async throws {
        try await Floor.run(.sqlite) { floor in
            try await send(floor)
            for query in [[:], Self.next] {
                let page = try await floor.page("/week/team", as: "ADA", query: query, language: language)
                #expect(page?.contains("Ben") == true)
            }
        }
    }
}
