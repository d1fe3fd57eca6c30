import Core
import Store
import Support
import Testing
import Web

@testable import Access

/// BEN's device at a centre's door, seen as the page on this machine.
private struct Desk: Sendable {
    let gate: Gate
    let passkeys: Passkeys
    var device = Authenticator()

    init(_ gate: Gate) {
        self.gate = gate
        passkeys = Passkeys(entrance: gate.entrance, address: "http://localhost:8080")
    }

    func account(_ number: String) async throws -> AccountID {
        try #require(
            try await gate.database.read(.system("test")) { tx in try AccountStore.find(number: number, tx) }
        )
    }

    @discardableResult
    func make(_ number: String = "BEN") async throws -> Bool {
        let account = try await account(number)
        let challenge = try await passkeys.ask(of: account)
        return try await passkeys.add(
            device.makes(challenge),
            name: "phone",
            to: account,
            gate.caller(),
            by: .system("test")
        )
    }

    func comes(holder: String = "", _ caller: Caller? = nil) async throws -> Entrance.Outcome {
        try await passkeys.signIn(
            device.signs(try await passkeys.ask(of: nil), holder: holder),
            caller ?? gate.caller()
        )
    }
}

struct `Coming by a passkey` {
    @Test(arguments: TestEngine.available)
    func `opens one's own session without another step`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            _ = try await gate.giveFactor("BEN")
            let desk = Desk(gate)
            #expect(try await desk.make())
            let viewer = try #require(try await gate.viewer(gate.session(desk.comes())))
            #expect((viewer.employeeID, viewer.isPending) == ("BEN", false))
            let holder = try await desk.account("BEN").text
            _ = try gate.session(try await desk.comes(holder: holder))
            #expect(try await desk.comes(holder: "another") == .wrong)
        }
    }

    @Test(arguments: TestEngine.available)
    func `answers what was asked, once, within five minutes`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            let desk = Desk(gate)
            try await desk.make()
            let answer = try desk.device.signs(try await desk.passkeys.ask(of: nil))
            _ = try gate.session(try await desk.passkeys.signIn(answer, gate.caller()))
            #expect(try await desk.passkeys.signIn(answer, gate.caller()) == .wrong, "replayed")
            let made = try desk.device.signs("made-up")
            #expect(try await desk.passkeys.signIn(made, gate.caller()) == .wrong)
            // What was asked to make one signs nobody in.
            let account = try await desk.account("BEN")
            let other = try desk.device.signs(try await desk.passkeys.ask(of: account))
            #expect(try await desk.passkeys.signIn(other, gate.caller()) == .wrong)
            let late = try desk.device.signs(try await desk.passkeys.ask(of: nil))
            gate.hands.move(300)
            #expect(try await desk.passkeys.signIn(late, gate.caller()) == .wrong)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is closed to leavers, under a lock, at shared machines and to copies`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            var desk = Desk(gate)
            try await desk.make()
            #expect(try await desk.comes(gate.caller(kiosk: "a shared machine")) == .wrong)
            desk.device.counter = 7
            _ = try gate.session(try await desk.comes())
            await #expect(throws: PasskeyRefusal.counter) { try await desk.comes() }
            desk.device.counter = 8
            let account = try await desk.account("BEN")
            let now = gate.hands.now
            try await gate.database.write(.system("test"), "lock") { tx in
                try AccountStore.lock(account, at: now, by: "test", tx)
            }
            #expect(try await desk.comes() == .wrong)
        }
    }

    @Test(arguments: TestEngine.available)
    func `cannot be made by another's asking, nor twice, and ends when it is taken away`(
        _ engine: TestEngine
    ) async throws {
        try await Gate.run(engine) { gate in
            for number in ["BEN", "ADA"] { try await gate.give(number) }
            let desk = Desk(gate)
            let (ben, ada) = (try await desk.account("BEN"), try await desk.account("ADA"))
            let challenge = try await desk.passkeys.ask(of: ada)
            await #expect(throws: PasskeyRefusal.challenge) {
                try await desk.passkeys.add(
                    desk.device.makes(challenge),
                    name: "x",
                    to: ben,
                    gate.caller(),
                    by: .system("test")
                )
            }
            #expect(try await desk.make())
            #expect(try await desk.make("ADA") == false, "the same credential")
            let credential = Base64URL.text(desk.device.credential)
            let now = gate.hands.now
            let byAnother = try await gate.database.write(.system("test"), "end") { tx in
                try PasskeyStore.end(credential, of: ada, at: now, tx)
            }
            #expect(!byAnother)
            let byOwner = try await gate.database.write(.system("test"), "end") { tx in
                try PasskeyStore.end(credential, of: ben, at: now, tx)
            }
            #expect(byOwner)
            #expect(try await desk.comes() == .wrong)
        }
    }
}

struct `Passkeys on the own account's page` {
    @Test(arguments: TestEngine.available)
    func `are begun with the password, and named and removed by their owner alone`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            for number in ["BEN", "ADA"] { try await gate.give(number) }
            let path = "/account/passkeys/challenge"
            let wrong = try await gate.visit(.post, path, as: "BEN", form: ["password": "wrong"])
            guard case .text(_, 403) = wrong else {
                Issue.record("a wrong password was let through")
                return
            }
            let right = try await gate.visit(.post, path, as: "BEN", form: ["password": Gate.password])
            guard case .text(let challenge, 200) = right else {
                Issue.record("the right password was not")
                return
            }
            #expect(challenge.utf8.count == 43)
            let desk = Desk(gate)
            try await desk.make()
            let form = ["credential": Base64URL.text(desk.device.credential), "name": "<b>mine</b>"]
            #expect(Gate.status(try await gate.visit(.post, "/account/passkeys/name", as: "ADA", form: form)) == 404)
            let withPassword = form.merging(["password": Gate.password]) { $1 }
            #expect(Gate.status(try await gate.visit(.post, "/account/passkeys/end", as: "ADA", form: form)) == 403)
            let byAnother = try await gate.visit(.post, "/account/passkeys/end", as: "ADA", form: withPassword)
            #expect(Gate.status(byAnother) == 404)
            #expect(Gate.status(try await gate.visit(.post, "/account/passkeys/name", as: "BEN", form: form)) == 303)
            let shown = try #require(Gate.text(try await gate.visit(.get, "/account", as: "BEN")))
            #expect(shown.contains("&lt;b>mine&lt;/b>") || shown.contains("&lt;b&gt;mine&lt;/b&gt;"))
            #expect(Gate.status(try await gate.visit(.post, "/account/passkeys/end", as: "BEN", form: form)) == 403)
            let ended = try await gate.visit(.post, "/account/passkeys/end", as: "BEN", form: withPassword)
            #expect(Gate.status(ended) == 303)
            #expect(try await desk.comes() == .wrong)
        }
    }
}
