import Core
import People
import Store
import Support
import Testing
import Web

@testable import Access

/// Ines administers and is in no roster: Ben's record is beyond her.
struct `A record opened from outside` {
    private static let form = ["number": "BEN", "reason": "called the emergency line"]

    private func open(_ gate: Gate, _ form: [String: String] = form) async throws -> Answer? {
        try await gate.appoint("INES", name: "Ines")
        return try await gate.visit(.post, "/settings/openings", as: "INES", form: form)
    }

    private func opened(_ gate: Gate) async throws -> Set<PersonID> { try await ines(gate)?.opened ?? [] }

    private func ines(_ gate: Gate) async throws -> Viewer? {
        let link = try await gate.sessions.makeLink(employeeID: "INES", by: .system("test"))
        let token = try await gate.sessions.begin(linkToken: link ?? "") ?? ""
        return try await gate.sessions.viewer(token: token)
    }

    @Test(arguments: TestEngine.available)
    func `is open for an hour and not a second longer`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            guard case .redirect(let path) = try await open(gate) else {
                Issue.record("not opened")
                return
            }
            #expect(path.text == "/people/BEN")
            let ben = try await gate.database.read(.all) { tx in try RosterStore().id(of: "BEN", tx) }
            gate.hands.move(3599)
            #expect(try await opened(gate) == Set([ben].compactMap { $0 }))
            gate.hands.move(1)
            #expect(try await opened(gate).isEmpty)
        }
    }

    // What was shown with it is not given again after it closed; a session that began just now would hold longer.
    @Test(arguments: [(3599, 1), (3598, 2)])
    func `lets no page be kept past its end`(after: Int, left: Int) async throws {
        try await Gate.run(.sqlite) { gate in
            _ = try await open(gate)
            let until = gate.hands.now + 3600
            gate.hands.move(after)
            let viewer = try #require(try await ines(gate))
            #expect(viewer.holdsUntil == until)
            #expect(viewer.holdsUntil == gate.hands.now + left)
            gate.hands.move(left)
            let later = try #require(try await ines(gate)?.holdsUntil)
            #expect(later > gate.hands.now + 60, "nothing is open any more")
        }
    }

    // Told to the person's HR at once; nobody else sees that it was opened.
    @Test(arguments: TestEngine.available)
    func `is told to HR with who, whose and why`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            _ = try await open(gate)
            let page = try #require(Gate.text(try await gate.visit(.get, "/settings/openings", as: "HANA")))
            #expect(page.contains("Ines") && page.contains("BEN") && page.contains("called the emergency line"))
            guard case .notFound = try await gate.visit(.get, "/settings/openings", as: "MAX") else {
                Issue.record("a manager beside HR read it")
                return
            }
            #expect(try await gate.visit(.get, "/settings/openings", as: "ADA") == nil)
            let told = try await gate.database.read(.all) { tx in
                let ids = try ["BEN", "HANA", "MAX"].map { try RosterStore().id(of: $0, tx) }
                guard let ben = ids[0], let hana = ids[1], let max = ids[2] else { return false }
                return try OpeningStore.told(of: ben, but: ben, tx) == [hana]
                    // Hana works below Max: what concerns him is not for her, and there is nobody else.
                    && OpeningStore.told(of: max, but: ben, tx).isEmpty
            }
            #expect(told)
            let audit = try await gate.database.read(.all) { tx in
                try tx.rows("SELECT why FROM audit {unscoped: test}") { $0.text(0) }
            }
            #expect(audit.contains("open a record from outside"))
        }
    }

    @Test(
        arguments: [
            ("BEN", "too short", 422), ("BEN", "ten signs!", 303), ("NOBODY", "a reason that is long enough", 422),
            ("", "a reason that is long enough", 422),
        ]
    )
    func `needs a person and a reason`(number: String, reason: String, status: Int) async throws {
        try await Gate.run(.sqlite) { gate in
            let answer = try await open(gate, ["number": number, "reason": reason])
            switch answer {
            case .redirect: #expect(status == 303)
            case .page(let page): #expect(page.status == status)
            default: Issue.record("\(number) \(reason)")
            }
        }
    }

    // A manager, a leader, an agent open nothing; HR sees its own site without it.
    @Test func `is for HR and administrators alone`() async throws {
        try await Gate.run(.sqlite) { gate in
            for stranger in ["MAX", "ADA", "BEN"] {
                #expect(try await gate.visit(.post, "/settings/openings", as: stranger, form: Self.form) == nil)
            }
            guard case .redirect = try await gate.visit(.post, "/settings/openings", as: "HANA", form: Self.form) else {
                Issue.record("HR was not led to the page")
                return
            }
            let rows = try await gate.database.read(.all) { tx in
                try tx.first("SELECT count(*) FROM record_opening {unscoped: test}") { $0.count(0) }
            }
            #expect(rows == 0, "what is theirs to see needs no opening")
        }
    }

    @Test(arguments: [
        (Role.hr, false, false, true), (.manager, false, false, false), (.agent, true, false, true),
        (.hr, true, true, false),
    ])
    func `never opens at a shared machine`(role: Role, isAdministrator: Bool, isKiosk: Bool, may: Bool) {
        #expect(OpeningRule.mayOpen(role, isAdministrator: isAdministrator, isKiosk: isKiosk) == may)
    }
}
