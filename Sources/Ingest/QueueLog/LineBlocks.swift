import Core
import Foundation

/// Cuts a source into blocks of whole lines, whatever the lines' length; the rest of a block waits for the next.
struct LineBlocks: ~Copyable {
    private let source: ByteSource
    private var carry: [UInt8] = []
    private var line = 1
    private var isAtEnd = false

    static let size = 1 << 19
    /// A longer line is refused and passed over.
    static let longest = 10_000_000

    init(_ source: ByteSource) { self.source = source }

    /// Whole lines, the number of the first, and a refusal of a line that was too long before them.
    struct Block {
        var bytes: [UInt8]
        let firstLine: Int
        var tooLong: Bool
    }

    mutating func next() throws(Failure) -> Block? {
        if isAtEnd { return nil }
        var bytes = carry
        carry = []
        let first = line
        var passingOver = false
        while true {
            let start = bytes.count
            bytes.append(contentsOf: repeatElement(0, count: Self.size))
            var failure: Failure?
            let count = bytes.withUnsafeMutableBytes { buffer -> Int in
                do throws(Failure) {
                    return try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
                } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            bytes.removeLast(Self.size - count)
            if count == 0 {
                isAtEnd = true
                break
            }
            guard let newline = lastNewline(bytes, from: start) else {
                if bytes.count > Self.longest {
                    passingOver = true
                    bytes.removeAll(keepingCapacity: true)
                }
                continue
            }
            if passingOver {
                // The long line ends here: what follows its end waits for the next block.
                let end = bytes.firstIndex(of: 10) ?? newline
                carry = Array(bytes[(end + 1)...])
                line += 1
                return Block(bytes: [], firstLine: first, tooLong: true)
            }
            carry = Array(bytes[(newline + 1)...])
            bytes.removeLast(bytes.count - newline - 1)
            break
        }
        if passingOver { return Block(bytes: [], firstLine: first, tooLong: true) }
        if bytes.isEmpty { return nil }
        line += newlines(bytes)
        return Block(bytes: bytes, firstLine: first, tooLong: false)
    }

    private func lastNewline(_ bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var index = buffer.count - 1
            while index >= start {
                if buffer[index] == 10 { return index }
                index -= 1
            }
            return nil
        }
    }

    private func newlines(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            var count = 0
            for byte in buffer where byte == 10 { count &+= 1 }
            return count
        }
    }
}
