import Core
import Foundation
import Notify
import People
import Store
import Support
import Synchronization
import Testing
import Web

@testable import Access

/// A centre whose site has a company's sign-in, and somebody's way there and back.
private struct Visitor: Sendable {
    let gate: Gate
    let issuer = Issuer()
    let company: CompanyEntrance

    init(_ gate: Gate) {
        self.gate = gate
        company = CompanyEntrance(
            entrance: gate.entrance,
            fetcher: issuer.fetcher,
            address: "https://zhiyin.example.org"
        )
    }

    /// Sets the sign-in up, with a change; its id.
    @discardableResult
    func set(_ change: (inout CompanySignIn) -> Void = { _ in }) async throws -> String {
        var signIn = CompanySignIn()
        (signIn.name, signIn.issuer, signIn.client) = ("Group", Issuer.address, Issuer.client)
        (signIn.claim, signIn.groupsClaim, signIn.secret) = ("employee_number", "groups", "s3cret")
        let site = try await gate.database.read(.system("test")) { tx in try SiteStore.all(tx).first?.name ?? "" }
        signIn.site = site
        change(&signIn)
        let (wanted, now, fresh) = (signIn, gate.hands.now, ID<CompanySignIn>(at: gate.hands.now).text)
        return try await gate.database.write(.system("test"), "set") { tx in
            try CompanySignInStore.set(wanted, fresh: fresh, by: "test", at: now, tx)
            return try CompanySignInStore.of(site: wanted.site, tx)?.id ?? ""
        }
    }

    var provider: String {
        get async throws {
            try await gate.database.read(.system("test")) { tx in try CompanySignInStore.open(tx).first?.id ?? "" }
        }
    }

    /// There and back, with what the token says changed.
    func comes(
        by key: Issuer.Key = .first,
        _ change: ([String: Any]) -> [String: Any] = { $0 }
    ) async throws
        -> Entrance.Outcome
    {
        let token = try await company.begin(provider, gate.caller()).token
        return try await returns(token, by: key, change)
    }

    func returns(
        _ token: String,
        by key: Issuer.Key = .first,
        _ change: ([String: Any]) -> [String: Any] = { $0 }
    ) async throws -> Entrance.Outcome {
        let claims = change(Issuer.claims(nonce: Journey(token: token).nonce, at: gate.hands.now))
        let signed = try Issuer.token(claims, by: key)
        issuer.conduct.withLock { $0.token = signed }
        var caller = gate.caller()
        caller.journey = token
        return try await company.finish(.init(state: Journey(token: token).state, code: "code"), caller)
    }

    func refusal(_ change: ([String: Any]) -> [String: Any]) async throws -> CompanyRefusal? {
        do {
            let outcome = try await comes(change)
            Issue.record("\(outcome)")
            return nil
        } catch let refusal as CompanyRefusal {
            return refusal
        }
    }
}

extension [String: Any] {
    fileprivate func with(_ changes: [String: Any]) -> [String: Any] { merging(changes) { _, new in new } }
}

