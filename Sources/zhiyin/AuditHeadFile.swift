import Core
import Foundation
import Ingest
import Store

/// The file outside the database that keeps the heads of the audit, one a line, the newest last; only ever added to.
///
/// In the folder `ZHIYIN_AUDIT`; else beside a SQLite file. On PostgreSQL without the folder there is none.
struct AuditHeadFile: Sendable {
    let path: String

    init?(sqlite: String?, environment: [String: String] = ProcessInfo.processInfo.environment) {
        if let folder = environment["ZHIYIN_AUDIT"], !folder.isEmpty {
            path = "\(folder)/zhiyin.heads"
        } else if let sqlite {
            path = "\(sqlite).heads"
        } else {
            return nil
        }
    }

    /// Every head kept so far; none where there is no file yet.
    func heads() throws -> [AuditHead] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        do {
            return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap {
                AuditHead(line: $0)
            }
        } catch {
            throw Failure(.storage, "\(path) with the heads of the audit cannot be read: \(error.localizedDescription)")
        }
    }

    /// Adds a head, where it is another than the last.
    func add(_ head: AuditHead) throws {
        if let last = try heads().last, last.place == head.place, last.link == head.link { return }
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw unwritable() }
        defer { close(file) }
        guard SafeFile.write(Array((head.line + "\n").utf8), to: file), fsync(file) == 0 else { throw unwritable() }
    }

    private func unwritable() -> Failure {
        Failure(.storage, "\(path) for the heads of the audit cannot be written: \(String(cString: strerror(errno)))")
    }
}
