import Core

/// What a file holds, told from its first bytes.
enum FileContent {
    case text(TextEncoding)
    case workbook

    /// Refuses, in a sentence, what is no table.
    static func of(
        _ head: UnsafeMutableRawBufferPointer,
        whole: Bool,
        encoding: TextEncoding?,
        path: String
    ) throws(Failure) -> FileContent {
        let bytes = UnsafeRawBufferPointer(head)
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .workbook }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldWorkbook(path) }
        let start = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
        if ["<html", "<!doctype", "<table", "<?xml"].contains(where: { start.trimmed.hasPrefix($0) }) {
            throw .webPage(path)
        }
        let isWide = encoding == .utf16le || encoding == .utf16be
        if !isWide, !TextEncoding.isWide(bytes), isBinary(bytes) { throw .binary(path) }
        if let encoding {
            // "utf-16" without a byte order; the mark knows better
            return .text(isWide && TextEncoding.utf16be.markLength(bytes) > 0 ? .utf16be : encoding)
        }
        let found = EncodingGuess.encoding(of: head, whole: whole) { KnownColumns.words.contains(Folded($0).text) }
        guard let found else { throw .unknownEncoding(path) }
        return .text(found)
    }

    /// Zero bytes in the first line, or many of them; a few further down each cost their own line only.
    private static func isBinary(_ head: UnsafeRawBufferPointer) -> Bool {
        guard let first = head.firstIndex(of: 0) else { return false }
        let line = head.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? head.count
        return first < line || head.count { $0 == 0 } * 10 > head.count
    }
}

extension TextEncoding {
    /// True if `head` begins with a byte order mark of UTF-16.
    static func isWide(_ head: UnsafeRawBufferPointer) -> Bool {
        TextEncoding.utf16le.markLength(head) > 0 || TextEncoding.utf16be.markLength(head) > 0
    }
}
