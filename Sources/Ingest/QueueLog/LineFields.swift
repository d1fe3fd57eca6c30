import Foundation

/// The fields of a line between its bars, one after the other, without a copy.
struct LineFields {
    private var start: UnsafePointer<UInt8>?
    private var left: Int

    init(_ line: UnsafeBufferPointer<UInt8>) { (start, left) = (line.baseAddress, line.count) }

    /// The next field, which may be empty; nil after the last.
    mutating func next() -> UnsafeBufferPointer<UInt8>? {
        guard let field = start else { return nil }
        guard let bar = memchr(field, Int32(UInt8(ascii: "|")), left) else {
            start = nil
            return UnsafeBufferPointer(start: field, count: left)
        }
        let count = UnsafeRawPointer(bar) - UnsafeRawPointer(field)
        (start, left) = (field + count + 1, left - count - 1)
        return UnsafeBufferPointer(start: field, count: count)
    }
}
