import Hummingbird
import Logging

/// One request for the log and the figures: its number, and its route by the pattern, never by what was asked.
struct Turn {
    let number = String(UInt32.random(in: 0...UInt32.max), radix: 36)
    /// `none` where no route is there.
    var pattern = "none"
    var isSecure = false
    /// Why it failed, without values.
    var error: String?

    private static let methods: Set = ["GET", "HEAD", "POST", "OPTIONS"]

    func end(_ request: Request, _ status: Int, _ took: Duration, _ house: House) {
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
        // Methods are words that anybody can make up.
        let method = Self.methods.contains(request.method.rawValue) ? request.method.rawValue : "other"
        house.watch.answered(.init(method: method, pattern: pattern), status: status, seconds: seconds)
        let level: Logger.Level = error == nil ? .info : .error
        guard level >= house.log.logLevel else { return }
        var metadata: Logger.Metadata = [
            "number": "\(number)", "method": "\(method)", "route": "\(pattern)", "status": "\(status)",
            "ms": "\(Int((seconds * 1000).rounded()))",
        ]
        if let error { metadata["error"] = "\(error)" }
        house.log.log(level: level, error == nil ? "request" : "request failed", metadata: metadata)
    }
}
