import Core
import Foundation

/// What opens `/readyz` and `/metrics` from another machine: named itself, or the file it lies in.
enum MetricsToken {
    /// Nil where nothing is named: then only this machine may ask.
    static func named(_ environment: [String: String]) throws -> String? {
        if let token = environment["ZHIYIN_METRICS_TOKEN"]?.trimmed, !token.isEmpty { return token }
        guard let path = environment["ZHIYIN_METRICS_TOKEN_FILE"], !path.isEmpty else { return nil }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Failure(.badInput, "ZHIYIN_METRICS_TOKEN_FILE=\(path): cannot be read")
        }
        let token = String(decoding: bytes, as: UTF8.self).trimmed
        guard !token.isEmpty else { throw Failure(.badInput, "ZHIYIN_METRICS_TOKEN_FILE=\(path): is empty") }
        return token
    }
}
