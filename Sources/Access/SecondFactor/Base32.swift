/// Letters and figures of five bits each.
///
/// Source: RFC 4648, 6, without padding.
enum Base32 {
    private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var (buffer, held) = (0, 0)
        var out: [UInt8] = []
        for byte in bytes {
            buffer = buffer << 8 | Int(byte)
            held += 8
            while held >= 5 {
                held -= 5
                out.append(signs[buffer >> held & 31])
            }
            buffer &= (1 << held) - 1
        }
        if held > 0 { out.append(signs[buffer << (5 - held) & 31]) }
        return String(decoding: out, as: UTF8.self)
    }

    /// Nil where a sign is none of ours; white space is nothing.
    static func bytes(_ text: String) -> [UInt8]? {
        var (buffer, held) = (0, 0)
        var out: [UInt8] = []
        for sign in text.uppercased().utf8 where sign != UInt8(ascii: " ") && sign != UInt8(ascii: "=") {
            guard let value = signs.firstIndex(of: sign) else { return nil }
            buffer = buffer << 5 | value
            held += 5
            if held >= 8 {
                held -= 8
                out.append(UInt8(buffer >> held & 255))
                buffer &= (1 << held) - 1
            }
        }
        return out
    }
}
