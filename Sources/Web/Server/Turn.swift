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
    /// Why nobody would do it.
    var refusal: Refusal?
    /// Who asked, by the id that nobody reads on a page; and from where.
    var who: String?
    var from: String?

    /// What somebody was kept from, as it is written down.
    enum Refusal: String {
        case pastTheProxy = "past the proxy"
        case elsewhere = "from another site"
        case noMark = "without the mark of its page"
        case role = "not for this role"
        case token = "not a token"
        case often = "too often"
        /// What is not there and what is not for this reader answer alike.
        case nothing = "not there or not theirs"
        case no = "refused"
    }

    private static let methods: Set = ["GET", "HEAD", "POST", "OPTIONS"]

    func end(_ request: Request, _ status: Int, _ took: Duration, _ house: House) {
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
        // Methods are words that anybody can make up.
        let method = Self.methods.contains(request.method.rawValue) ? request.method.rawValue : "other"
        house.watch.answered(.init(method: method, pattern: pattern), status: status, seconds: seconds)
        let refusal = refusal ?? refusal(by: status)
        let level: Logger.Level = error != nil ? .error : refusal != nil ? .warning : .info
        guard level >= house.log.logLevel else { return }
        var metadata: Logger.Metadata = [
            "number": "\(number)", "method": "\(method)", "route": "\(pattern)", "status": "\(status)",
            "ms": "\(Int((seconds * 1000).rounded()))",
        ]
        if let error {
            metadata["error"] = "\(error)"
        } else if let refusal {
            metadata["why"] = "\(refusal.rawValue)"
            if let who { metadata["who"] = "\(who)" }
            if let from { metadata["from"] = "\(from)" }
        }
        let says: Logger.Message = error != nil ? "request failed" : refusal != nil ? "request refused" : "request"
        house.log.log(level: level, says, metadata: metadata)
    }

    /// What a page or the door itself refused: a wrong password, somebody else's record, a limit.
    private func refusal(by status: Int) -> Refusal? {
        switch status {
        case 403: .no
        case 429: .often
        case 404 where who != nil && pattern != "none": .nothing
        default: nil
        }
    }
}
