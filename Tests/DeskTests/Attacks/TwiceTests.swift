import Communication
import Core
import Foundation
import People
import Store
import Support
import Testing
import Web

/// The same form sent several times at the same moment, by an impatient hand or two servers (ASVS 2.3.4): one effect,
/// and nobody reads that the server failed.
struct `A form sent many times at once` {
    private static let times = 4

    /// Sends it and counts who was led on; the others must be refused in words.
    private func send(_ path: String, _ form: [String: String], as who: String, _ floor: Floor) async throws -> Int {
        let viewer = try await floor.viewer(who)
        return try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<Self.times {
                group.addTask {
                    switch try await floor.visit(.post, path, viewer, form: form) {
                    case .redirect: return true
                    case .page(let page): return page.status < 400
                    default: return false
                    }
                }
            }
            return try await group.reduce(into: 0) { count, isDone in count += isDone ? 1 : 0 }
        }
    }

    private func count(_ what: String, _ floor: Floor) async throws -> Int {
        try await floor.house.database.read(.all) { tx in
            try tx.first("SELECT count(*) FROM \(what)") { $0.count(0) } ?? 0
        }
    }

    @Test(arguments: TestEngine.available)
    func `begins one talk`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            _ = try await send("/talks", ["person": "BEN", "kind": "C2"], as: "MAX", floor)
            #expect(try await count("talk_course {unscoped: test}", floor) == 1)
        }
    }

    // P15: who answers twice has answered once; each answer is a row of its own in the audit.
    @Test(arguments: TestEngine.available)
    func `answers an agreement once`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let talk = try await floor.begin("C2", with: "BEN", as: "MAX")
            let terms = ["employee": "BEN", "version": "0", "goal1-words": "listen first", "check1": "2026-12-08"]
            _ = try await send("\(talk)/agreement", terms, as: "MAX", floor)
            #expect(try await count("agreement {unscoped: test}", floor) == 1)
            #expect(try await count("agreement_version {unscoped: test}", floor) == 1)
            let id = try await floor.house.database.read(.all) { tx in
                try tx.first("SELECT agreement_id FROM agreement {unscoped: test}") { $0.text(0) } ?? ""
            }
            _ = try await floor.page("/agreements/\(id)", as: "BEN")
            let answer = ["answer": "confirmed", "version": "1"]
            _ = try await send("/agreements/\(id)/answers", answer, as: "BEN", floor)
            #expect(try await count("agreement_answer {unscoped: test}", floor) == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `waives a talk once`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let form = ["key": "BEN/K1/2026-11-19", "kind": "waiver", "reason": "spoken to already"]
            _ = try await send("/obligations/decisions", form, as: "MAX", floor)
            #expect(try await count("decision {unscoped: test}", floor) == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `plans a week once, and moves a slot once`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let week = Week(containing: Zone.shanghai.day(of: Floor.monday)).description
            _ = try await send("/week/plans", ["week": week, "holder": "MAX"], as: "MAX", floor)
            let slots = try await floor.slots()
            let all = slots.flatMap(\.keys)
            #expect(!slots.isEmpty && Set(all).count == all.count, "everybody has one slot")
            let move = [
                "week": week, "holder": "MAX", "key": "BEN/K1/2026-11-19", "start": "2026-11-24T10:00", "revision": "1",
            ]
            _ = try await send("/week/moves", move, as: "MAX", floor)
            let moved = try await floor.slots().filter { $0.keys.contains("BEN/K1/2026-11-19") }
            #expect(moved.count == 1)
            #expect((moved.first?.revision ?? 9) <= 2, "moved once or not at all")
        }
    }

    // A report carries the id its page was made with, so that a second tap is the same report.
    @Test(arguments: TestEngine.available)
    func `reports a mood once`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let form = ["person": "BEN", "report": UUID().uuidString, "what": "mood", "grade": "soon"]
            _ = try await send("/report", form, as: "ADA", floor)
            #expect(try await count("report_made {unscoped: test}", floor) == 1)
            #expect(try await count("signal {unscoped: test} WHERE kind = 'report'", floor) <= 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `takes a file in once`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            let rows = "employee_id,reported_at,reported_by,kind,grade\nBEN,2026-11-20 09:00,ADA,mood,soon"
            let new = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<Self.times { group.addTask { try await floor.take("reports", rows).new } }
                return try await group.reduce(0, +)
            }
            #expect(new == 1)
            #expect(try await count("signal {unscoped: test}", floor) == 1)
        }
    }

    // The last address is the only one that opens the calendar; whoever had one before has none.
    @Test(arguments: TestEngine.available)
    func `leaves one secret address of a calendar, and the one before is dead`(_ engine: TestEngine) async throws {
        try await Floor.run(engine) { floor in
            func made() async throws -> String {
                guard let page = try await floor.made(try await floor.visit(.post, "/account/messages/feed", as: "BEN"))
                else { throw Failure(.badInput, "no address was shown") }
                return page
            }
            let (first, second) = (try await made(), try await made())
            #expect(first != second)
            guard case .notFound = try await floor.visit(.get, first, as: nil) else {
                Issue.record("the address before opens still")
                return
            }
            guard case .file = try await floor.visit(.get, second, as: nil) else {
                Issue.record("the new address opens nothing")
                return
            }
            _ = try await send("/account/messages/feed", [:], as: "BEN", floor)
            #expect(try await count("calendar_feed {unscoped: test} WHERE ended_at IS NULL", floor) == 1)
            guard case .notFound = try await floor.visit(.get, second, as: nil) else {
                Issue.record("the address before opens still")
                return
            }
            _ = try await floor.visit(.post, "/account/messages/feed/end", as: "BEN")
            #expect(try await count("calendar_feed {unscoped: test} WHERE ended_at IS NULL", floor) == 0)
        }
    }
}

extension Floor {
    /// The address of a calendar as the page that made it shows it, once.
    fileprivate func made(_ answer: Answer?) async throws -> String? {
        guard case .page(let page) = answer else { return nil }
        var html = HTML(Say(.english, zone: .shanghai, today: Zone.shanghai.day(of: Self.monday)))
        page.body(&html)
        let text = String(decoding: html.finish(), as: UTF8.self)
        guard let from = text.range(of: "/calendar/"), let to = text[from.upperBound...].range(of: ".ics") else {
            return nil
        }
        return String(text[from.lowerBound..<to.upperBound])
    }
}
