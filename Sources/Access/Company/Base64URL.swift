import Foundation

/// Bytes as they stand in addresses and tokens: no padding, `-` and `_`.
///
/// Source: RFC 4648, 5.
enum Base64URL {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        let plain = Data(bytes).base64EncodedString()
        return String(
            decoding: plain.utf8.compactMap { sign -> UInt8? in
                switch sign {
                case UInt8(ascii: "+"): UInt8(ascii: "-")
                case UInt8(ascii: "/"): UInt8(ascii: "_")
                case UInt8(ascii: "="): nil
                default: sign
                }
            },
            as: UTF8.self
        )
    }

    /// Nil where a sign is none of ours, and where the last one holds bits of nothing.
    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        var plain: [UInt8] = []
        for sign in text.utf8 {
            switch sign {
            case UInt8(ascii: "-"): plain.append(UInt8(ascii: "+"))
            case UInt8(ascii: "_"): plain.append(UInt8(ascii: "/"))
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"):
                plain.append(sign)
            default: return nil
            }
        }
        plain += Array(repeating: UInt8(ascii: "="), count: (4 - plain.count % 4) % 4)
        guard let data = Data(base64Encoded: String(decoding: plain, as: UTF8.self)) else { return nil }
        let bytes = Array(data)
        return self.text(bytes) == text ? bytes : nil
    }
}