struct `Coming by the company's sign-in` {
    @Test(arguments: TestEngine.available)
    func `opens one's own session, makes the account, and then knows one by the company's name`(
        _ engine: TestEngine
    ) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate)
            try await visitor.set()
            let viewer = try #require(try await gate.viewer(gate.session(visitor.comes())))
            #expect((viewer.employeeID, viewer.role, viewer.isPending) == ("BEN", .agent, false))
            // The number is asked the first time only: a claim that changes later leads to nobody else.
            let again = try await visitor.comes { $0.with(["employee_number": "MAX"]) }
            let same = try #require(try await gate.viewer(gate.session(again)))
            #expect(same.employeeID == "BEN")
            let request = try #require(visitor.issuer.asked.withLock { all in all.last { $0.form != nil } })
            #expect(
                request.headers.contains("Authorization: Basic \(Data("zhiyin:s3cret".utf8).base64EncodedString())")
            )
            #expect(request.form?.contains("code_verifier=") == true && request.form?.contains("s3cret") == false)
        }
    }

    @Test(arguments: TestEngine.available)
    func `makes nobody, and opens nobody's account by a second name`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate)
            try await visitor.set()
            #expect(try await visitor.refusal { $0.with(["employee_number": "NOBODY"]) } == .unknown)
            #expect(try await visitor.refusal { $0.with(["employee_number": ""]) } == .unknown)
            _ = try gate.session(try await visitor.comes())
            #expect(try await visitor.refusal { $0.with(["sub": "0002"]) } == .taken)
            // Parted by an administrator, the account is found by the roster again.
            try await gate.database.write(.system("test"), "part") { tx in
                guard let account = try AccountStore.find(number: "BEN", tx) else { return }
                try CompanySubjectStore.unbind(account, tx)
            }
            _ = try gate.session(try await visitor.comes { $0.with(["sub": "0002"]) })
        }
    }

    /// DORA's last day is 2026-11-30.
    @Test(arguments: TestEngine.available)
    func `ends with the roster: on the last day, not after, and not under a lock`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate)
            try await visitor.set()
            func dora(_ claims: [String: Any]) -> [String: Any] {
                claims.with(["employee_number": "DORA", "sub": "d"])
            }
            gate.hands.move(to: Instant(seconds: 1_796_054_399))
            _ = try await gate.viewer("")
            _ = try gate.session(try await visitor.comes(dora))
            gate.hands.move(1)
            _ = try await gate.viewer("")
            #expect(try await visitor.refusal(dora) == .closed)
            _ = try gate.session(try await visitor.comes())
            let now = gate.hands.now
            try await gate.database.write(.system("test"), "lock") { tx in
                guard let account = try AccountStore.find(number: "BEN", tx) else { return }
                try AccountStore.lock(account, at: now, by: "test", tx)
            }
            #expect(try await visitor.refusal { $0 } == .closed)
        }
    }

    @Test(arguments: TestEngine.available)
    func `goes back once, in the browser that set out, within ten minutes`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate)
            let id = try await visitor.set()
            let token = try await visitor.company.begin(id, gate.caller()).token
            _ = try gate.session(try await visitor.returns(token))
            await #expect(throws: CompanyRefusal.noJourney, "a second time") { try await visitor.returns(token) }
            let late = try await visitor.company.begin(id, gate.caller()).token
            gate.hands.move(600)
            await #expect(throws: CompanyRefusal.noJourney, "too late") { try await visitor.returns(late) }
            await #expect(throws: CompanyRefusal.noJourney, "made up") { try await visitor.returns("made-up") }
            // Somebody else's answer put into this browser, and a browser that never set out.
            let mine = try await visitor.company.begin(id, gate.caller()).token
            let theirs = try await visitor.company.begin(id, gate.caller()).token
            var caller = gate.caller()
            let back = CompanyEntrance.Return(state: Journey(token: theirs).state, code: "code")
            await #expect(throws: CompanyRefusal.noJourney) { try await visitor.company.finish(back, caller) }
            caller.journey = mine
            await #expect(throws: CompanyRefusal.noJourney) { try await visitor.company.finish(back, caller) }
            var other = CompanyEntrance.Return(state: Journey(token: mine).state, code: "code")
            other.issuer = "https://other.example.org"
            await #expect(throws: CompanyRefusal.denied) { try await visitor.company.finish(other, caller) }
        }
    }

    @Test(arguments: TestEngine.available)
    func `follows a change of keys at once, and asks for them once a minute at most`(_ engine: TestEngine) async throws
    {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate)
            try await visitor.set()
            _ = try gate.session(try await visitor.comes())
            _ = try gate.session(try await visitor.comes())
            #expect(
                visitor.issuer.count("/keys") == 1 && visitor.issuer.count("/.well-known/openid-configuration") == 1
            )
            gate.hands.move(60)
            visitor.issuer.conduct.withLock { $0.keys = Issuer.Key.second.set }
            _ = try gate.session(try await visitor.comes(by: .second))
            #expect(visitor.issuer.count("/keys") == 2)
            for _ in 0..<3 {
                await #expect(throws: TokenRefusal.unknownKey) { try await visitor.comes(by: .first) }
            }
            #expect(visitor.issuer.count("/keys") == 2, "strangers do not make us ask")
            gate.hands.move(60)
            await #expect(throws: TokenRefusal.unknownKey) { try await visitor.comes(by: .first) }
            #expect(visitor.issuer.count("/keys") == 3)
        }
    }

    @Test(arguments: TestEngine.available)
    func `says when it cannot be reached, speaks for another, or lies`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate)
            let id = try await visitor.set()
            visitor.issuer.conduct.withLock { $0.says = "https://other.example.org" }
            await #expect(throws: CompanyRefusal.unreachable) { try await visitor.company.begin(id, gate.caller()) }
            visitor.issuer.conduct.withLock { $0.says = Issuer.address }
            let token = try await visitor.company.begin(id, gate.caller()).token
            visitor.issuer.conduct.withLock { $0.isDown = true }
            await #expect(throws: CompanyRefusal.unreachable) { try await visitor.returns(token) }
            visitor.issuer.conduct.withLock { $0.isDown = false }
            await #expect(throws: TokenRefusal.nonce) { try await visitor.comes { $0.with(["nonce": "x"]) } }
            await #expect(throws: TokenRefusal.audience) { try await visitor.comes { $0.with(["aud": "x"]) } }
        }
    }
}

