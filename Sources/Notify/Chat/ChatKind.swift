/// The group chats a message can go to, and a webhook of one's own.
package enum ChatKind: String, Sendable, CaseIterable {
    case dingTalk = "dingtalk"
    case weCom = "wecom"
    case feishu
    case slack
    case teams
    case generic

    /// Whether a secret beside the address signs what is sent.
    package var signs: Bool {
        switch self {
        case .dingTalk, .feishu, .generic: true
        case .weCom, .slack, .teams: false
        }
    }
}

/// What a group chat is told: neutral words and a link, no names.
package struct ChatMessage: Sendable, Hashable {
    /// The same at every try.
    package let id: String
    package let title: String
    package let text: String
    package let link: String
    package let linkText: String

    package init(id: String, title: String, text: String, link: String, linkText: String) {
        (self.id, self.title, self.text, self.link, self.linkText) = (id, title, text, link, linkText)
    }
}

/// Where a group chat listens; the address is a secret itself.
package struct ChatHook: Sendable, Hashable {
    package let kind: ChatKind
    package let address: String
    package let secret: String?

    package init(kind: ChatKind, address: String, secret: String?) {
        (self.kind, self.address, self.secret) = (kind, address, secret)
    }
}

/// One POST as it goes out.
package struct ChatRequest: Sendable, Hashable {
    package let address: String
    package let headers: [String]
    package let body: String

    package init(address: String, headers: [String], body: String) {
        (self.address, self.headers, self.body) = (address, headers, body)
    }
}
