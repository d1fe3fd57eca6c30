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

/// A directory played by a dictionary, and what it was asked.
private final class Played: Sendable {
    let entries = Mutex<[String: (password: String, entry: DirectoryEntry)]>([
        "ben": ("dark blue", DirectoryEntry(numbers: ["BEN"], groups: [])),
        "dora": ("dark blue", DirectoryEntry(numbers: ["DORA"], groups: [])),
        "max": ("dark blue", DirectoryEntry(numbers: [" MAX "], groups: ["CN=Heads,DC=example"])),
        "ghost": ("dark blue", DirectoryEntry(numbers: ["NOBODY"], groups: [])),
        "twice": ("dark blue", DirectoryEntry(numbers: ["BEN", "MAX"], groups: [])),
        "none": ("dark blue", DirectoryEntry(numbers: [], groups: [])),
    ])
    let isDown = Mutex(false)
    let asked = Mutex<[DirectoryQuestion]>([])

    var reader: DirectoryReader {
        DirectoryReader { [self] question, _ in
            asked.withLock { $0.append(question) }
            if isDown.withLock({ $0 }) { return .failed(.away, why: "down") }
            switch question {
            case .count: return .counted(entries.withLock { $0.count }, more: false)
            case .enter(let login, let password):
                guard let found = entries.withLock({ $0[login] }), found.password == password else { return .wrong }
                return .entry(found.entry)
            }
        }
    }

    var count: Int { asked.withLock { $0.count } }
}

/// A centre whose site has a directory.
private struct Visitor: Sendable {
    let gate: Gate
    let played = Played()

    @discardableResult
    func set(_ change: (inout CompanyDirectory) -> Void = { _ in }) async throws -> String {
        var directory = CompanyDirectory()
        (directory.name, directory.address) = ("Domain", "ldaps://ad.example.org")
        (directory.account, directory.secret) = ("cn=zhiyin,dc=example", "s3cret")
        (directory.base, directory.search) = ("dc=example", "(uid={login})")
        (directory.numberAttribute, directory.groupAttribute) = ("employeeNumber", "memberOf")
        directory.site = try await gate.database.read(.system("test")) { tx in
            try SiteStore.all(tx).first?.name ?? ""
        }
        change(&directory)
        let (wanted, now, fresh) = (directory, gate.hands.now, ID<CompanyDirectory>(at: gate.hands.now).text)
        return try await gate.database.write(.system("test"), "set") { tx in
            try DirectoryStore.set(wanted, fresh: fresh, by: "test", at: now, tx)
            return try DirectoryStore.of(site: wanted.site, tx)?.id ?? ""
        }
    }

    func tries(
        _ login: String,
        _ password: String = "dark blue",
        _ caller: Caller? = nil
    ) async throws -> DirectoryEntrance.Outcome {
        let id = try await gate.database.read(.system("test")) { tx in try DirectoryStore.open(tx).first?.id ?? "" }
        let door = DirectoryEntrance(entrance: gate.entrance, reader: played.reader, beat: .zero)
        return try await door.signIn(id, login: login, password: password, caller ?? gate.caller())
    }

    /// The session of who must come in.
    func comes(_ login: String) async throws -> Viewer? {
        guard case .done(let outcome) = try await tries(login) else { throw Failure(.badInput, login) }
        return try await gate.viewer(gate.session(outcome))
    }

    func refusal(_ login: String) async throws -> CompanyRefusal? {
        do {
            let outcome = try await tries(login)
            Issue.record("\(outcome)")
            return nil
        } catch let refusal as CompanyRefusal {
            return refusal
        }
    }
}