struct `The rules of a company's sign-in` {
    @Test(arguments: TestEngine.available)
    func `let in by groups, and let the role of administrator rest`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate)
            try await visitor.set { ($0.posts, $0.trustsSecondStep) = ("manager = heads\nadministrator = it", true) }
            try await gate.appoint("MAX")
            func max(_ groups: [String]) -> ([String: Any]) -> [String: Any] {
                { $0.with(["employee_number": "MAX", "sub": "m", "groups": groups]) }
            }
            #expect(try await visitor.refusal(max([])) == .notInGroup)
            #expect(try await visitor.refusal(max(["it"])) == .notInGroup)
            let plain = try #require(try await gate.viewer(gate.session(visitor.comes(max(["heads"])))))
            #expect(plain.role == .manager && !plain.isAdministrator)
            let whole = try #require(try await gate.viewer(gate.session(visitor.comes(max(["heads", "it"])))))
            #expect(whole.role == .manager && whole.isAdministrator)
            // A group gives nothing the roster and the grants do not.
            let ben = try await visitor.comes { $0.with(["groups": ["it", "heads"]]) }
            let agent = try #require(try await gate.viewer(gate.session(ben)))
            #expect(agent.role == .agent && !agent.isAdministrator)
        }
    }

    @Test(arguments: TestEngine.available)
    func `ask for our second step unless the company's is trusted`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate)
            try await visitor.set()
            try await gate.give("BEN")
            let secret = try await gate.giveFactor("BEN")
            guard case .secondFactor(let step) = try await visitor.comes() else {
                Issue.record("no second step was asked for")
                return
            }
            let code = TOTP.code(secret, step: TOTP.step(of: gate.hands.now))
            _ = try gate.session(try await gate.entrance.confirm(step: step, code: code, gate.caller()))
            try await visitor.set { $0.trustsSecondStep = true }
            _ = try gate.session(try await visitor.comes())
            _ = try gate.session(try await visitor.comes { $0.merging(["amr": ["pwd", "otp"]]) { $1 } })
            for ways in [["pwd"], ["wia", "pwd"]] {
                guard case .secondFactor = try await visitor.comes({ $0.merging(["amr": ways]) { $1 } }) else {
                    Issue.record("\(ways) counted as two steps")
                    return
                }
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `close the password of those who came by it, and never an administrator's`(
        _ engine: TestEngine
    ) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate)
            try await visitor.set { $0.closesPasswords = true }
            for number in ["BEN", "ADA", "MAX"] { try await gate.give(number) }
            try await gate.appoint("MAX")
            _ = try gate.session(try await visitor.comes())
            let max = try await visitor.comes { $0.with(["employee_number": "MAX", "sub": "m"]) }
            _ = try gate.session(max)
            #expect(try await gate.signIn("BEN") == .companyOnly)
            #expect(try await gate.signIn("BEN", "wrong") == .wrong, "nobody learns it without the password")
            _ = try gate.session(try await gate.signIn("ADA"))
            _ = try gate.session(try await gate.signIn("MAX"))
            // Ended, everybody's password counts again.
            let (id, now) = (try await visitor.provider, gate.hands.now)
            try await gate.database.write(.system("test"), "end") { tx in
                let site = try SiteStore.all(tx).first?.name ?? ""
                try CompanySignInStore.end(id, site: site, at: now, tx)
            }
            _ = try gate.session(try await gate.signIn("BEN"))
        }
    }

    @Test(arguments: TestEngine.available)
    func `find by an address of the roster`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate)
            try await visitor.set { ($0.findsBy, $0.claim) = (.email, "email") }
            let ben = try await visitor.comes { $0.with(["email": "BEN@example.org"]) }
            #expect(try await gate.viewer(gate.session(ben))?.employeeID == "BEN")
            let unconfirmed = try await visitor.refusal {
                $0.with(["sub": "m", "email": "max@example.org", "email_verified": false])
            }
            #expect(unconfirmed == .unknown)
        }
    }

    @Test(arguments: TestEngine.available)
    func `keep the secret sealed, and never show it`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await Visitor(gate).set()
            let line = try await gate.database.read(.system("test")) { tx in
                try tx.first("SELECT secret FROM company_sign_in") { $0.text(0) } ?? ""
            }
            #expect(line.hasPrefix("1:") && !line.contains("s3cret"))
            try await gate.appoint("MAX")
            let shown = try #require(Gate.text(try await gate.visit(.get, "/settings/company-sign-in", as: "MAX")))
            #expect(shown.contains(Issuer.address) && !shown.contains("s3cret") && !shown.contains(line))
            let stranger = try await gate.visit(.get, "/settings/company-sign-in", as: "HANA")
            #expect(stranger == nil, "administrators alone")
        }
    }
}

