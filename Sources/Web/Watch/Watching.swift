import Core

/// Who may look at the health and the figures: this machine itself, or who brings the token.
struct Watching: Sendable {
    private let token: String?

    init(token: String?) { self.token = token.flatMap { $0.isEmpty ? nil : $0 } }

    /// What came through the proxy by https is not from this machine, whatever address it says.
    func admits(_ caller: Caller) -> Bool {
        if Proxies.isThisMachine(caller.address), !caller.isSecure { return true }
        guard let token, let brought = caller.bearer else { return false }
        return Self.isSame(Array(brought.utf8), Array(token.utf8))
    }

    /// Takes as long wherever they differ.
    private static func isSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        var difference = a.count ^ b.count
        for index in b.indices { difference |= Int(b[index] ^ (index < a.count ? a[index] : ~b[index])) }
        return difference == 0
    }
}

/// Whether a load balancer may send people here.
struct Readiness: Sendable, Hashable {
    /// Seconds the jobs' runner may not have looked for work.
    static let patience = 30

    /// The schema that the database answers with; nil where it does not answer.
    let schema: Int?
    let wanted: Int
    let jobsLookedAt: Instant?
    let now: Instant

    /// What stands in the way, each on its line; empty where all is well.
    var troubles: [String] {
        var troubles: [String] = []
        if let schema {
            if schema != wanted { troubles.append("schema: \(schema), this program knows \(wanted)") }
        } else {
            troubles.append("database: does not answer, or is of a newer program")
        }
        if let at = jobsLookedAt {
            if at + Self.patience < now { troubles.append("jobs: nobody looks for work") }
        } else {
            troubles.append("jobs: not begun")
        }
        return troubles
    }

    var text: String { troubles.isEmpty ? "ready\n" : troubles.map { $0 + "\n" }.joined() }
    var status: Int { troubles.isEmpty ? 200 : 503 }
}
