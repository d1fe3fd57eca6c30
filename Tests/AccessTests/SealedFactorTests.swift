import Core
import Store
import Support
import Testing

@testable import Access

struct `The secret of a second factor` {
    @Test(arguments: TestEngine.available)
    func `is kept sealed, works all the same, and opens in the row of its own account only`(
        engine: TestEngine
    ) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            let secret = try await gate.giveFactor("BEN")
            let line = try await Self.line(gate)
            #expect(line.hasPrefix("1:") && !line.contains(Base32.text(secret)))
            guard case .secondFactor(let step) = try await gate.signIn("BEN") else {
                Issue.record("no second step was asked for")
                return
            }
            let code = TOTP.code(secret, step: TOTP.step(of: gate.hands.now))
            _ = try gate.session(try await gate.entrance.confirm(step: step, code: code, gate.caller()))
        }
    }

    @Test(arguments: TestEngine.available)
    func `of an older program is taken as it is, and sealed`(engine: TestEngine) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            let secret = try await gate.giveFactor("BEN")
            try await gate.database.write(.system("test"), "as an older program") { tx in
                _ = try tx.run("UPDATE second_factor {unscoped: test} SET secret = $1", [.text(Base32.text(secret))])
            }
            #expect(try await Self.secret(gate) == secret)
            for expected in [1, 0] {
                let sealed = try await gate.database.write(.system("test"), "seal") { tx in
                    try SealedColumnStore(SecondFactorStore.secrets, at: .init(seconds: 0), tx).sealAnew(atMost: 10, tx)
                        .count
                }
                #expect(sealed == expected)
            }
            #expect(try await Self.line(gate).hasPrefix("1:"))
            #expect(try await Self.secret(gate) == secret)
        }
    }

    /// The key file is away: who has a recovery code comes in, others are told what to do, and nobody is let in by less.
    @Test(arguments: TestEngine.available)
    func `whose key is away leaves recovery codes, and an administrator takes the step off`(
        engine: TestEngine
    ) async throws {
        try await Gate.run(engine) { gate in
            try await gate.give("BEN")
            let secret = try await gate.giveFactor("BEN")
            let ring = try #require(gate.database.keys?.rotated())
            try await gate.database.write(.system("test"), "announce") { tx in
                try KeyCheckStore().announce(ring, at: Instant(seconds: 0), tx)
            }
            try await gate.database.unlock(with: ring.pruned())
            #expect(try await Self.secret(gate) == nil)
            guard case .secondFactor(let step) = try await gate.signIn("BEN") else {
                Issue.record("the second step is still asked for")
                return
            }
            let code = TOTP.code(secret, step: TOTP.step(of: gate.hands.now))
            #expect(try await gate.entrance.confirm(step: step, code: code, gate.caller()) == .onlyRecovery)
            _ = try gate.session(
                try await gate.entrance.confirm(step: step, code: "AAAAA-BBBBB", gate.caller())
            )
            try await gate.database.write(.system("test"), "an administrator takes it off") { tx in
                guard let account = try AccountStore.find(number: "BEN", tx) else { return }
                try SecondFactorStore.remove(account, tx)
            }
            _ = try gate.session(try await gate.signIn("BEN"))
        }
    }

    private static func line(_ gate: Gate) async throws -> String {
        let line = try await gate.database.read(.all) { tx in
            try tx.first("SELECT secret FROM second_factor {unscoped: test}") { $0.text(0) }
        }
        return try #require(line)
    }

    private static func secret(_ gate: Gate) async throws -> [UInt8]? {
        try await gate.database.read(.all) { tx in
            guard let account = try AccountStore.find(number: "BEN", tx) else { return nil }
            return try SecondFactorStore.of(account, tx)?.secret
        }
    }
}
