import Core
import Store
import Support
import Testing
import Web

@testable import Access

struct `A token of a program` {
    private static let scopes: Set<APIScope> = [.read(.people), .write(.signals)]

    private func make(
        of number: String,
        days: Int = 30,
        _ gate: Gate
    ) async throws -> String {
        let now = gate.hands.now
        let account = try #require(try await account(of: number, gate))
        let fields = ["name": "planner", "days": String(days), "people.read": "1", "signals.write": "1"]
        let draft = TokenDraft(isOfSite: false) { fields[$0] }
        #expect(!draft.isWrong && draft.scopes == Self.scopes)
        let token = "zhiyin_\(number)"
        try await gate.database.write(.system("test"), "make a token") { tx in
            try TokenStore.make(draft, number, token: token, of: .account(account), at: now, by: number, tx)
        }
        return token
    }

    private func account(of number: String, _ gate: Gate) async throws -> AccountID? {
        _ = try await gate.sessions.makeLink(employeeID: number, by: .system("test"))
        return try await gate.database.read(.system("test")) { tx in try AccountStore.find(number: number, tx) }
    }

    private func programs(_ gate: Gate) -> ProgramStore {
        ProgramStore(database: gate.database, clock: gate.house.clock)
    }

    @Test(arguments: TestEngine.available)
    func `opens what its holder sees and lies nowhere`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let token = try await make(of: "ADA", gate)
            let program = try #require(try await programs(gate).program(token: token))
            #expect(program.viewer.employeeID == "ADA" && program.viewer.role == .leader)
            #expect(program.scopes == Self.scopes && program.viewer.csrf.isEmpty)
            guard case .team(let path) = program.viewer.scope else {
                Issue.record("\(program.viewer.scope)")
                return
            }
            #expect(path.hasPrefix("/main/"))
            let kept = try await gate.database.read(.system("test")) { tx in
                try tx.rows("SELECT token_hash FROM api_token {unscoped: test}") { $0.text(0) }
            }
            #expect(kept == [Secret.hash(token)] && !kept.contains(token))
            #expect(try await programs(gate).program(token: token + "x") == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `ends on its second, and when it is taken back`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let (short, long) = (try await make(of: "ADA", gate), try await make(of: "MAX", days: 90, gate))
            gate.hands.move(30 * 86_400 - 1)
            #expect(try await programs(gate).program(token: short) != nil)
            gate.hands.move(1)
            #expect(try await programs(gate).program(token: short) == nil)
            #expect(try await programs(gate).program(token: long) != nil)
            let now = gate.hands.now
            let refused = try await gate.database.write(.system("test"), "not theirs") { tx in
                try TokenStore.revoke("MAX", where: { _, _ in false }, at: now, by: "BEN", tx)
            }
            #expect(refused == nil)
            #expect(try await programs(gate).program(token: long) != nil)
            let name = try await gate.database.write(.system("test"), "take back") { tx in
                try TokenStore.revoke("MAX", where: { _, _ in true }, at: now, by: "MAX", tx)
            }
            #expect(name == "planner")
            #expect(try await programs(gate).program(token: long) == nil)
        }
    }

    // The last day is 2026-11-30: on it Dora's token still opens, the day after it does not.
    @Test(arguments: TestEngine.available)
    func `ends with its holder's employment`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let token = try await make(of: "DORA", gate)
            gate.hands.move(7 * 86_400)
            // Where people stand is settled with each day, as the server does it.
            _ = try await gate.viewer("nobody")
            #expect(try await programs(gate).program(token: token) != nil)
            gate.hands.move(86_400)
            _ = try await gate.viewer("nobody")
            #expect(try await programs(gate).program(token: token) == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `of a site sees nobody`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let draft = TokenDraft(isOfSite: true) { ["name": "switch", "days": "365", "people.read": "1"][$0] }
            #expect(draft.scopes == [.write(.incoming)], "whatever the form asks for")
            let now = gate.hands.now
            try await gate.database.write(.system("test"), "make a token") { tx in
                try TokenStore.make(draft, "s", token: "t", of: .site("main"), at: now, by: "HANA", tx)
            }
            let program = try #require(try await programs(gate).program(token: "t"))
            #expect(program.viewer.isService && program.viewer.scope == .none && !program.viewer.isAdministrator)
            #expect(program.viewer.site == "main")
        }
    }

    @Test(arguments: [("", "90", 1), ("x", "31", 1), ("x", "90", 0), (String(repeating: "x", count: 61), "30", 1)])
    func `needs a purpose, a life and something to do`(name: String, days: String, scopes: Int) {
        let fields = ["name": name, "days": days].merging(scopes == 0 ? [:] : ["people.read": "1"]) { $1 }
        #expect(TokenDraft(isOfSite: false) { fields[$0] }.isWrong)
    }
}
