import Core
import Store
import Support
import Testing
import Web

@testable import Access

/// What may count once, sent several times at the same moment (ASVS 2.3.4, 6.5.1); one of all is let in, on any server.
struct `What counts once` {
    private static let times = 5

    /// How many of several at once were let in.
    private func together(
        _ knock: @escaping @Sendable () async throws -> Bool
    ) async throws -> Int {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<Self.times { group.addTask { try await knock() } }
            return try await group.reduce(into: 0) { count, isIn in count += isIn ? 1 : 0 }
        }
    }

    @Test(arguments: TestEngine.available)
    func `is a sign-in link, opened many times at once`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let link = try #require(try await gate.sessions.makeLink(employeeID: "BEN", by: .system("test")))
            let opened = try await together { try await gate.sessions.begin(linkToken: link) != nil }
            #expect(opened == 1)
            let sessions = try await gate.database.read(.system("test")) { tx in
                try tx.first("SELECT count(*) FROM session {unscoped: test}") { $0.count(0) }
            }
            #expect(sessions == 1)
        }
    }

    /// Five right passwords at once, then the same code of the phone, or of the paper, behind each.
    @Test(arguments: TestEngine.available, [true, false])
    func `is a code of the second step, by phone and on paper`(_ engine: TestEngine, isPhone: Bool) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("MAX")
            let secret = try await gate.giveFactor("MAX")
            var steps: [String] = []
            for _ in 0..<Self.times {
                guard case .secondFactor(let step) = try await gate.signIn("MAX") else { continue }
                steps.append(step)
            }
            try #require(steps.count == Self.times)
            let code = isPhone ? TOTP.code(secret, step: TOTP.step(of: gate.hands.now)) : "AAAAA-BBBBB"
            let opened = try await withThrowingTaskGroup(of: Bool.self) { group in
                for step in steps {
                    group.addTask {
                        let outcome = try await gate.entrance.confirm(step: step, code: code, gate.caller())
                        if case .signedIn = outcome { return true }
                        return false
                    }
                }
                return try await group.reduce(into: 0) { count, isIn in count += isIn ? 1 : 0 }
            }
            #expect(opened == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is a step that a right password opened`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("MAX")
            let secret = try await gate.giveFactor("MAX")
            guard case .secondFactor(let step) = try await gate.signIn("MAX") else {
                Issue.record("no code was asked for")
                return
            }
            let code = TOTP.code(secret, step: TOTP.step(of: gate.hands.now))
            let opened = try await together {
                let outcome = try await gate.entrance.confirm(step: step, code: code, gate.caller())
                if case .signedIn = outcome { return true }
                return false
            }
            #expect(opened == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is the answer of a passkey`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            let account = try #require(
                try await gate.database.read(.system("test")) { tx in try AccountStore.find(number: "BEN", tx) }
            )
            let passkeys = Passkeys(entrance: gate.entrance, address: "http://localhost:8080")
            let device = Authenticator()
            let asked = try await passkeys.ask(of: account)
            let made = device.makes(asked)
            let kept = try await together {
                do {
                    return try await passkeys.add(made, name: "phone", to: account, gate.caller(), by: .system("test"))
                } catch PasskeyRefusal.challenge {
                    return false
                }
            }
            #expect(kept == 1, "made once")
            let answer = try device.signs(try await passkeys.ask(of: nil))
            let opened = try await together {
                if case .signedIn = try await passkeys.signIn(answer, gate.caller()) { return true }
                return false
            }
            #expect(opened == 1)
        }
    }
}

/// What was once good for something, sent again after it ended (ASVS 7.4.1, 7.4.3).
struct `A session taken along` {
    @Test(arguments: TestEngine.available)
    func `opens nothing after signing out, here or everywhere`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            let (first, second) = (
                try gate.session(try await gate.signIn("BEN")), try gate.session(try await gate.signIn("BEN"))
            )
            try await gate.sessions.end(token: first, by: .system("test"))
            #expect(try await gate.viewer(first) == nil)
            let viewer = try #require(try await gate.viewer(second))
            try await gate.sessions.end(person: viewer, by: .system("test"))
            #expect(try await gate.viewer(second) == nil)
            for _ in 0..<2 {
                let again = try await gate.visit(.get, "/account", token: first)
                #expect(again == nil)
            }
        }
    }

    // The token of one page's form is of one session, and never that of another.
    @Test(arguments: TestEngine.available)
    func `has a token for its forms that no other session has`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            var tokens: Set<String> = []
            for _ in 0..<3 {
                let session = try gate.session(try await gate.signIn("BEN"))
                tokens.insert(try #require(try await gate.viewer(session)).csrf)
            }
            #expect(tokens.count == 3)
        }
    }

    // Rights are read anew with every request: what an administrator's session could, it cannot once the grant ended.
    @Test(arguments: TestEngine.available)
    func `has the rights of now and not of when it began`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("MAX")
            try await gate.appoint("MAX")
            _ = try await gate.giveFactor("MAX")
            let session = try await gate.sessions.makeLink(employeeID: "MAX", by: .system("test"))
            let token = try #require(try await gate.sessions.begin(linkToken: session ?? ""))
            #expect(try #require(try await gate.viewer(token)).isAdministrator)
            _ = try await gate.database.write(.system("test"), "end the grant") { tx in
                try tx.run("UPDATE role_grant {unscoped: test} SET from_on = '2026-01-01', until_on = '2026-11-22'")
            }
            #expect(try await gate.viewer(token)?.isAdministrator == false)
            _ = try await gate.database.write(.system("test"), "lock") { tx in
                try tx.run(
                    "UPDATE account {unscoped: test} SET locked_at = $1, locked_by = 'test'",
                    [.at(Gate.monday)]
                )
            }
            #expect(try await gate.viewer(token) == nil, "a lock ends it at once")
        }
    }
}