struct `Coming by the company's directory` {
    @Test(arguments: TestEngine.available)
    func `opens one's own session by the number the directory gives`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate: gate)
            try await visitor.set()
            let viewer = try #require(try await visitor.comes("ben"))
            #expect((viewer.employeeID, viewer.role, viewer.isPending) == ("BEN", .agent, false))
            let audited = try await gate.database.read(.system("test")) { tx in
                try tx.first(
                    """
                    SELECT count(*) FROM audit {unscoped: a test} WHERE why = 'sign in by the company''s directory'
                    """
                ) { $0.int(0) }
            }
            #expect(audited == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `says the same of a wrong password and of nobody, and never asks about an empty one`(
        _ engine: TestEngine
    ) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate: gate)
            try await visitor.set()
            #expect(try await visitor.tries("ben", "dark") == .done(.wrong))
            #expect(try await visitor.tries("nobody") == .done(.wrong))
            #expect(visitor.played.count == 2)
            #expect(try await visitor.tries("ben", "") == .done(.wrong))
            #expect(try await visitor.tries("") == .done(.wrong))
            #expect(try await visitor.tries(String(repeating: "b", count: 257)) == .done(.wrong))
            #expect(visitor.played.count == 2)
        }
    }

    /// DORA's last day is 2026-11-30.
    @Test(arguments: TestEngine.available)
    func `ends with the roster, makes nobody, and wants exactly one number`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate: gate)
            try await visitor.set()
            for login in ["ghost", "twice", "none"] {
                #expect(try await visitor.refusal(login) == .unknown, "\(login)")
            }
            gate.hands.move(to: Instant(seconds: 1_796_054_399))
            _ = try await gate.viewer("")
            #expect(try await visitor.comes("dora")?.employeeID == "DORA")
            gate.hands.move(1)
            _ = try await gate.viewer("")
            #expect(try await visitor.refusal("dora") == .closed)
            let now = gate.hands.now
            #expect(try await visitor.comes("max")?.employeeID == "MAX")
            try await gate.database.write(.system("test"), "lock") { tx in
                guard let account = try AccountStore.find(number: "MAX", tx) else { return }
                try AccountStore.lock(account, at: now, by: "test", tx)
            }
            #expect(try await visitor.refusal("max") == .closed)
        }
    }

    @Test(arguments: TestEngine.available)
    func `waits after five wrong ones, apart from the own password's, and not where the directory was away`(
        _ engine: TestEngine
    ) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate: gate)
            try await visitor.set()
            try await gate.give("BEN")
            visitor.played.isDown.withLock { $0 = true }
            for _ in 0..<6 { #expect(try await visitor.tries("ben") == .failed(.away, why: "down")) }
            visitor.played.isDown.withLock { $0 = false }
            for _ in 0..<5 { #expect(try await visitor.tries("ben", "wrong") == .done(.wrong)) }
            #expect(try await visitor.tries("ben") == .done(.wait(seconds: 30)))
            #expect(visitor.played.count == 11, "who waits is not asked about")
            _ = try gate.session(try await gate.signIn("BEN"))
            gate.hands.move(29)
            #expect(try await visitor.tries("ben") == .done(.wait(seconds: 1)))
            gate.hands.move(1)
            #expect(try await visitor.comes("ben")?.employeeID == "BEN")
        }
    }

    @Test(arguments: TestEngine.available)
    func `asks for the second step of who has one`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate: gate)
            try await visitor.set()
            try await gate.give("BEN")
            let secret = try await gate.giveFactor("BEN")
            guard case .done(.secondFactor(let step)) = try await visitor.tries("ben") else {
                Issue.record("no second step was asked for")
                return
            }
            let code = TOTP.code(secret, step: TOTP.step(of: gate.hands.now))
            _ = try gate.session(try await gate.entrance.confirm(step: step, code: code, gate.caller()))
        }
    }

    @Test(arguments: TestEngine.available)
    func `lets in by groups in any letters, and lets the role of administrator rest`(
        _ engine: TestEngine
    ) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate: gate)
            try await visitor.set { $0.posts = "manager = HEADS\nadministrator = cn=it,dc=example" }
            try await gate.appoint("MAX")
            // Who administers must set a second step up first, whatever way they came.
            let plain = try #require(try await visitor.comes("max"))
            #expect(plain.role == .manager && !plain.isAdministrator)
            visitor.played.entries.withLock {
                let groups = ["cn=heads,dc=example", "CN=IT,DC=example"]
                $0["max"] = ("dark blue", DirectoryEntry(numbers: ["MAX"], groups: groups))
            }
            let whole = try #require(try await visitor.comes("max"))
            #expect(whole.role == .manager && whole.isAdministrator)
            visitor.played.entries.withLock {
                $0["max"] = ("dark blue", DirectoryEntry(numbers: ["MAX"], groups: ["cn=it,dc=example"]))
            }
            #expect(try await visitor.refusal("max") == .notInGroup)
        }
    }

    @Test(arguments: TestEngine.available)
    func `is nobody's way any more once it is ended`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            let visitor = Visitor(gate: gate)
            let id = try await visitor.set()
            let now = gate.hands.now
            try await gate.database.write(.system("test"), "end") { tx in
                guard let found = try DirectoryStore.of(id: id, tx) else { return }
                try DirectoryStore.end(id, site: found.site, at: now, tx)
            }
            let door = DirectoryEntrance(entrance: gate.entrance, reader: visitor.played.reader, beat: .zero)
            let outcome = try await door.signIn(id, login: "ben", password: "dark blue", gate.caller())
            #expect(outcome == .gone && visitor.played.count == 0)
            let answer = try await gate.visit(.get, "/sign-in/directory/\(id)")
            #expect(Gate.status(answer) == 404)
        }
    }
}

