import Core
import Foundation
import Ingest
import People
import Store
import Testing

@testable import Performance

/// A site on a fresh database, and files taken into it on 22 November 2026.
struct CallSite {
    let database: Database
    private let actor = Actor.system("test")
    private let clock = Clock.fixed(Instant(seconds: 1_795_320_000))

    init(_ database: Database, zone: String = "Asia/Shanghai") async throws {
        self.database = database
        try await database.writePart(actor) { tx in try SiteStore.makeMain(zone: zone, calendar: "CN", tx) }
    }

    /// Takes a text in as a file of calls.
    @discardableResult
    func take(
        _ text: String,
        _ format: CallImport.Format,
        isDryRun: Bool = false,
        chunk: Int = 20_000
    ) async throws -> ImportReport {
        let folder = FileManager.default.temporaryDirectory.appending(path: "zhiyin-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "calls")
        try Data(text.utf8).write(to: file)
        return try await take(file: file, format, isDryRun: isDryRun, chunk: chunk)
    }

    func take(
        file: URL,
        _ format: CallImport.Format,
        isDryRun: Bool = false,
        chunk: Int = 20_000
    ) async throws -> ImportReport {
        var calls = CallImport(database: database, clock: clock)
        calls.chunk = chunk
        var options = CallImport.Options()
        options.isDryRun = isDryRun
        return try await calls.run(format, path: file.path, by: actor, options)
    }

    /// The metrics of all days in words: keys, then the figures asked for, `-` where not observed.
    func metrics(by keys: [MetricKey], _ figures: [String]) async throws -> [String] {
        let metrics = Metrics(by: keys)
        let before = keys.flatMap(\.columns).count
        let places = figures.compactMap { metrics.header.firstIndex(of: $0) }.filter { $0 >= before }
        return try await database.read(actor.scope) { tx in
            let wrong = try FactAudit.differences(tx)
            if !wrong.isEmpty { throw Failure(.storage, "facts and records differ: \(wrong)") }
            return try metrics.lines(from: Day(number: 0), through: Day(number: 30_000), tx).map { line in
                let cells = places.map { line.figures[$0 - before]?.text ?? "-" }
                return (line.keys.filter { !$0.isEmpty } + cells).joined(separator: " ")
            }
        }
    }

    /// Every figure by agent, queue and day.
    func everything() async throws -> [String] {
        try await metrics(by: [.agent, .queue, .day], Metrics(by: [.agent, .queue, .day]).header)
            + metrics(by: [.agent, .day], Metrics(by: [.agent, .day]).header)
            + metrics(by: [.queue, .day], Metrics(by: [.queue, .day]).header)
    }

    func refusals(of report: ImportReport) async throws -> [ImportReport.Refused] {
        try await database.read(actor.scope) { tx in
            try ImportStore.refusals(of: report.importID ?? "", limit: 1000, tx)
        }
    }
}

/// A real month of calls, where it lies beside the project.
enum February {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data/calls")

    static let queueLog = folder.appending(path: "queue_log_1999_february")
    static let cdr = folder.appending(path: "Master_1999_february.csv")
    private static let expected = folder.appending(path: "expected_february.json")

    static var isHere: Bool { FileManager.default.fileExists(atPath: expected.path) }

    /// Calls by agent, counted from the original rows by other means.
    static func calls() throws -> [String: Int] {
        struct Month: Decodable {
            struct Agent: Decodable { let size: Double }
            let agents: [String: Agent]
        }
        return try JSONDecoder().decode(Month.self, from: try Data(contentsOf: expected)).agents.mapValues {
            Int($0.size)
        }
    }
}
