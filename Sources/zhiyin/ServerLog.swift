import Core
import Foundation
import Ingest
import Logging
import Web

/// The log of a server, on the standard error; `ZHIYIN_LOG` says from which level on.
enum ServerLog {
    static func made() throws -> Logger {
        let name = ProcessInfo.processInfo.environment["ZHIYIN_LOG"] ?? ""
        guard let level = name.isEmpty ? .warning : Logger.Level(rawValue: name.lowercased()) else {
            let known = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure(.badInput, "ZHIYIN_LOG=\(name): the levels are \(known)")
        }
        return Logger(label: "zhiyin") { _ in
            LogLines(level: level, server: Process.name) { line in
                // Where nobody takes the log, the work goes on.
                _ = SafeFile.write(Array(line.utf8), to: STDERR_FILENO)
            }
        }
    }
}
