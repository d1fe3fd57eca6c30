import Core
import Foundation
import Store

/// A dry run before there is a database works on an empty one that is gone afterwards.
enum ScratchDatabase {
    static func using<Answer>(
        if isDryRun: Bool,
        _ options: CentreOptions,
        _ body: (Centre) async throws -> Answer
    ) async throws -> Answer {
        let environment = ProcessInfo.processInfo.environment
        let url = options.database ?? environment["ZHIYIN_DATABASE"] ?? Centre.defaultDatabase(environment)
        guard isDryRun, let path = Centre.sqlitePath(url), !FileManager.default.fileExists(atPath: path) else {
            return try await Centre.using(options, creating: !isDryRun, body)
        }
        return try await empty(options, body)
    }

    /// An empty one, whatever database there is.
    static func empty<Answer>(
        _ options: CentreOptions,
        _ body: (Centre) async throws -> Answer
    ) async throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "zhiyin-dry-run-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await Centre.using(options, creating: true, url: "sqlite:\(folder.path)/scratch.db", body)
    }
}
