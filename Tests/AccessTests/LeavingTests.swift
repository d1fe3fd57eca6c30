import Core
import Store
import Support
import Testing
import Web

@testable import Access

struct `An open session` {
    @Test(arguments: TestEngine.available)
    func `ends in silence, not while it is used`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            let token = try gate.session(try await gate.signIn("BEN"))
            for _ in 0..<3 {
                gate.hands.move(8 * 3600 - 1)
                let viewer = try await gate.viewer(token)
                #expect(viewer != nil)
            }
            gate.hands.move(8 * 3600)
            let viewer = try await gate.viewer(token)
            #expect(viewer == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is listed to its owner, who ends another one or all`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            let here = try gate.session(try await gate.signIn("BEN"))
            gate.hands.move(1)
            let there = try gate.session(try await gate.signIn("BEN", Gate.password, gate.caller("10.0.0.99")))
            let page = try #require(Gate.text(try await gate.visit(.get, "/account", token: here)))
            #expect(page.contains("10.0.0.99") && page.contains("Chrome · Windows") && page.contains("this one"))
            let id = try #require(page.firstMatch(of: /name="session" value="([^"]+)"/)?.1)
            #expect(page.ranges(of: #"name="session""#).count == 1, "the one in use ends by signing out")
            let alien = try await gate.visit(
                .post,
                "/account/sessions/end",
                as: "ADA",
                form: ["session": String(id)]
            )
            #expect(Gate.status(alien) == 404, "nobody ends somebody else's")
            _ = try await gate.visit(.post, "/account/sessions/end", token: here, form: ["session": String(id)])
            let (ended, kept) = (try await gate.viewer(there), try await gate.viewer(here))
            #expect(ended == nil)
            #expect(kept != nil)
            guard case .session(token: nil, _) = try await gate.visit(.post, "/account/sessions/end-all", token: here)
            else {
                Issue.record("the cookie stayed")
                return
            }
            let all = try await gate.viewer(here)
            #expect(all == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is left by signing out, and the others stay`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            let here = try gate.session(try await gate.signIn("BEN"))
            let there = try gate.session(try await gate.signIn("BEN"))
            guard case .session(token: nil, Path("/welcome")) = try await gate.visit(.post, "/session/end", token: here)
            else {
                Issue.record("the cookie stayed")
                return
            }
            let (left, stays) = (try await gate.viewer(here), try await gate.viewer(there))
            #expect(left == nil)
            #expect(stays != nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `ends everywhere else with a new password, and gets a new token itself`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            guard case .signedIn(let here, let device?) = try await gate.signIn("BEN") else { return }
            let there = try gate.session(try await gate.signIn("BEN"))
            let form = ["present": Gate.password, "new": "red kettle on the roof", "again": "red kettle on the roof"]
            let wrong = try await gate.visit(
                .post,
                "/account/password",
                token: here,
                form: form.merging(["present": "x"]) { $1 }
            )
            #expect(Gate.status(wrong) == 422)
            let own = try await gate.visit(
                .post,
                "/account/password",
                token: here,
                form: form.merging(["new": "BEN and nobody else", "again": "BEN and nobody else"]) { $1 }
            )
            #expect(Gate.text(own)?.contains("Leave your own name and number out of it") == true)
            #expect(Gate.text(own)?.contains("BEN and nobody") == false, "a password is never shown again")
            var caller = gate.caller(device: device)
            caller.session = here
            let answer = try await gate.visit(.post, "/account/password", form: form, caller: caller)
            guard case .kept(let things, _) = answer, case .session(let fresh?) = things.first else {
                Issue.record("no new session: \(String(describing: answer))")
                return
            }
            let (old, other, now) = (
                try await gate.viewer(here), try await gate.viewer(there), try await gate.viewer(fresh)
            )
            #expect(old == nil)
            #expect(other == nil)
            #expect(now?.employeeID == "BEN")
            let before = try await gate.signIn("BEN")
            #expect(before == .wrong)
            _ = try gate.session(try await gate.signIn("BEN", "red kettle on the roof"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `has its second step set up with a picture, a key and ten codes`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("MAX")
            try await gate.appoint("MAX")
            let token = try gate.session(try await gate.signIn("MAX"))
            _ = try await gate.visit(.post, "/account/second-factor", token: token)
            let page = try #require(Gate.text(try await gate.visit(.get, "/account/second-factor", token: token)))
            #expect(page.contains(#"<svg class="qr""#))
            let key = try #require(page.firstMatch(of: /secret=([A-Z2-7]+)/)?.1)
            let secret = try #require(Base32.bytes(String(key)))
            let wrong = try await gate.visit(
                .post,
                "/account/second-factor/code",
                token: token,
                form: ["code": "000000"]
            )
            #expect(Gate.status(wrong) == 422)
            let code = TOTP.code(secret, step: TOTP.step(of: gate.hands.now))
            let done = Gate.text(
                try await gate.visit(.post, "/account/second-factor/code", token: token, form: ["code": code])
            )
            #expect(done?.matches(of: /[0-9A-Z]{5}-[0-9A-Z]{5}/).count == 10)
            let viewer = try await gate.viewer(token)
            #expect(viewer?.isPending == false)
            #expect(viewer?.isAdministrator == true)
            guard case .secondFactor = try await gate.signIn("MAX") else {
                Issue.record("no code was asked for")
                return
            }
        }
    }
}

