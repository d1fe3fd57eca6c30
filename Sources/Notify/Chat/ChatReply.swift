import Foundation

/// What a chat's answer means; 200 alone does not say that a message was taken.
package struct ChatReply: Sendable, Hashable {
    package let status: Int
    package let body: String
    /// The seconds its Retry-After asks for.
    package let retryAfter: Int?

    package init(status: Int, body: String, retryAfter: Int? = nil) {
        (self.status, self.body, self.retryAfter) = (status, body, retryAfter)
    }

    /// Too many messages or a busy chat: | DingTalk -1, 130101 | WeCom -1, 45009 | Feishu 9499, 11232 |.
    private static let busy: Set<Int> = [-1, 130_101, 45_009, 9_499, 11_232]
    /// DingTalk keeps a robot that sent too much shut for ten minutes.
    private static let dingTalkShut = 600

    package func delivery(_ kind: ChatKind) -> Delivery {
        let why = "HTTP \(status)"
        switch status {
        case 200...299: break
        // 408 too slow, 425 too early, 429 too many.
        case 408, 425, 429, 500...599: return .later(why: why, seconds: retryAfter)
        default: return .never(why: why)
        }
        switch kind {
        case .teams, .generic: return .sent
        case .slack: return body == "ok" ? .sent : .never(why: "HTTP 200 without ok")
        case .dingTalk, .weCom, .feishu: return coded(kind)
        }
    }

    private func coded(_ kind: ChatKind) -> Delivery {
        guard let answer = try? JSONDecoder().decode(Coded.self, from: Data(body.utf8)),
            let code = kind == .feishu ? answer.code ?? answer.StatusCode : answer.errcode
        else { return .later(why: "an answer without a code", seconds: nil) }
        if code == 0 { return .sent }
        guard Self.busy.contains(code) else { return .never(why: "code \(code)") }
        return .later(why: "code \(code)", seconds: code == 130_101 ? Self.dingTalkShut : retryAfter)
    }

    /// The names the chats give their codes; Feishu's older robots answer `StatusCode`.
    private struct Coded: Decodable {
        let errcode: Int?
        let code: Int?
        let StatusCode: Int?
    }
}
