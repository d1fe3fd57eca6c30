import Core
import Foundation

/// The text of a file as UTF-8 bytes, whatever it was written in, without a byte order mark.
final class TextSource {
    let bytes: ByteSource
    let encoding: TextEncoding

    private let iconv: Iconv?
    /// What is read and not yet handed on: first the head that the encoding was told from.
    private let block: Block
    private var start: Int
    private var end: Int
    private var ended = false

    /// Goes on after the first `count` bytes of `head`.
    init(_ bytes: ByteSource, head: Block, count: Int, encoding: TextEncoding) throws(Failure) {
        self.bytes = bytes
        self.encoding = encoding
        (block, end) = (head, count)
        start = encoding.markLength(UnsafeRawBufferPointer(rebasing: head.bytes[..<count]))
        iconv = encoding == .utf8 ? nil : try Iconv(from: encoding)
    }

    private var pending: UnsafeMutableRawBufferPointer { block.bytes }

    /// Fills `buffer`, of 16 bytes or more, with UTF-8, and 0xFF for bytes that are no text; answers 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
        guard let iconv else {
            guard start < end else { return try bytes.read(into: buffer) }
            let count = min(buffer.count, end - start)
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: pending[start..<start + count]))
            start += count
            return count
        }
        while true {
            if start == end, ended { return 0 }
            let input = UnsafeMutableRawBufferPointer(rebasing: pending[start..<end])
            let used = iconv.convert(input, into: buffer, last: ended)
            start += used.read
            if used.written > 0 { return used.written }
            try refill()
        }
    }

    private func refill() throws(Failure) {
        if start > 0, let base = pending.baseAddress {
            memmove(base, base.advanced(by: start), end - start)
            (start, end) = (0, end - start)
        }
        let count = try bytes.read(into: UnsafeMutableRawBufferPointer(rebasing: pending[end...]))
        if count == 0 { ended = true }
        end += count
    }
}
