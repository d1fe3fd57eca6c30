import Core
import Foundation

/// Header lines of a mail (RFC 5322); what is not plain ASCII stands in encoded words (RFC 2047).
enum MailHeader {
    /// RFC 2047, section 2: no line with an encoded word is longer.
    private static let longest = 76
    /// `=?UTF-8?B?` and `?=`.
    private static let frame = 12

    /// A line without its end; no value can begin another line.
    static func line(_ name: String, _ value: String) -> String { "\(name): \(text(value, after: name.count + 2))" }

    /// A name people read, before its mailbox.
    static func line(_ name: String, _ shown: String, _ address: MailAddress) -> String {
        let words = encoded(oneLine(shown), after: name.count + 2)
        return "\(name): \(words)\r\n <\(address)>"
    }

    /// Sunday's is `Sun, 22 Nov 2026 02:00:00 +0000`.
    static func date(_ at: Instant) -> String {
        let (day, second) = Zone.utc.local(at)
        let (year, month, number) = day.parts
        let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
        return "\(weekday), \(number) \(months[month - 1]) \(year) \(clock) +0000"
    }

    private static func text(_ value: String, after column: Int) -> String {
        let value = oneLine(value)
        let isPlain = value.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !value.contains("=?")
        return isPlain && column + value.utf8.count <= longest ? value : encoded(value, after: column)
    }

    /// Line ends and other controls become a space.
    private static func oneLine(_ value: String) -> String {
        var line = ""
        for scalar in value.unicodeScalars {
            let isControl =
                scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                || scalar == "\u{2028}" || scalar == "\u{2029}"
            line.unicodeScalars.append(isControl ? " " : scalar)
        }
        return line
    }

    /// As many words as it takes, each on a line of its own; no character is cut in two.
    private static func encoded(_ value: String, after column: Int) -> String {
        var words: [[UInt8]] = [[]]
        func room() -> Int { (longest - frame - (words.count == 1 ? column : 1)) / 4 * 3 }
        for scalar in value.unicodeScalars {
            if words[words.count - 1].count + UTF8.width(scalar) > room() { words.append([]) }
            words[words.count - 1] += Array(String(scalar).utf8)
        }
        return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }
}
