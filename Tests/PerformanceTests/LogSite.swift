import Core
import Foundation
import Ingest
import People
import Statistics
import Store
import Support

@testable import Performance

extension Dice {
    mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func happens(_ percent: Int) -> Bool { roll(1...100) <= percent }
    mutating func pick<T>(_ list: [T]) -> T { list[roll(0...list.count - 1)] }
}

/// A file of a test that goes away with it.
final class TestFile: Sendable {
    let path: String

    init(_ text: String, name: String = "queue_log") throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "performance-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: name).path
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    deinit { try? FileManager.default.removeItem(at: URL(filePath: path).deletingLastPathComponent()) }
}

/// A site with its telephony's log, on a fresh database.
struct LogSite: Sendable {
    let database: Database
    /// Records a chunk holds.
    var chunk = 20_000

    static let clerk = Actor(name: "clerk", scope: .system("tests"))
    /// Noon of the day after the logs of the tests.
    static let clock = Clock.fixed(Instant(seconds: 1_795_500_000))

    init(_ database: Database, zone: String = "Asia/Shanghai") async throws {
        self.database = database
        try await database.write(Self.clerk, "the site") { tx in try SiteStore.makeMain(zone: zone, calendar: "CN", tx)
        }
    }

    /// The site again, by another way to its database.
    init(again database: Database, chunk: Int) { (self.database, self.chunk) = (database, chunk) }

    @discardableResult
    func take(path: String, isDryRun: Bool = false, rejects: String? = nil) async throws -> ImportReport {
        var calls = CallImport(database: database, clock: Self.clock)
        calls.chunk = chunk
        var options = CallImport.Options()
        (options.isDryRun, options.rejectsPath) = (isDryRun, rejects)
        return try await calls.runQueueLog(path: path, by: Self.clerk, options)
    }

    @discardableResult
    func take(
        _ lines: some Sequence<String>,
        isDryRun: Bool = false,
        rejects: String? = nil
    ) async throws -> ImportReport {
        let file = try TestFile(lines.map { $0 + "\n" }.joined())
        return try await take(path: file.path, isDryRun: isDryRun, rejects: rejects)
    }

    @discardableResult
    func takeTable(_ intake: FileIntake, _ text: String, on day: Day = "2026-11-23") async throws -> ImportReport {
        let file = try TestFile(text, name: "file.csv")
        return try await FileImport(database: database, clock: .fixed(Zone.shanghai.instant(day))).run(
            intake,
            path: file.path,
            by: Self.clerk,
            FileImport.Options()
        )
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (borrowing Transaction) throws -> T) async throws -> T {
        try await database.read(Self.clerk.scope, body)
    }

    /// Facts that the raw records do not add up to.
    func audit() async throws -> [String] { try await read { tx in try FactAudit.differences(tx) } }

    /// Everything stored of calls, by names instead of numbers, in order.
    func content() async throws -> [String] {
        try await read { tx in
            let contacts = try tx.rows(
                """
                SELECT s.name, k.at, k.key64, coalesce(q.name, '-'), coalesce(c.code, '-'), k.outcome, k.offered, k.day,
                    k.wait_s, k.talk_s, k.hold_s, k.wrap_s, k.answered_s FROM contact k JOIN source s ON s.source_id = k.source_id
                LEFT JOIN queue q ON q.queue_id = k.queue_id LEFT JOIN code c ON c.code_id = k.code_id ORDER BY k.at, k.key64
                """
            ) { row in "contact " + Self.words(row, 13) }
            let events = try tx.rows(
                """
                SELECT s.name, k.at, k.key64, k.kind, coalesce(c.code, '-'), coalesce(q.name, '-'), k.day, k.length_s, k.reason
                FROM agent_event k JOIN source s ON s.source_id = k.source_id
                LEFT JOIN queue q ON q.queue_id = k.queue_id LEFT JOIN code c ON c.code_id = k.code_id ORDER BY k.at, k.key64
                """
            ) { row in "event " + Self.words(row, 9) }
            var facts: [String] = []
            try FactStore().facts(from: "1900-01-01", through: "2100-01-01", tx) { day, code, queue, fact in
                let numbers = DailyFact.columns.map { "\($0.name)=\(fact[keyPath: $0.path])" }.joined(separator: " ")
                facts.append("fact \(day) \(code) \(queue) \(numbers) \(fact.sketch.bytes)")
            }
            return contacts + events + facts.sorted()
        }
    }

    private static func words(_ row: borrowing Row, _ columns: Int32) -> String {
        var words: [String] = []
        for column in 0..<columns { words.append(row.isNull(column) ? "-" : row.text(column)) }
        return words.joined(separator: " ")
    }

    /// Figures by the names of their columns, for each line of metrics.
    func metrics(
        by keys: [MetricKey],
        from: Day = "1990-01-01",
        to: Day = "2100-01-01"
    ) async throws -> [[String: String]] {
        let metrics = Metrics(by: keys)
        return try await read { tx in
            try metrics.lines(from: from, through: to, tx).map { line in
                let cells = line.keys + line.figures.map { $0?.text ?? "" }
                return Dictionary(uniqueKeysWithValues: zip(metrics.header, cells))
            }
        }
    }
}

/// Runs a test at a site on a fresh database.
@discardableResult
func withLogSite<T>(
    _ engine: TestEngine,
    zone: String = "Asia/Shanghai",
    isolation: isolated (any _Concurrency.Actor)? = #isolation,
    _ body: (LogSite) async throws -> T
) async throws -> T {
    try await withDatabase(engine, clock: LogSite.clock) { database in
        try await body(LogSite(database, zone: zone))
    }
}

/// The folder of real logs beside the checkout, where there is one; the tests pass without.
let realCalls: URL? = {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data/calls")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}()
