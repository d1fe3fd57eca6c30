import Core
import Foundation
import Store
import Support
import Synchronization
import Testing

@testable import Store

@Suite(.enabled(if: TestEngine.server != nil, "ZHIYIN_TEST_POSTGRES is not set"))
struct `A PostgreSQL engine` {
    @Test func `of two connections serves fifty tasks`() async throws {
        try await withAddress(of: .postgres) { address in
            let engine = try await PostgresEngine(url: address, connections: 2)
            let most = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 1...50 {
                    group.addTask {
                        try await engine.read { connection in
                            var count = 0
                            let sql = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                            _ = try connection.run(sql, []) { count = $0.count(0) }
                            _ = try connection.run("SELECT CAST(pg_sleep(0.002) AS TEXT)", []) { _ in }
                            return count
                        }
                    }
                }
                return try await group.reduce(into: [Int]()) { $0.append($1) }
            }
            await engine.close()
            #expect(most.count == 50)
            #expect(most.max() == 2)
        }
    }

    @Test func `runs its bodies side by side`() async throws {
        try await withAddress(of: .postgres) { address in
            let engine = try await PostgresEngine(url: address, connections: 8)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...8 {
                    group.addTask {
                        try await engine.read { _ = try $0.run("SELECT CAST(pg_sleep(0.5) AS TEXT)", []) { _ in } }
                    }
                }
                try await group.waitForAll()
            }
            await engine.close()
        }
    }

    @Test func `ends its threads and connections when closed, and takes nothing after`() async throws {
        try await withAddress(of: .postgres) { address in
            let name = "pg\(Int.random(in: 100_000...999_999))"
            let engine = try await PostgresEngine(url: address, connections: 4, threadName: name)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...4 {
                    group.addTask {
                        try await engine.read { _ = try $0.run("SELECT CAST(pg_sleep(0.1) AS TEXT)", []) { _ in } }
                    }
                }
                try await group.waitForAll()
            }
            #expect((1...4).contains(threads(named: name)))
            async let last = engine.read { try $0.run("SELECT CAST(pg_sleep(0.2) AS TEXT)", []) { _ in } }
            try await Task.sleep(for: .milliseconds(50))
            await engine.close()
            #expect(try await last == 1)
            for _ in 1...100 where threads(named: name) > 0 { try await Task.sleep(for: .milliseconds(20)) }
            #expect(threads(named: name) == 0)
            let error = await #expect(throws: StoreError.self) { try await engine.read { _ in } }
            #expect(error?.isUnavailable == true)
        }
    }

    @Test func `ends its threads when it is forgotten without being closed`() async throws {
        try await withAddress(of: .postgres) { address in
            let name = "pg\(Int.random(in: 100_000...999_999))"
            _ = try await PostgresEngine(url: address, threadName: name)
            for _ in 1...100 where threads(named: name) > 0 { try await Task.sleep(for: .milliseconds(20)) }
            #expect(threads(named: name) == 0)
        }
    }

    @Test func `reads an answer of any length in the memory of a row`() async throws {
        try await withDatabase(.postgres) { database in
            let before = residentMegabytes()
            let sum = try await database.read(.all) { tx in
                var sum: Int64 = 0
                try tx.each("SELECT g, repeat('x', 200) FROM generate_series(1, 500000) g") { sum += $0.int(0) }
                return sum
            }
            #expect(sum == 125_000_250_000)
            #expect(residentMegabytes() - before < 60)
        }
    }

    @Test func `forgets statements when it has prepared too many`() async throws {
        try await withDatabase(.postgres) { database in
            let most = try await database.read(.all) { tx in
                for number in 1...(PostgresConnection.mostPrepared + 20) {
                    try tx.each("SELECT CAST(\(number) AS BIGINT)") { _ in }
                }
                return try tx.first("SELECT count(*) FROM pg_prepared_statements") { $0.count(0) }
            }
            #expect((1...PostgresConnection.mostPrepared).contains(most ?? 0))
        }
    }

    @Test func `refuses a truth as a column, which SQLite would call 1`() async throws {
        try await withDatabase(.postgres) { database in
            let error = await #expect(throws: StoreError.self) {
                try await database.read(.all) { try $0.rows("SELECT 1 = 1") { $0.flag(0) } }
            }
            #expect(error?.isInvalid == true)
        }
    }

    @Test func `makes each month once, whoever asks at the same moment`() async throws {
        try await withDatabase(.postgres) { database in
            let first = Instant(seconds: 1_790_000_000)
            let last = Instant(seconds: 1_800_000_000)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for key in 1...8 {
                    group.addTask {
                        try await database.writePart(.system("test")) { tx in
                            // Each asks for another first month, so that the ones before are made in between.
                            let later = first + (8 - key) * 1_200_000
                            try tx.prepareMonths(of: "contact", from: later, through: last)
                            let columns = [
                                "source_id", "at", "key64", "queue_id", "code_id", "outcome", "offered", "day",
                                "import_no",
                            ]
                            try tx.append(to: "contact", columns) { appender in
                                for value in [1, last.microseconds, Int64(key), 1, 1, 6, 1, 1, 1] {
                                    appender.int(value)
                                }
                                try appender.end()
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let names = try await database.read(.all) { tx in
                try tx.rows(
                    "SELECT CAST(relname AS TEXT) FROM pg_class WHERE relispartition AND relkind = 'r' ORDER BY 1"
                ) { $0.text(0) }
            }
            #expect(
                names == [
                    "contact_2026_09", "contact_2026_10", "contact_2026_11", "contact_2026_12", "contact_2027_01",
                ]
            )
            let count = try await database.read(.all) { try $0.first("SELECT count(*) FROM contact") { $0.count(0) } }
            #expect(count == 8)
        }
    }

    @Test func `a month that was rolled back is made again`() async throws {
        struct Stop: Error {}
        try await withAddress(of: .postgres) { address in
            let engine = try await PostgresEngine(url: address, connections: 1)
            await #expect(throws: Stop.self) {
                try await engine.write { connection in
                    try connection.prepareMonths(of: "contact", first: 24_000, last: 24_000)
                    throw Stop()
                }
            }
            try await engine.write { try $0.prepareMonths(of: "contact", first: 24_000, last: 24_000) }
            let count = try await engine.read { connection in
                var count = 0
                _ = try connection.run("SELECT count(*) FROM pg_class WHERE relname = 'contact_2000_01'", []) {
                    count = $0.count(0)
                }
                return count
            }
            await engine.close()
            #expect(count == 1)
        }
    }
}

/// Threads of this process with a name.
private func threads(named name: String) -> Int {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    return tasks.count { (try? String(contentsOfFile: "/proc/self/task/\($0)/comm", encoding: .utf8)) == name + "\n" }
}

private func residentMegabytes() -> Int {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ").dropFirst()
        .first
    return pages.flatMap { Int($0) }.map { $0 * 4096 / 1_000_000 } ?? 0
}
