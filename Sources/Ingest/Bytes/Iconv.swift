import Core
import Foundation

/// Turns bytes of one encoding into UTF-8, a block at a time, with the C library's iconv.
final class Iconv {
    /// What stands in the output for bytes that mean nothing: never valid in UTF-8, so the line is refused later.
    static let bad: UInt8 = 0xFF

    private let converter: iconv_t
    /// Bytes to step over after a bad one.
    private let unit: Int

    init(from encoding: TextEncoding) throws(Failure) {
        guard let converter = iconv_open("UTF-8", encoding.iconvName), Int(bitPattern: converter) != -1 else {
            throw .noConverter(from: encoding)
        }
        self.converter = converter
        unit = encoding == .utf16le || encoding == .utf16be ? 2 : 1
    }

    deinit { iconv_close(converter) }

    /// Converts what fits, half a character at the end only if `last`; answers the bytes used and written.
    func convert(
        _ input: UnsafeMutableRawBufferPointer,
        into output: UnsafeMutableRawBufferPointer,
        last: Bool
    ) -> (read: Int, written: Int) {
        guard let inBase = input.baseAddress, let outBase = output.baseAddress else { return (0, 0) }
        var from: UnsafeMutablePointer<CChar>? = inBase.assumingMemoryBound(to: CChar.self)
        var left = input.count
        var to: UnsafeMutablePointer<CChar>? = outBase.assumingMemoryBound(to: CChar.self)
        var room = output.count
        while left > 0, room > 0 {
            if iconv(converter, &from, &left, &to, &room) != -1 { break }
            let why = errno
            if why == E2BIG || (why == EINVAL && !last) { break }
            guard room > 0 else { break }
            to?.pointee = CChar(bitPattern: Iconv.bad)
            to = to?.advanced(by: 1)
            room -= 1
            let step = min(why == EINVAL ? left : unit, left)
            from = from?.advanced(by: step)
            left -= step
        }
        return (input.count - left, output.count - room)
    }
}
