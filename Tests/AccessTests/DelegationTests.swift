import Core
import Foundation
import People
import Store
import Support
import Testing
import Web

@testable import Access

struct `Standing in` {
    // Ada of team A gives her view to Eve of team B, from Monday through Friday.
    private static let form = ["to": "EVE", "from": "2026-11-23", "until": "2026-11-27"]

    private static let roster = """
        employee_id,name,team,role,joined_on,leader_id
        EVE,Eve,B,leader,2024-01-01,MAX
        FAY,Fay,B,agent,2024-01-01,EVE
        """

    private func hire(_ gate: Gate) async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "zhiyin-test-\(UUID().uuidString).csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Self.roster.write(toFile: path, atomically: true, encoding: .utf8)
        guard let intake = PeopleIntakes.all.first(where: { $0.kind == "roster" }) else {
            throw Failure(.badInput, "no roster")
        }
        _ = try await FileImport(database: gate.database, clock: gate.clock)
            .run(intake, path: path, by: .system("test"), FileImport.Options())
    }

    private func sees(_ number: String, _ gate: Gate, _ viewer: Viewer) async throws -> Bool {
        try await gate.database.read(viewer.scope) { tx in try RosterStore().id(of: number, tx) != nil }
    }

    private func viewer(_ number: String, _ gate: Gate) async throws -> Viewer {
        let link = try await gate.sessions.makeLink(employeeID: number, by: .system("test"))
        let token = try await gate.sessions.begin(linkToken: link ?? "") ?? ""
        guard let viewer = try await gate.sessions.viewer(token: token) else { throw Failure(.badInput, number) }
        return viewer
    }

    @Test(arguments: TestEngine.available)
    func `shows what both see through the last day, and ends by itself`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await hire(gate)
            #expect(try await !sees("BEN", gate, viewer("EVE", gate)), "the day before it is given")
            guard case .redirect = try await gate.visit(.post, "/account/delegation", as: "ADA", form: Self.form) else {
                Issue.record("not given")
                return
            }
            for (days, isThere) in [(0, true), (4, true), (5, false)] {
                gate.hands.move(to: Gate.monday + days * 86_400)
                let eve = try await viewer("EVE", gate)
                #expect(try await sees("BEN", gate, eve) == isThere, "\(days) days later")
                #expect(try await sees("FAY", gate, eve), "her own team stays hers")
                #expect(try await !sees("MAX", gate, eve))
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `does not begin before its first day`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await hire(gate)
            let form = ["to": "EVE", "from": "2026-11-24", "until": "2026-11-24"]
            _ = try await gate.visit(.post, "/account/delegation", as: "ADA", form: form)
            #expect(try await !sees("BEN", gate, viewer("EVE", gate)))
            gate.hands.move(86_400)
            #expect(try await sees("BEN", gate, viewer("EVE", gate)))
        }
    }

    @Test(arguments: TestEngine.available)
    func `is seen by both, and either ends it`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await hire(gate)
            _ = try await gate.visit(.post, "/account/delegation", as: "ADA", form: Self.form)
            for (number, said) in [("ADA", "Given to Eve EVE"), ("EVE", "Standing in for Ada")] {
                let page = Gate.text(try await gate.visit(.get, "/account/delegation", as: number))
                #expect(page?.contains(said) == true, "\(number)")
            }
            let id = try await gate.database.read(.all) { tx in
                try tx.first("SELECT delegation_id FROM delegation {unscoped: test}") { $0.text(0) } ?? ""
            }
            let form = ["delegation": id]
            let stranger = try await gate.visit(.post, "/account/delegation/end", as: "MAX", form: form)
            guard case .notFound = stranger else {
                Issue.record("a stranger ended it")
                return
            }
            guard case .redirect = try await gate.visit(.post, "/account/delegation/end", as: "EVE", form: form) else {
                Issue.record("not ended")
                return
            }
            #expect(try await !sees("BEN", gate, viewer("EVE", gate)))
        }
    }

    // Of the same standing or a higher one, at the same site; not below, not oneself.
    @Test(arguments: ["BEN", "ADA", "HANA", "nobody", ""])
    func `is for nobody of a lower standing`(to: String) async throws {
        try await Gate.run(.sqlite) { gate in
            let form = ["to": to, "from": "2026-11-23", "until": "2026-11-27"]
            let answer = try await gate.visit(.post, "/account/delegation", as: "ADA", form: form)
            guard case .page(let page) = answer else {
                Issue.record("given to \(to)")
                return
            }
            #expect(page.status == 422)
        }
    }

    @Test(
        arguments: [
            ("2026-11-22", "2026-11-27", false), ("2026-11-23", "2026-11-22", false),
            ("2026-11-23", "2026-11-23", true), ("2026-11-23", "2027-03-22", true),
            ("2026-11-23", "2027-03-23", false),
        ] as [(Day, Day, Bool)]
    )
    func `has an end within 120 days`(from: Day, until: Day, isFit: Bool) {
        #expect((DelegationRule.refusal(from: from, until: until, today: "2026-11-23") == nil) == isFit)
    }

    @Test(arguments: Language.allCases)
    func `is whole in every language`(_ language: Language) async throws {
        try await Gate.run(.sqlite) { gate in
            let page = Gate.text(try await gate.visit(.get, "/account/delegation", as: "ADA"), language)
            #expect(page?.isEmpty == false)
        }
    }
}
