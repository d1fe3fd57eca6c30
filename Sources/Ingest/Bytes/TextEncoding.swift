/// How the bytes of a text file spell characters.
package enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16le = "UTF-16LE"
    case utf16be = "UTF-16BE"
    case gb18030 = "GB18030"
    case big5 = "Big5"

    /// The encoding people mean by `name`: `gbk`, `GB2312`, `cp936`, `utf-8-sig`, `cp950` and the like.
    package init?(name: String) {
        switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
        case "utf8", "utf8sig", "utf8bom", "ascii": self = .utf8
        case "utf16", "utf16le", "unicode": self = .utf16le
        case "utf16be": self = .utf16be
        case "gb18030", "gbk", "gb2312", "cp936", "ansi936": self = .gb18030
        case "big5", "cp950", "big5eten", "ansi950": self = .big5
        default: return nil
        }
    }

    /// The name the C library knows it by, whose BIG5 is a superset of what Excel writes (cp950).
    var iconvName: String { self == .big5 ? "BIG5" : rawValue }

    /// Bytes of its byte order mark at the start of `head`, 0 without one.
    func markLength(_ head: UnsafeRawBufferPointer) -> Int {
        let mark: [UInt8] =
            switch self {
            case .utf8: [0xEF, 0xBB, 0xBF]
            case .utf16le: [0xFF, 0xFE]
            case .utf16be: [0xFE, 0xFF]
            case .gb18030: [0x84, 0x31, 0x95, 0x33]
            case .big5: []
            }
        return head.starts(with: mark) ? mark.count : 0
    }
}
