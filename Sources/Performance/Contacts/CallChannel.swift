import Core

/// What the name of an Asterisk channel tells.
enum CallChannel {
    /// The agent's code: `SIP/ANNA-00000001` is of SIP/ANNA, `Local/8@from-queue-5f;1` of Local/8@from-queue.
    static func code(_ channel: String) -> String {
        var code = channel[...]
        if code.hasSuffix(";1") || code.hasSuffix(";2") { code = code.dropLast(2) }
        if let dash = code.lastIndex(of: "-") {
            let number = code[dash...].dropFirst()
            if !number.isEmpty, number.allSatisfy({ $0.isASCII && $0.isHexDigit }) { code = code[..<dash] }
        }
        return String(code).trimmed.nfc
    }
}
