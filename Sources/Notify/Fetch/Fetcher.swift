import CCurl

/// One request to a server that an administrator named.
package struct FetchRequest: Sendable, Hashable {
    package let address: String
    package var headers: [String] = []
    /// What is posted; nil asks only.
    package var form: String?
    /// The server may be on the own network.
    package var allowsPrivate = false

    package init(_ address: String) { self.address = address }

    /// Without https only this very machine is asked.
    var isPlain: Bool { address.lowercased().hasPrefix("http://") }
}

/// What came back, if anything did.
package enum Fetched: Sendable, Hashable {
    case answered(status: Int, body: [UInt8])
    case failed(why: String)
}

/// Asks other servers; tests give one that asks nobody.
package struct Fetcher: Sendable {
    package let fetch: @Sendable (FetchRequest) async -> Fetched

    package init(fetch: @escaping @Sendable (FetchRequest) async -> Fetched) { self.fetch = fetch }

    /// Follows no redirect, and opens no connection to an address that is not allowed.
    package static func curl(caFile: String? = nil, timeout: Int = 10) -> Fetcher {
        Fetcher { request in
            await onOwnThread("zhiyin fetch") {
                let (isPlain, allowsPrivate) = (request.isPlain, request.allowsPrivate)
                let call = CurlCall(timeout: timeout, caFile: caFile) { peer in
                    isPlain ? peer.isLoopback : peer.isAllowed(allowingPrivate: allowsPrivate)
                }
                guard let call else { return .failed(why: "libcurl does not start") }
                call.set(CURLOPT_URL, request.address)
                call.set(CURLOPT_PROTOCOLS_STR, isPlain ? "http" : "https")
                call.set(CURLOPT_HTTPHEADER, request.headers + ["User-Agent: zhiyin", "Expect:"])
                let body = Array((request.form ?? "").utf8)
                if request.form != nil {
                    call.set(CURLOPT_POST, 1)
                    call.set(CURLOPT_POSTFIELDSIZE, body.count)
                }
                let outcome = call.perform(body)
                return outcome.isDone
                    ? .answered(status: outcome.code, body: call.body) : .failed(why: outcome.why)
            }
        }
    }
}
