import Core
import Store
import Support
import Testing

@testable import Access

struct `Signing in by password` {
    @Test(arguments: TestEngine.available)
    func `opens a session of one's own scope, and says nothing of who is unknown`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            let token = try gate.session(try await gate.signIn("BEN"))
            let viewer = try #require(try await gate.viewer(token))
            #expect((viewer.employeeID, viewer.role, viewer.isPending) == ("BEN", .agent, false))
            #expect(viewer.scope == .own(viewer.person))
            for (number, password) in [
                ("BEN", "blue lamp under stair"), ("NOBODY", Gate.password), ("MAX", Gate.password), ("", ""),
            ] {
                let outcome = try await gate.signIn(number, password)
                #expect(outcome == .wrong, "\(number)")
            }
        }
    }

    /// A session that somebody put into the browser beforehand is never the one that is opened.
    @Test(arguments: TestEngine.available)
    func `begins a session under a token nobody knew`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            var caller = gate.caller()
            caller.session = "planted-by-somebody-else"
            let first = try gate.session(try await gate.signIn("BEN", Gate.password, caller))
            caller.session = first
            let second = try gate.session(try await gate.signIn("BEN", Gate.password, caller))
            #expect(Set([first, second, "planted-by-somebody-else"]).count == 3)
            let planted = try await gate.viewer("planted-by-somebody-else")
            #expect(planted == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `waits after five wrong ones from one address, by the typed number alone`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            for number in ["BEN", "NOBODY"] {
                for _ in 0..<5 {
                    let outcome = try await gate.signIn(number, "wrong")
                    #expect(outcome == .wrong)
                }
                let sixth = try await gate.signIn(number, Gate.password)
                #expect(sixth == .wait(seconds: 30), "unknown numbers wait alike")
            }
            let elsewhere = try await gate.signIn("BEN", Gate.password, gate.caller("10.0.0.8"))
            #expect(throws: Never.self, "the same person from elsewhere does not wait") { try gate.session(elsewhere) }
            gate.hands.move(29)
            let early = try await gate.signIn("BEN", Gate.password)
            #expect(early == .wait(seconds: 1))
            gate.hands.move(1)
            let after = try await gate.signIn("BEN", Gate.password)
            #expect(throws: Never.self) { try gate.session(after) }
            let again = try await gate.signIn("BEN", "wrong")
            #expect(again == .wrong, "a success begins the count anew")
        }
    }

    @Test(arguments: TestEngine.available)
    func `cannot be spoiled by strangers on the browser one uses`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            guard case .signedIn(_, let device?) = try await gate.signIn("BEN") else {
                Issue.record("no browser was remembered")
                return
            }
            // The same office address, another browser: a hundred wrong ones use the address up for strangers.
            for step in 0..<100 {
                gate.hands.move(1)
                _ = try await gate.signIn("X\(step)", "wrong")
            }
            let stranger = try await gate.signIn("BEN", Gate.password)
            guard case .wait = stranger else {
                Issue.record("a stranger's browser did not wait: \(stranger)")
                return
            }
            let known = try await gate.signIn("BEN", Gate.password, gate.caller(device: device))
            #expect(throws: Never.self) { try gate.session(known) }
            let others = try await gate.signIn("MAX", "wrong", gate.caller(device: device))
            guard case .wait = others else {
                Issue.record("one's browser is known to one's own account only: \(others)")
                return
            }
            gate.hands.move(1)
            for _ in 0..<5 { _ = try await gate.signIn("BEN", "wrong", gate.caller(device: device)) }
            let own = try await gate.signIn("BEN", Gate.password, gate.caller(device: device))
            #expect(own == .wait(seconds: 30), "one's own wrong ones count there")
        }
    }

    @Test(arguments: TestEngine.available)
    func `is good by the same password for years`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            gate.hands.move(5 * 366 * 86_400)
            _ = try gate.session(try await gate.signIn("BEN"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `hashes an old password anew`(_ engine: TestEngine) async throws {
        try await Gate.run(engine, cost: .init(ln: 5, r: 8, p: 1)) { gate in
            try await gate.give("BEN")
            let old = try Scrypt.hash(Gate.password, cost: .init(ln: 4, r: 8, p: 1))
            try await gate.database.write(.system("test"), "old") { tx in
                guard let account = try AccountStore.find(number: "BEN", tx) else { return }
                try AccountStore.setPassword(old, of: account, at: Gate.monday, tx)
            }
            _ = try gate.session(try await gate.signIn("BEN"))
            let kept = try await gate.database.read(.system("test")) { tx in
                try tx.first("SELECT password FROM account {unscoped: test} WHERE password IS NOT NULL") { $0.text(0) }
            }
            #expect(kept?.hasPrefix("$scrypt$ln=5,") == true)
            _ = try gate.session(try await gate.signIn("BEN"))
        }
    }

    /// H12: access ends with the last day at the site, not an hour earlier or later.
    @Test(arguments: TestEngine.available)
    func `ends with the last day of the employment`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("DORA")
            gate.hands.move(to: Zone.shanghai.instant("2026-11-29", second: 43_200))
            let before = try gate.session(try await gate.signIn("DORA"))
            gate.hands.move(to: Zone.shanghai.instant("2026-11-30", second: 1))
            let last = try gate.session(try await gate.signIn("DORA"))
            gate.hands.move(to: Zone.shanghai.instant("2026-11-30", second: 86_399))
            let token = try gate.session(try await gate.signIn("DORA"))
            let late = try await gate.viewer(token)
            #expect(late?.employeeID == "DORA")
            gate.hands.move(to: Zone.shanghai.instant("2026-12-01"))
            for token in [before, last, token] {
                let viewer = try await gate.viewer(token)
                #expect(viewer == nil)
            }
            let outcome = try await gate.signIn("DORA")
            #expect(outcome == .wrong)
        }
    }
}

