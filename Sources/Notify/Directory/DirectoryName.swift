/// Names in a directory: of entries and of attributes.
package enum DirectoryName {
    /// Whether a text can name an attribute.
    ///
    /// Source: RFC 4512, 1.4 (keystring).
    package static func isAttribute(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 64, isLetter(first) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == 0x2D }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

    /// What a distinguished name calls its entry: `cc-heads` of `cn=cc-heads,ou=groups,dc=example`.
    ///
    /// A name that is none is its own. Source: RFC 4514, 2.4 and 3.
    package static func first(of name: String) -> String {
        let bytes = Array(name.utf8)
        guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")),
            isAttribute(String(decoding: bytes[..<equals], as: UTF8.self))
        else { return name }
        var (value, place): ([UInt8], Int) = ([], equals + 1)
        while place < bytes.count {
            let byte = bytes[place]
            // A further part of the same name, or the next name.
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ";") { break }
            guard byte == UInt8(ascii: "\\"), place + 1 < bytes.count else {
                value.append(byte)
                place += 1
                continue
            }
            let pair = String(decoding: bytes[(place + 1)..<min(place + 3, bytes.count)], as: UTF8.self)
            if pair.utf8.count == 2, pair.utf8.allSatisfy(isHexDigit), let written = UInt8(pair, radix: 16) {
                value.append(written)
                place += 3
            } else {
                value.append(bytes[place + 1])
                place += 2
            }
        }
        return String(decoding: value, as: UTF8.self)
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }
}