struct `A second step of one's own` {
    @Test(arguments: TestEngine.available)
    func `is begun with the password, and its codes are guessed at ten times an hour`(
        _ engine: TestEngine
    ) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            let token = try gate.session(try await gate.signIn("BEN"))
            let begin = "/account/second-factor"
            let wrong = try await gate.visit(.post, begin, token: token, form: ["factor-password": "x"])
            #expect(Gate.status(wrong) == 422)
            let none = try await gate.visit(.get, begin, token: token)
            #expect(Gate.status(none) == 303, "nothing was begun")
            let right = try await gate.visit(.post, begin, token: token, form: ["factor-password": Gate.password])
            #expect(Gate.status(right) == 303)
            let begun = try await gate.visit(.get, begin, token: token)
            #expect(Gate.status(begun) == 200)
            try await gate.give("ADA")
            let secret = try await gate.giveFactor("ADA")
            let ada = gate.caller("10.0.0.8")
            let end = "/account/second-factor/end"
            for _ in 0..<10 {
                let answer = try await gate.visit(.post, end, as: "ADA", form: ["code": "000000"], caller: ada)
                #expect(Gate.status(answer) == 422)
            }
            let code = ["code": TOTP.code(secret, step: TOTP.step(of: gate.hands.now))]
            let spent = try await gate.visit(.post, end, as: "ADA", form: code, caller: ada)
            #expect(Gate.status(spent) == 422, "the right one is not looked at")
            gate.hands.move(3600)
            let later = ["code": TOTP.code(secret, step: TOTP.step(of: gate.hands.now))]
            let done = try await gate.visit(.post, end, as: "ADA", form: later, caller: ada)
            #expect(Gate.status(done) == 303)
        }
    }
}

struct `A shared machine` {
    private func enrol(_ gate: Gate) async throws -> String {
        try await gate.appoint("MAX")
        let answer = try await gate.visit(.post, "/settings/machines", as: "MAX", form: ["name": "Rest area"])
        guard case .kept(let things, Path("/sign-in")) = answer, case .kiosk(let token?) = things.first else {
            throw Failure(.badInput, "not enrolled")
        }
        #expect(things.contains(.session(nil)) && things.contains(.device(nil)))
        return token
    }

    @Test(arguments: TestEngine.available)
    func `shows everyone their own only, remembers nobody and ends after three minutes`(
        _ engine: TestEngine
    ) async throws {
        try await Gate.run(engine) { gate in
            let kiosk = try await enrol(gate)
            try await gate.give("HANA")
            let outcome = try await gate.signIn("HANA", Gate.password, gate.caller(kiosk: kiosk))
            guard case .signedIn(let token, nil) = outcome else {
                Issue.record("the browser is remembered: \(outcome)")
                return
            }
            let viewer = try #require(try await gate.viewer(token))
            #expect((viewer.role, viewer.kioskIdle, viewer.isAdministrator) == (.agent, 180, false))
            #expect(viewer.scope == .own(viewer.person))
            let users = try await gate.visit(.get, "/settings/users", token: token)
            #expect(users == nil)
            let password = try await gate.visit(.post, "/account/password", token: token, form: ["new": "x"])
            #expect(Gate.status(password) == 404)
            gate.hands.move(179)
            let still = try await gate.viewer(token)
            #expect(still != nil)
            gate.hands.move(180)
            let over = try await gate.viewer(token)
            #expect(over == nil)
        }
    }

    @Test(arguments: TestEngine.available)
    func `offers nothing to fill in, and is enrolled and taken back by administrators`(
        _ engine: TestEngine
    ) async throws {
        try await Gate.run(engine) { gate in
            let kiosk = try await enrol(gate)
            let form = try #require(
                Gate.text(try await gate.visit(.get, "/sign-in", caller: gate.caller(kiosk: kiosk)))
            )
            #expect(form.contains("Rest area") && !form.contains("current-password") && !form.contains("username"))
            let plain = try #require(Gate.text(try await gate.visit(.get, "/sign-in")))
            #expect(plain.contains("current-password") && plain.contains("username"))
            for page in [form, plain] { #expect(page.contains(#"name="password" type="password""#)) }
            for number in ["HANA", "BEN"] {
                let answer = try await gate.visit(.post, "/settings/machines", as: number, form: ["name": "x"])
                #expect(answer == nil)
            }
            try await gate.give("BEN")
            let token = try gate.session(try await gate.signIn("BEN", Gate.password, gate.caller(kiosk: kiosk)))
            let page = try #require(Gate.text(try await gate.visit(.get, "/settings/machines", as: "MAX")))
            let id = try #require(page.firstMatch(of: /machines\/([0-9a-f-]+)\/end/)?.1)
            _ = try await gate.visit(.post, "/settings/machines/\(id)/end", as: "MAX")
            let viewer = try await gate.viewer(token)
            #expect(viewer == nil, "sessions there end with it")
        }
    }
}
