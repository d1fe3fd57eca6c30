import Foundation

/// How somebody is looked for in a directory: a filter in which `{login}` stands for what they typed.
///
/// Source: RFC 4515, 3 and 4.
package struct DirectoryFilter: Sendable, Hashable {
    package static let place = "{login}"

    package let text: String

    /// Nil unless its brackets close and the login stands where a value stands, never where a name does.
    package init?(_ text: String) {
        guard text.utf8.count <= 1_000, text.hasPrefix("("), text.hasSuffix(")"), text.contains(Self.place),
            text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }), Self.closes(text)
        else { return nil }
        var reached = ""
        for piece in text.components(separatedBy: Self.place).dropLast() {
            reached += piece
            let item = reached[(reached.lastIndex(of: "(") ?? reached.startIndex)...]
            guard item.contains("="), !item.contains(")") else { return nil }
        }
        self.text = text
    }

    /// One bracket opens at the beginning and closes at the end, the others in between.
    private static func closes(_ text: String) -> Bool {
        var depth = 0
        for (place, sign) in text.enumerated() {
            if sign == "(" { depth += 1 }
            if sign == ")" { depth -= 1 }
            guard depth > 0 || place == text.count - 1 else { return false }
        }
        return depth == 0
    }

    /// The filter for one login, which cannot be more than a value in it.
    package func text(for login: String) -> String {
        text.replacingOccurrences(of: Self.place, with: Self.escaped(login))
    }

    /// The filter for whoever it could find, with a number.
    package func everybody(with attribute: String) -> String {
        "(&\(text.replacingOccurrences(of: Self.place, with: "*"))(\(attribute)=*))"
    }

    /// | sign | becomes |
    /// | --- | --- |
    /// | `*` | `\2a` |
    /// | `(` | `\28` |
    /// | `)` | `\29` |
    /// | `\` | `\5c` |
    /// | NUL | `\00` |
    static func escaped(_ value: String) -> String {
        value.unicodeScalars.reduce(into: "") { all, sign in
            switch sign {
            case "*": all += "\\2a"
            case "(": all += "\\28"
            case ")": all += "\\29"
            case "\\": all += "\\5c"
            case "\0": all += "\\00"
            default: all.unicodeScalars.append(sign)
            }
        }
    }
}
