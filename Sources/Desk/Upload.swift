import Core
import Foundation
import Web

/// A file a form sent, kept in a folder nobody else may open for as long as it is read.
enum Upload {
    static func reading<T>(_ file: Form.File, _ body: (_ path: String) async throws -> T) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("zhiyin-upload-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("upload")
        try Data(file.bytes).write(to: path)
        do {
            return try await body(path.path)
        } catch let failure as Failure {
            throw failure.naming(file.name, insteadOf: path.path)
        }
    }
}

extension Failure {
    /// The sender knows the file by its own name, not by where it lay while it was read.
    fileprivate func naming(_ name: String, insteadOf path: String) -> Failure {
        func named(_ text: String) -> String { text.replacingOccurrences(of: path, with: name) }
        return Failure(cause, Word(named(sentence.hans), named(sentence.hant), named(sentence.english)))
    }
}
