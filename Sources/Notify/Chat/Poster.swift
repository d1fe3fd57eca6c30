import CCurl

/// Posts to webhooks; tests give one that posts nothing.
package struct Poster: Sendable {
    package let post: @Sendable (_ request: ChatRequest, _ allowingPrivate: Bool) async -> Posted

    /// What came back, if anything did.
    package enum Posted: Sendable, Hashable {
        case answered(ChatReply)
        case failed(why: String)
        /// The address leads where a hook must not reach.
        case refused(why: String)

        package func delivery(_ kind: ChatKind) -> Delivery {
            switch self {
            case .answered(let reply): reply.delivery(kind)
            case .failed(let why): .later(why: why, seconds: nil)
            case .refused(let why): .never(why: why)
            }
        }
    }

    package init(post: @escaping @Sendable (ChatRequest, Bool) async -> Posted) { self.post = post }

    package static func curl(caFile: String? = nil, timeout: Int = 30) -> Poster {
        Poster { request, allowingPrivate in
            await onOwnThread("zhiyin hook") {
                let call = CurlCall(timeout: timeout, caFile: caFile) { $0.isAllowed(allowingPrivate: allowingPrivate) }
                guard let call else { return .failed(why: "libcurl does not start") }
                call.set(CURLOPT_URL, request.address)
                call.set(CURLOPT_PROTOCOLS_STR, "https")
                call.set(CURLOPT_HTTPHEADER, request.headers + ["User-Agent: zhiyin", "Expect:"])
                call.set(CURLOPT_POST, 1)
                let body = Array(request.body.utf8)
                call.set(CURLOPT_POSTFIELDSIZE, body.count)
                let outcome = call.perform(body)
                if outcome.isRefused { return .refused(why: outcome.why) }
                guard outcome.isDone else { return .failed(why: outcome.why) }
                return .answered(
                    ChatReply(
                        status: outcome.code,
                        body: String(decoding: call.body, as: UTF8.self),
                        retryAfter: call.headers.lazy.compactMap(retryAfter).last
                    )
                )
            }
        }
    }

    /// `Retry-After: 30`; a date instead of seconds is left to our own table.
    private static func retryAfter(_ header: String) -> Int? {
        guard header.lowercased().hasPrefix("retry-after:") else { return nil }
        return Int(header.dropFirst(12).filter { !$0.isWhitespace }).flatMap { $0 >= 0 ? $0 : nil }
    }
}
