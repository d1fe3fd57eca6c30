import Core
import People
import Store
import Support
import Testing

@testable import Performance

/// Raw contacts go, what was made of them stays, and nothing is counted twice.
struct `Raw contacts that are old` {
    /// A call answered after five seconds, talked for a minute, at noon of a day in Shanghai.
    private static func call(_ day: Day, _ id: Int) -> String {
        let at = Zone.shanghai.instant(day).microseconds / 1_000_000 + 12 * 3600
        return """
            \(at)|c\(id)|sales|NONE|ENTERQUEUE||0912
            \(at + 5)|c\(id)|sales|Agent/1|CONNECT|5|c\(id)|2
            \(at + 65)|c\(id)|sales|Agent/1|COMPLETEAGENT|5|60|1

            """
    }

    private static let days: [Day] = [
        "2026-08-31", "2026-09-30", "2026-10-29", "2026-11-01", "2026-11-02", "2026-11-03",
    ]
    private static var log: String { days.enumerated().map { call($1, $0) }.joined() }

    @Test(
        arguments: [
            ("2026-11-02", "2026-11-02"), ("2026-11-08", "2026-11-02"), ("2026-11-09", "2026-11-09"),
        ] as [(Day, Day)]
    )
    func `are cut off at a Monday`(before: Day, floor: Day) {
        #expect(ContactRetention.floor(before) == floor)
        #expect(ContactRetention.cut(floor) == Zone.utc.instant(floor - 3))
    }

    @Test(arguments: TestEngine.available)
    func `leave their daily facts, and come in no second time`(_ engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let site = try await CallSite(database)
            try await site.take(Self.log, .queueLog)
            let before = try await site.everything()
            let floor: Day = "2026-11-02"
            let cut = ContactRetention.cut(floor)
            let old = try await database.read(.all) { tx in
                try ContactRetentionStore.old(at: "main", before: cut, tx)
            }
            #expect(old.count > 0)
            let gone = try await database.write(.system("test"), "old contacts") { tx in
                try ContactRetentionStore.raise(floor, at: "main", tx)
                var gone = try ContactRetentionStore.dropMonths(tx).rows
                while true {
                    let piece = try ContactRetentionStore.remove(at: "main", before: cut, atMost: 1, tx)
                    if piece == 0 { return gone }
                    gone += piece
                }
            }
            #expect(gone >= old.count)
            let left = try await database.read(.all) { tx in
                try tx.rows("SELECT at FROM contact ORDER BY at") { Zone.shanghai.day(of: $0.at(0)) }
            }
            // Of the days just before the floor some stay: a contact counts on the day that closed it.
            #expect(left == ["2026-11-01", "2026-11-02", "2026-11-03"])
            #expect(try await site.everything() == before, "the doctor finds no difference, and every figure stands")
            let again = try await site.take(Self.log, .queueLog)
            #expect(again.new == 0 && again.changed == 0)
            #expect(try await site.everything() == before)
            // A day that is kept still takes what is new; one that is not does not.
            try await site.take(Self.call("2026-10-29", 91) + Self.call("2026-11-02", 90), .queueLog)
            let days = try await site.metrics(by: [.day], ["handled"])
            #expect(days.contains("2026-11-02 2") && days.contains("2026-10-29 1"))
        }
    }

    @Test(.enabled(if: TestEngine.server != nil))
    func `go in whole months on PostgreSQL`() async throws {
        try await withDatabase(.postgres) { database in
            let site = try await CallSite(database)
            try await site.take(Self.log, .queueLog)
            func months() async throws -> [String] {
                try await database.read(.all) { tx in
                    try tx.rows(
                        """
                        SELECT CAST(relname AS TEXT) FROM pg_class
                        WHERE relispartition AND relkind = 'r' AND relname LIKE 'contact%' ORDER BY 1
                        """
                    ) { $0.text(0) }
                }
            }
            let all = ["contact_2026_08", "contact_2026_09", "contact_2026_10", "contact_2026_11"]
            #expect(try await months() == all)
            let first = try await database.write(.system("test"), "none yet") { tx in
                try ContactRetentionStore.dropMonths(tx)
            }
            #expect(first.months == 0, "a source without a floor keeps everything")
            let dropped = try await database.write(.system("test"), "old months") { tx in
                try ContactRetentionStore.raise("2026-11-02", at: "main", tx)
                return try ContactRetentionStore.dropMonths(tx)
            }
            #expect(dropped.rows >= 2)
            #expect(try await months() == ["contact_2026_10", "contact_2026_11"], "October ends after the cut")
        }
    }

    @Test(arguments: TestEngine.available)
    func `and facts go week by week`(_ engine: TestEngine) async throws {
        try await withDatabase(engine) { database in
            let site = try await CallSite(database)
            try await site.take(Self.log, .queueLog)
            let weeks = try await database.write(.system("test"), "old facts") { tx in
                var pieces = 0
                while try FactRetentionStore.removeWeek(before: "2026-11-02", tx) > 0 { pieces += 1 }
                return pieces
            }
            #expect(weeks == 3)
            let left = try await database.read(.all) { tx in
                try tx.rows("SELECT DISTINCT day FROM fact ORDER BY day") { Day(number: Int32($0.int(0))) }
            }
            #expect(left == ["2026-11-02", "2026-11-03"])
        }
    }
}
