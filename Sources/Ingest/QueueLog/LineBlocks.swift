import Core
import Foundation

/// Cuts a source into blocks of whole lines, whatever the lines' length; the rest of a block waits for the next.
struct LineBlocks: ~Copyable {
    private let source: ByteSource
    private var carry: [UInt8] = []
    private var isAtEnd = false

    static let size = 1 << 19
    /// A longer line is refused and passed over.
    static let longest = 10_000_000

    init(_ source: ByteSource) { self.source = source }

    /// What a block holds.
    enum Content {
        /// Whole lines in so many first bytes of the memory.
        case lines(bytes: Int)
        /// One line that was too long.
        case tooLong
    }

    /// Reads the next block into memory of the caller's, which grows for long lines; nil after the last.
    mutating func next(into memory: Block) throws(Failure) -> Content? {
        if isAtEnd { return nil }
        var filled = carry.count
        memory.grow(to: filled + Self.size, keeping: 0)
        memory.bytes.copyBytes(from: carry)
        var passingOver = false
        while true {
            let start = filled
            memory.grow(to: start + Self.size, keeping: start)
            let count = try source.read(
                into: UnsafeMutableRawBufferPointer(rebasing: memory.bytes[start..<start + Self.size])
            )
            if count == 0 {
                (isAtEnd, carry) = (true, [])
                if passingOver { return .tooLong }
                return filled == 0 ? nil : .lines(bytes: filled)
            }
            filled += count
            guard let last = lastNewline(memory, from: start, to: filled) else {
                if filled > Self.longest { (passingOver, filled) = (true, 0) }
                continue
            }
            // The end of a line passed over is its first newline: what follows waits for the next block.
            let end = passingOver ? firstNewline(memory, from: start, to: filled) ?? last : last
            carry = Array(memory.bytes[(end + 1)..<filled])
            return passingOver ? .tooLong : .lines(bytes: end + 1)
        }
    }

    private func firstNewline(_ memory: Block, from start: Int, to end: Int) -> Int? {
        guard let base = memory.bytes.baseAddress, let found = memchr(base + start, 10, end - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private func lastNewline(_ memory: Block, from start: Int, to end: Int) -> Int? {
        var index = end - 1
        while index >= start, memory.bytes[index] != 10 { index -= 1 }
        return index < start ? nil : index
    }
}
