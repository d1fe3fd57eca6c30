import HTTPTypes

/// How large the parts of a request may be; what is larger is answered and not read.
enum RequestLimits {
    static let url = 8 << 10
    static let headers = 32 << 10
    /// Names in a form or a query: a week's list answers a few for each person of a team.
    static let fields = 2_000
    static let form = 1 << 20
    static let file = 64 << 20
    /// What a program sends at once: some ten thousand rows.
    static let program = 8 << 20
    /// Files being received at once.
    static let files = 4

    /// The status of a request whose head is too large; nil where it fits.
    static func refusal(url: Int, headers: Int) -> Int? {
        if url > Self.url { return 414 }
        return headers > Self.headers ? 431 : nil
    }

    static func refusal(_ request: HTTPRequest) -> Int? {
        let headers = request.headerFields.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4 }
        return refusal(url: request.path?.utf8.count ?? 0, headers: headers)
    }

    /// A NUL is part of no text: PostgreSQL takes none, and file systems end a name there.
    static func isText(_ texts: some Sequence<String>) -> Bool { texts.allSatisfy { !$0.utf8.contains(0) } }
}
