import Core
import Logging

/// The log: one JSON object a line, so that machines read it as people do.
package struct LogLines: LogHandler {
    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?
    private let server: String
    private let clock: Clock
    private let write: @Sendable (String) -> Void

    package init(
        level: Logger.Level,
        server: String,
        clock: Clock = .system,
        write: @escaping @Sendable (String) -> Void
    ) {
        (logLevel, self.server, self.clock, self.write) = (level, server, clock, write)
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var line = JSONObject()
        line.set("at", clock.now().iso)
        line.set("level", event.level.rawValue)
        line.set("server", server)
        line.set("says", "\(event.message)")
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        for (key, value) in all.sorted(by: { $0.key < $1.key }) {
            let text = "\(value)"
            if let number = Int(text), key != "number" { line.set(key, number) } else { line.set(key, text) }
        }
        write(line.line + "\n")
    }
}
