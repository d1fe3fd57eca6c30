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
