import Core
import Foundation

/// The files beside the binary: stylesheets, scripts, icons; nothing outside the folder is ever read.
struct PublicFiles: Sendable {
    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml; charset=utf-8",
        "png": "image/png",
    ]

    /// Every file by its address, read once at start.
    private let files: [String: (bytes: [UInt8], type: String)]

    init(folder: String) {
        var files: [String: (bytes: [UInt8], type: String)] = [:]
        let root = URL(fileURLWithPath: folder).standardizedFileURL.path
        for path in FileManager.default.enumerator(atPath: root) ?? .init() {
            guard let path = path as? String, let type = Self.types[URL(fileURLWithPath: path).pathExtension],
                let data = FileManager.default.contents(atPath: "\(root)/\(path)")
            else { continue }
            files["/\(path)"] = (Array(data), type)
        }
        self.files = files
    }

    func file(at path: String) -> (bytes: [UInt8], type: String)? { files[path] }
}
