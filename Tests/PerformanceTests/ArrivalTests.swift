import Core
import Store
import Support
import Testing

@testable import Performance

/// K12: what quiet hours are told from, counted as calls are taken in.
struct `K12 contacts by quarter hour` {
    /// 2 March 2026, 10:00 in Shanghai, the beginning of a quarter hour.
    private static let ten = 1_772_416_800

    /// A caller who waits so many seconds: then answered, gone, or in the queue still.
    private static func stay(_ call: String, after second: Int, waits: Int, _ end: String = "CONNECT") -> [String] {
        let (at, then) = (ten + second, ten + second + waits)
        let enters = "\(at)|\(call)|sales|NONE|ENTERQUEUE||10086|1"
        switch end {
        case "CONNECT":
            return [
                enters, "\(then)|\(call)|sales|Ann|CONNECT|\(waits)|x|2",
                "\(then + 60)|\(call)|sales|Ann|COMPLETEAGENT|\(waits)|60|1",
            ]
        case "ABANDON": return [enters, "\(then)|\(call)|sales|NONE|ABANDON|1|1|\(waits)"]
        default: return [enters]
        }
    }

    /// Each as quarter hours after ten, then who waited and who was answered at once.
    private func counts(_ site: LogSite) async throws -> [String] {
        try await site.read { tx in
            try tx.rows("SELECT quarter, waited, at_once FROM arrival ORDER BY source_id, quarter") {
                "\($0.int(0) - Int64(Self.ten / 900)): \($0.int(1)), \($0.int(2))"
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `are at once below twenty seconds, and lie where they began`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            let log =
                Self.stay("1", after: 0, waits: 19) + Self.stay("2", after: 300, waits: 20)
                + Self.stay("3", after: 600, waits: 3, "ABANDON") + Self.stay("4", after: 899, waits: 5)
                + Self.stay("5", after: 900, waits: 5) + Self.stay("6", after: 1000, waits: 0, "open")
            try await site.take(log)
            #expect(try await counts(site) == ["0: 2, 2", "1: 0, 1"])
            #expect(try await site.audit().isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `are counted once, whatever comes again or in pieces`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            let (first, second) = (Self.stay("1", after: 0, waits: 25), Self.stay("2", after: 100, waits: 4))
            try await site.take(first + second.prefix(1))
            #expect(try await counts(site) == ["0: 1, 0"])
            for _ in 1...2 { try await site.take(first + second) }
            #expect(try await counts(site) == ["0: 1, 1"])
            #expect(try await site.audit().isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `leave with the CDR's rows that a queue_log tells as well`(_ engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let site = try await CallSite(database)
            try await site.take(cdr("1", "Queue", "sales,t", to: "SIP/Ann-01"), .cdr)
            try await site.take(Self.stay("1", after: 0, waits: 25).joined(separator: "\n") + "\n", .queueLog)
            let rows = try await database.read(.system("test")) { tx in
                try tx.rows(
                    "SELECT s.name, a.waited, a.at_once FROM arrival a JOIN source s ON s.source_id = a.source_id"
                ) { "\($0.text(0)) \($0.int(1)) \($0.int(2))" }
            }
            #expect(rows == ["queue_log/main 1 0"])
            #expect(try await database.read(.system("test")) { tx in try FactAudit.differences(tx) }.isEmpty)
        }
    }

    @Test(arguments: TestEngine.available)
    func `are proved by doctor: one too many, one missing`(_ engine: TestEngine) async throws {
        try await withLogSite(engine) { site in
            try await site.take(Self.stay("1", after: 0, waits: 19) + Self.stay("2", after: 900, waits: 20))
            for (sql, wrong) in [
                ("UPDATE arrival SET waited = waited + 1 WHERE at_once = 1", "02:00:00"),
                ("DELETE FROM arrival WHERE at_once = 0", "is missing"),
            ] {
                _ = try await site.database.write(LogSite.clerk, "spoil") { tx in try tx.run(sql) }
                let found = try await site.audit()
                #expect(found.contains { $0.contains("contacts of source") && $0.contains(wrong) }, "\(sql)")
            }
            // A database whose schema is older has nothing of the kind to prove.
            #expect(try await site.read { tx in try FactAudit.differences(schema: 5, tx) }.isEmpty)
        }
    }
}
