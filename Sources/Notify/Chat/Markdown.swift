/// Words as the chats' dialects of Markdown take them: what would mark something up stays a character.
enum Markdown {
    /// The text and the link, on lines of their own.
    static func body(_ message: ChatMessage) -> String {
        "\(escaped(message.text))\n\n[\(escaped(message.linkText))](\(address(message.link)))"
    }

    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if "\\`*_{}[]()#+!|~<>&".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }

    /// Slack names three characters that must not stand by themselves.
    static func forSlack(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static func address(_ text: String) -> String {
        text.replacing("(", with: "%28").replacing(")", with: "%29").replacing(" ", with: "%20")
    }
}
