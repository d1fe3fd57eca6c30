/// A mailbox that is safe to stand in a header and in a line of SMTP.
package struct MailAddress: Sendable, Hashable, CustomStringConvertible {
    package let text: String

    /// Nil for what is no address of printable ASCII with one @; quoted and internationalised mailboxes are not taken.
    package init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= 254, parts.count == 2, !parts[0].isEmpty, parts[0].utf8.count <= 64,
            parts[0].utf8.allSatisfy(Self.isAtom), Self.isDomain(parts[1])
        else { return nil }
        self.text = text
    }

    package var description: String { text }
    package var domain: Substring { text.split(separator: "@").last ?? "localhost" }

    /// RFC 5321, Dot-string.
    private static func isAtom(_ byte: UInt8) -> Bool {
        isLetter(byte) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
    }

    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.utf8.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "-") }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
