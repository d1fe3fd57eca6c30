import Core
import Foundation
import Store

/// Where the keys of confidential texts lie: in a file outside the database.
enum Keys {
    /// `ZHIYIN_KEY_FILE`; else beside a SQLite file, or `zhiyin.key` in the data folder.
    static func path(of url: String, environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
        if let named = environment["ZHIYIN_KEY_FILE"], !named.isEmpty { return named }
        if let file = Centre.sqlitePath(url) { return file + ".key" }
        return (environment["ZHIYIN_DATA"].map { $0 + "/" } ?? "") + "zhiyin.key"
    }

    /// Gives the database its keys; those of a new database are made, where that is allowed.
    ///
    /// Where they are missing everything else goes on, and what needs them says so.
    static func unlock(_ database: Database, _ url: String, creating: Bool) async throws {
        let path = path(of: url)
        if let ring = try KeyFile.load(path) { return try await database.unlock(with: ring) }
        let isKnown = try await database.read(.system("keys of confidential texts")) { tx in
            try KeyCheckStore().hasKeys(tx)
        }
        if isKnown {
            return complain("zhiyin: \(path), the keys of this database, is not there; confidential texts stay closed")
        }
        guard creating else { return }
        do {
            try await database.unlock(with: try KeyFile.make(path))
        } catch let failure as Failure {
            complain(
                "zhiyin: \(failure); nothing confidential can be kept until ZHIYIN_KEY_FILE names a place for its keys"
            )
        }
    }
}
