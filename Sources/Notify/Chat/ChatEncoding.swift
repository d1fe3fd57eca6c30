import Core
import Foundation

/// A message in the words of each chat.
extension ChatHook {
    package func request(_ message: ChatMessage, at now: Instant) -> ChatRequest {
        var headers = ["Content-Type: application/json; charset=utf-8"]
        var address = address
        let body: JSONObject
        switch kind {
        case .dingTalk:
            body = dingTalk(message)
            if let secret { address = signed(secret, now) }
        case .weCom: body = weCom(message)
        case .feishu: body = feishu(message, now)
        case .slack: body = slack(message)
        case .teams: body = teams(message)
        case .generic:
            body = generic(message, now)
            headers += ["X-Message-Id: \(message.id)", "X-Timestamp: \(now.seconds)"]
            if let secret {
                let signature = ChatSignature.generic(secret: secret, seconds: now.seconds, body: body.line)
                headers.append("X-Signature: \(signature)")
            }
        }
        return ChatRequest(address: address, headers: headers, body: body.line)
    }

    /// The time and the signature go into DingTalk's address, an hour's difference is allowed.
    private func signed(_ secret: String, _ now: Instant) -> String {
        let milliseconds = now.microseconds / 1000
        let signature = ChatSignature.dingTalk(secret: secret, milliseconds: milliseconds)
        let escaped = signature.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return address + (address.contains("?") ? "&" : "?") + "timestamp=\(milliseconds)&sign=\(escaped)"
    }

    private func dingTalk(_ message: ChatMessage) -> JSONObject {
        JSONObject {
            $0.set("msgtype", "markdown")
            $0.set(
                "markdown",
                JSONObject {
                    $0.set("title", message.title)
                    $0.set("text", "### \(Markdown.escaped(message.title))\n\n\(Markdown.body(message))")
                }
            )
            $0.set(
                "at",
                JSONObject {
                    $0.set("atMobiles", [String]())
                    $0.set("isAtAll", false)
                }
            )
        }
    }

    private func weCom(_ message: ChatMessage) -> JSONObject {
        JSONObject {
            $0.set("msgtype", "markdown")
            $0.set(
                "markdown",
                JSONObject { $0.set("content", "**\(Markdown.escaped(message.title))**\n\(Markdown.body(message))") }
            )
        }
    }

    private func feishu(_ message: ChatMessage, _ now: Instant) -> JSONObject {
        JSONObject {
            if let secret {
                $0.set("timestamp", String(now.seconds))
                $0.set("sign", ChatSignature.feishu(secret: secret, seconds: now.seconds))
            }
            $0.set("msg_type", "interactive")
            $0.set(
                "card",
                JSONObject {
                    $0.set(
                        "header",
                        JSONObject { $0.set("title", Self.text("plain_text", message.title, key: "content")) }
                    )
                    $0.set(
                        "elements",
                        [
                            JSONObject {
                                $0.set("tag", "div")
                                $0.set("text", Self.text("lark_md", Markdown.body(message), key: "content"))
                            }
                        ]
                    )
                }
            )
        }
    }

    /// A text with the name of how it is written.
    private static func text(_ tag: String, _ text: String, key: String, tagKey: String = "tag") -> JSONObject {
        JSONObject {
            $0.set(tagKey, tag)
            $0.set(key, text)
        }
    }

    private func slack(_ message: ChatMessage) -> JSONObject {
        let text = Markdown.forSlack(message.text)
        let link = "<\(Markdown.forSlack(message.link))|\(Markdown.forSlack(message.linkText))>"
        return JSONObject {
            $0.set("text", Markdown.forSlack(message.title))
            $0.set(
                "blocks",
                [
                    JSONObject {
                        $0.set("type", "section")
                        $0.set(
                            "text",
                            Self.text(
                                "mrkdwn",
                                "*\(Markdown.forSlack(message.title))*\n\(text)\n\(link)",
                                key: "text",
                                tagKey: "type"
                            )
                        )
                    }
                ]
            )
        }
    }

    private func teams(_ message: ChatMessage) -> JSONObject {
        func block(_ text: String, bold: Bool) -> JSONObject {
            JSONObject {
                $0.set("type", "TextBlock")
                $0.set("text", Markdown.escaped(text))
                $0.set("wrap", true)
                if bold { $0.set("weight", "Bolder") }
            }
        }
        let card = JSONObject {
            $0.set("type", "AdaptiveCard")
            $0.set("version", "1.4")
            $0.set("body", [block(message.title, bold: true), block(message.text, bold: false)])
            $0.set(
                "actions",
                [
                    JSONObject {
                        $0.set("type", "Action.OpenUrl")
                        $0.set("title", message.linkText)
                        $0.set("url", message.link)
                    }
                ]
            )
        }
        return JSONObject {
            $0.set("type", "message")
            $0.set(
                "attachments",
                [
                    JSONObject {
                        $0.set("contentType", "application/vnd.microsoft.card.adaptive")
                        $0.set("content", card)
                    }
                ]
            )
        }
    }

    private func generic(_ message: ChatMessage, _ now: Instant) -> JSONObject {
        JSONObject {
            $0.set("id", message.id)
            $0.set("at", now.iso)
            $0.set("title", message.title)
            $0.set("text", message.text)
            $0.set("link", message.link)
        }
    }
}

extension JSONObject {
    /// An object filled where it stands.
    fileprivate init(_ fill: (inout JSONObject) -> Void) {
        self.init()
        fill(&self)
    }
}
