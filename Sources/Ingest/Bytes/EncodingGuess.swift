/// Which encoding a text file without a label is in, from its first megabyte.
///
/// In this order: a byte order mark; valid UTF-8; else GB18030 against Big5 by what their writers would have used. Both
/// share most byte pairs, so a file of a few rare characters under unknown headers can be taken wrongly: then GB18030 wins
/// a tie, and the reader's `encoding` parameter settles it.
enum EncodingGuess {
    /// Bytes looked at to tell GB18030 from Big5.
    private static let sample = 256 << 10

    /// The encoding of a file that begins with `head`; `whole` if that is all of it.
    static func encoding(
        of head: UnsafeMutableRawBufferPointer,
        whole: Bool,
        isHeader: (String) -> Bool
    ) -> TextEncoding? {
        let bytes = UnsafeRawBufferPointer(head)
        for marked in [TextEncoding.utf8, .utf16le, .utf16be, .gb18030] where marked.markLength(bytes) > 0 {
            return marked
        }
        let utf8 = UTF8Count(bytes, whole: whole)
        // Chinese text in the other two gives about four bad bytes to one good character: a few spoilt ones are no proof.
        if utf8.bad == 0 || utf8.good > 5 * utf8.bad { return .utf8 }
        let line = firstLine(head)
        let scores = [TextEncoding.gb18030, .big5].map { encoding in
            let pairs = PairCount(UnsafeRawBufferPointer(rebasing: bytes.prefix(sample)), encoding)
            return (
                encoding: encoding, score: pairs.score + headerShare(line, encoding, isHeader), broken: pairs.isBroken
            )
        }
        let possible = scores.filter { !$0.broken }
        let best = possible.first { one in possible.allSatisfy { one.score >= $0.score } }
        // Bytes of neither in a text that is nearly all ASCII spoil their own lines only.
        return best?.encoding ?? (utf8.bad * 10 < bytes.count ? .utf8 : nil)
    }

    private static func firstLine(_ head: UnsafeMutableRawBufferPointer) -> UnsafeMutableRawBufferPointer {
        let isBreak = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
        let start = head.firstIndex { !isBreak($0) } ?? head.endIndex
        let end = head[start...].firstIndex(where: isBreak) ?? head.endIndex
        return UnsafeMutableRawBufferPointer(rebasing: head[start..<min(end, start + (64 << 10))])
    }

    /// The share of the header's cells that are known words when read in `encoding`.
    private static func headerShare(
        _ line: UnsafeMutableRawBufferPointer,
        _ encoding: TextEncoding,
        _ isHeader: (String) -> Bool
    ) -> Double {
        guard line.count > 0, let iconv = try? Iconv(from: encoding) else { return 0 }
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: line.count * 4, alignment: 1)
        defer { room.deallocate() }
        let used = iconv.convert(line, into: room, last: true)
        let text = String(decoding: room[..<used.written], as: UTF8.self)
        let cells = text.split { ",;\t|\"".contains($0) }
        return cells.isEmpty ? 0 : Double(cells.count { isHeader(String($0)) }) / Double(cells.count)
    }
}

/// How many characters beyond ASCII are well formed as UTF-8, and how many bytes are not.
private struct UTF8Count {
    var good = 0
    var bad = 0

    init(_ bytes: UnsafeRawBufferPointer, whole: Bool) {
        var at = 0
        while at < bytes.count {
            let lead = bytes[at]
            if lead < 0x80 {
                at += 1
                continue
            }
            let length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : 2
            guard lead >= 0xC2, lead <= 0xF4 else {
                bad += 1
                at += 1
                continue
            }
            let tail = bytes[(at + 1)..<min(at + length, bytes.count)]
            let formed = tail.prefix { $0 & 0xC0 == 0x80 }.count
            if formed == length - 1 {
                good += 1
            } else if at + 1 + formed < bytes.count || whole {
                bad += 1
            }
            at += 1 + formed
        }
    }
}

/// How well two-byte characters fit an encoding: the share of everyday ones, less twice the share of impossible ones.
private struct PairCount {
    var everyday = 0
    var rare = 0
    var impossible = 0

    var score: Double {
        let all = everyday + rare + impossible
        return all == 0 ? 0 : (Double(everyday) - 2 * Double(impossible)) / Double(all)
    }

    /// More than one character in five cannot be: this is no text of that encoding.
    var isBroken: Bool { impossible * 5 > everyday + rare + impossible }

    init(_ bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding) {
        var at = 0
        while at < bytes.count {
            let lead = bytes[at]
            if lead < 0x80 {
                at += 1
                continue
            }
            guard at + 1 < bytes.count else { return }
            let trail = bytes[at + 1]
            if encoding == .gb18030, (0x81...0xFE).contains(lead), (0x30...0x39).contains(trail) {
                rare += 1
                at += 4
                continue
            }
            let fits = (0x81...0xFE).contains(lead) && (0x40...0xFE).contains(trail) && trail != 0x7F
            switch encoding {
            // GB 2312 level 1, ordered by use: rows 16 to 55; row 3 is full-width ASCII, row 1 punctuation
            case .gb18030 where fits && trail != 0xFF:
                let common = trail >= 0xA1 && ((0xB0...0xD7).contains(lead) || lead == 0xA1 || lead == 0xA3)
                if common { everyday += 1 } else { rare += 1 }
            // Big5 level 1, the 5,401 characters in frequent use: A440 to C67E; A1 to A3 are signs
            case .big5 where fits && lead >= 0xA1 && lead <= 0xF9 && !(0x7F...0xA0).contains(trail):
                if (0xA1...0xA2).contains(lead) || (0xA4...0xC6).contains(lead) { everyday += 1 } else { rare += 1 }
            default:
                impossible += 1
                at += 1
                continue
            }
            at += 2
        }
    }
}
