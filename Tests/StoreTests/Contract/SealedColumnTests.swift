import Core
import Store
import Support
import Testing

@testable import Store

struct `Secrets` {
    @Test(arguments: TestEngine.available)
    func `of one line each are sealed where they stood plainly, follow the keys, and open in their own row only`(
        _ engine: TestEngine
    ) async throws {
        let column = SealedColumn("test_secret", "secret", key: "code_id")
        try await withDatabase(engine) { database in
            try await database.unlock(with: KeyRing())
            func anew() async throws -> Int {
                try await database.write(.system("test"), "anew") { tx in
                    try SealedColumnStore(column, at: Instant(seconds: 0), tx).sealAnew(atMost: 10, tx).count
                }
            }
            func lines() async throws -> [String] {
                try await database.read(.all) { tx in
                    try tx.rows("SELECT secret FROM test_secret ORDER BY code_id") { $0.text(0) }
                }
            }
            try await database.write(.system("test"), "table") { tx in
                try tx.run("CREATE TABLE test_secret (code_id TEXT NOT NULL PRIMARY KEY, secret TEXT)")
                try tx.run(
                    "INSERT INTO test_secret (code_id, secret) VALUES ('a', 'JBSWY3DP'), ('b', 'KRUGS4ZA'), ('c', NULL)"
                )
            }
            #expect(try await anew() == 2)
            #expect(try await anew() == 0)
            #expect(try await lines().allSatisfy { $0.isEmpty || $0.hasPrefix("1:") })
            try await database.unlock(with: try #require(database.keys?.rotated()))
            #expect(try await anew() == 2)
            let (kept, uses) = (
                try await lines(), try await database.read(.all) { tx in try KeyUseStore.uses([column], tx) }
            )
            #expect(uses == [2: 2])
            let opened = try await database.read(.all) { tx in
                (
                    SealedColumnStore.secret(kept[0], of: "a", column, tx),
                    SealedColumnStore.secret(kept[0], of: "b", column, tx),
                    SealedColumnStore.secret("JBSWY3DP", of: "a", column, tx)
                )
            }
            #expect(opened == ("JBSWY3DP", nil, "JBSWY3DP"))
        }
    }
}
