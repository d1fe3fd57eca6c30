import Core
import Crypto
import Foundation
import Store
import Support
import Testing

@testable import Access

struct `A list of breached passwords` {
    private static func hash(_ password: String) -> String {
        Insecure.SHA1.hash(data: Array(password.utf8)).map { byte in
            String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
        }.joined()
    }

    /// A file as the lists are: hashes in order, each with how often it was seen.
    private func withList(
        _ passwords: [String],
        ending: String = "\n",
        _ body: (String) async throws -> Void
    )
        async throws
    {
        let path = FileManager.default.temporaryDirectory.appending(path: "zhiyin-breached-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let lines = passwords.map(Self.hash).sorted().enumerated().map { "\($1):\($0 * 997)" }
        try (lines.joined(separator: ending) + (lines.isEmpty ? "" : ending))
            .write(toFile: path, atomically: true, encoding: .utf8)
        try await body(path)
    }

    @Test(arguments: ["\n", "\r\n"])
    func `finds each that is in it and nothing else`(ending: String) async throws {
        let known = (0..<200).map { "a password \($0)" }
        try await withList(known, ending: ending) { path in
            let list = try BreachedPasswords(path: path)
            for one in known { #expect(try list.contains(one), "\(one)") }
            for one in (200..<400).map({ "a password \($0)" }) { #expect(try !list.contains(one), "\(one)") }
        }
    }

    @Test func `of nothing knows nothing, and what is no list is refused`() async throws {
        try await withList([]) { path in
            let list = try BreachedPasswords(path: path)
            #expect(try !list.contains("a password"))
            try "password1\npassword2\n".write(toFile: path, atomically: true, encoding: .utf8)
            #expect(throws: Failure.self) { try BreachedPasswords(path: path) }
        }
        #expect(throws: Failure.self) { try BreachedPasswords(path: "/nowhere/at all") }
    }

    @Test(arguments: TestEngine.available)
    func `keeps its passwords from being chosen`(_ engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await withList(["red kettle on the roof"]) { path in
                let entrance = Entrance(
                    database: gate.database,
                    clock: gate.clock,
                    pool: HashingPool(),
                    cost: PasswordHash.Cost(ln: 4, r: 8, p: 1),
                    breached: try BreachedPasswords(path: path)
                )
                try await gate.give("BEN")
                let token = try gate.session(try await gate.signIn("BEN"))
                let account = try await gate.database.read(.system("test")) { tx in
                    try AccountStore.find(number: "BEN", tx)
                }
                let facts = OwnPage.Facts(
                    account: try #require(account),
                    number: "BEN",
                    name: "Ben",
                    site: "main",
                    password: nil,
                    owes: .password,
                    hasSecondFactor: false,
                    requiresSecondFactor: false,
                    recoveryLeft: 0,
                    isKiosk: false,
                    mayDelegate: false
                )
                var caller = gate.caller()
                caller.session = token
                for (password, isTaken) in [("red kettle on the roof", false), ("red kettle on the road", true)] {
                    let result = try await OwnAccount(entrance: entrance).setPassword(
                        password,
                        again: password,
                        present: nil,
                        facts,
                        caller: caller,
                        by: .system("test")
                    )
                    switch result {
                    case .success: #expect(isTaken)
                    case .failure(let refusal):
                        #expect(!isTaken && refusal.field == .new)
                    }
                }
            }
        }
    }
}