struct `Setting a company's sign-in` {
    @Test(arguments: TestEngine.available)
    func `keeps the secret that is not typed anew, and what was typed wrong`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.appoint("MAX")
            var form = [
                "name": "Group", "issuer": Issuer.address, "client": "zhiyin", "secret": "s3cret", "finds_by": "number",
                "claim": "employee_number",
            ]
            let path = "/settings/company-sign-in"
            #expect(Gate.status(try await gate.visit(.post, path, as: "MAX", form: form)) == 303)
            (form["secret"], form["name"]) = ("", "Head office")
            #expect(Gate.status(try await gate.visit(.post, path, as: "MAX", form: form)) == 303)
            let kept = try await gate.database.read(.system("test")) { tx in
                try CompanySignInStore.open(tx).first.flatMap { try CompanySignInStore.of(id: $0.id, tx) }
            }
            #expect(kept?.secret == "s3cret" && kept?.name == "Head office")
            (form["issuer"], form["posts"]) = ("http://sign-in.example.org", "boss = x")
            let wrong = try await gate.visit(.post, path, as: "MAX", form: form)
            #expect(Gate.status(wrong) == 422)
            #expect(Gate.text(wrong)?.contains("boss = x") == true)
            // The secret of one issuer is never sent to another.
            (form["issuer"], form["posts"]) = ("https://other.example.org", "")
            _ = try await gate.visit(.post, path, as: "MAX", form: form)
            let other = try await gate.database.read(.system("test")) { tx in
                try CompanySignInStore.open(tx).first.flatMap { try CompanySignInStore.of(id: $0.id, tx) }
            }
            #expect(other?.issuer == "https://other.example.org" && other?.secret == "")
            #expect(Gate.text(try await gate.visit(.get, "/sign-in"))?.contains("Head office") == true)
        }
    }
}