struct `Setting a company's directory` {
    private static let path = "/settings/company-directory"
    private static let form = [
        "name": "Domain", "address": "ldaps://ad.example.org", "account": "cn=zhiyin,dc=example", "secret": "s3cret",
        "base": "dc=example", "search": "(uid={login})", "number_attribute": "employeeNumber",
        "group_attribute": "memberOf", "posts": "manager = heads", "seconds": "5",
    ]

    private func present(_ gate: Gate) async throws -> CompanyDirectory? {
        try await gate.database.read(.system("test")) { tx in
            try DirectoryStore.open(tx).first.flatMap { try DirectoryStore.of(id: $0.id, tx) }
        }
    }

    @Test(arguments: TestEngine.available)
    func `keeps its password sealed, and only for the same address and account`(_ engine: TestEngine) async throws {
        let played = Played()
        try await Gate.run(engine, directory: played.reader) { gate in
            try await gate.appoint("MAX")
            var form = Self.form
            #expect(Gate.status(try await gate.visit(.post, Self.path, as: "MAX", form: form)) == 303)
            let line = try await gate.database.read(.system("test")) { tx in
                try tx.first("SELECT secret FROM company_directory") { $0.text(0) } ?? ""
            }
            #expect(line.hasPrefix("1:") && !line.contains("s3cret"))
            let shown = try #require(Gate.text(try await gate.visit(.get, Self.path, as: "MAX")))
            #expect(shown.contains("ldaps://ad.example.org") && !shown.contains("s3cret") && !shown.contains(line))
            (form["secret"], form["name"]) = ("", "Head office")
            #expect(Gate.status(try await gate.visit(.post, Self.path, as: "MAX", form: form)) == 303)
            let kept = try await present(gate)
            #expect(kept?.secret == "s3cret" && kept?.name == "Head office")
            // The password of one address is never sent to another.
            form["address"] = "ldaps://other.example.org"
            #expect(Gate.status(try await gate.visit(.post, Self.path, as: "MAX", form: form)) == 422)
            (form["address"], form["account"]) = ("ldaps://ad.example.org", "cn=other,dc=example")
            #expect(Gate.status(try await gate.visit(.post, Self.path, as: "MAX", form: form)) == 422)
            #expect(Gate.text(try await gate.visit(.get, "/sign-in"))?.contains("Head office") == true)
            let tried = try await gate.visit(.post, Self.path + "/trial", as: "MAX")
            #expect(Gate.status(tried) == 200 && played.asked.withLock { $0 } == [.count])
            let stranger = try await gate.visit(.get, Self.path, as: "HANA")
            #expect(stranger == nil, "administrators alone")
        }
    }

    @Test(arguments: [
        ("address", "ldap:ad.example.org"), ("address", "http://ad.example.org"), ("search", "uid={login}"),
        ("number_attribute", "a)(b"), ("group_attribute", ""), ("posts", "boss = x"), ("seconds", "0"),
        ("seconds", "31"), ("seconds", "x"), ("account", ""), ("base", ""), ("secret", ""), ("name", ""),
    ])
    func `refuses what cannot be`(_ field: String, _ value: String) {
        var form = Form()
        form.fields = Self.form
        #expect(DirectoryDraft(form, site: "main", before: nil).errors.isEmpty)
        form.fields[field] = value
        #expect(Array(DirectoryDraft(form, site: "main", before: nil).errors.keys) == [field])
    }

    @Test func `takes the edges of what it allows`() {
        var form = Form()
        form.fields = Self.form
        for (typed, seconds) in [("1", 1), ("30", 30)] {
            form.fields["seconds"] = typed
            let draft = DirectoryDraft(form, site: "main", before: nil)
            #expect(draft.errors.isEmpty && draft.directory.seconds == seconds)
        }
    }

    @Test func `asks nobody while its password is away`() {
        var form = Form()
        form.fields = Self.form
        var directory = DirectoryDraft(form, site: "main", before: nil).directory
        #expect(directory.server != nil)
        directory.secret = ""
        #expect(directory.server == nil)
    }
}

struct `A refusal by a directory` {
    @Test(arguments: [
        (200, 800), (1_000, 0), (1_001, 999), (1_200, 800), (2_500, 500), (0, 1_000),
    ])
    func `is said at the next whole second`(_ spent: Int, _ pause: Int) {
        #expect(RefusalBeat.pause(after: .milliseconds(spent), beat: .seconds(1)) == .milliseconds(pause))
    }

    @Test func `is said at once without a beat`() {
        #expect(RefusalBeat.pause(after: .milliseconds(200), beat: .zero) == .zero)
    }
}