struct `The second step` {
    @Test(arguments: TestEngine.available)
    func `is asked for after a right password, and its code counts once`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("MAX")
            let secret = try await gate.giveFactor("MAX")
            guard case .secondFactor(let step) = try await gate.signIn("MAX") else {
                Issue.record("no code was asked for")
                return
            }
            let viewer = try await gate.viewer(step)
            #expect(viewer == nil, "half way in is not in")
            let code = TOTP.code(secret, step: TOTP.step(of: gate.hands.now))
            let wrong = try await gate.entrance.confirm(step: step, code: "000000", gate.caller())
            #expect(wrong == .wrong)
            let done = try await gate.entrance.confirm(step: step, code: code, gate.caller())
            _ = try gate.session(done)
            let again = try await gate.entrance.confirm(step: step, code: code, gate.caller())
            #expect(again == .wrong, "the step is spent")
            guard case .secondFactor(let next) = try await gate.signIn("MAX") else { return }
            let replayed = try await gate.entrance.confirm(step: next, code: code, gate.caller())
            #expect(replayed == .wrong, "the code is spent")
            let paper = try await gate.entrance.confirm(step: next, code: "aaaaa bbbbb", gate.caller())
            _ = try gate.session(paper)
            guard case .secondFactor(let third) = try await gate.signIn("MAX") else { return }
            let used = try await gate.entrance.confirm(step: third, code: "AAAAA-BBBBB", gate.caller())
            #expect(used == .wrong, "a recovery code counts once")
        }
    }

    @Test(arguments: TestEngine.available)
    func `is good for five minutes and ten wrong codes an hour`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("MAX")
            let secret = try await gate.giveFactor("MAX")
            guard case .secondFactor(let old) = try await gate.signIn("MAX") else { return }
            gate.hands.move(300)
            let late = try await gate.entrance.confirm(
                step: old,
                code: TOTP.code(secret, step: TOTP.step(of: gate.hands.now)),
                gate.caller()
            )
            #expect(late == .wrong)
            guard case .secondFactor(let step) = try await gate.signIn("MAX") else { return }
            for _ in 0..<10 { _ = try await gate.entrance.confirm(step: step, code: "000000", gate.caller("10.0.0.9")) }
            let code = TOTP.code(secret, step: TOTP.step(of: gate.hands.now))
            let held = try await gate.entrance.confirm(step: step, code: code, gate.caller())
            #expect(held == .wait(seconds: 3600))
        }
    }

    @Test(arguments: TestEngine.available)
    func `must be set up first by an administrator, who sees nothing until then`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("MAX")
            try await gate.appoint("MAX")
            let token = try gate.session(try await gate.signIn("MAX"))
            let viewer = try #require(try await gate.viewer(token))
            #expect(viewer.isPending)
            #expect(viewer.scope == .none)
        }
    }
}
