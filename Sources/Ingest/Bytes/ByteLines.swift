import Core
import Foundation

/// The lines of a file as bytes, unpacked if it is gzip.
package final class ByteLines {
    private let source: ByteSource
    private let block = Block(ByteSource.block)
    private var place = 0
    private var end = 0

    package init(path: String) throws(Failure) { source = try ByteSource(path: path, hashing: false) }

    /// Puts the next line, without its line end, in the place of `line`; false after the last.
    package func next(_ line: inout [UInt8]) throws(Failure) -> Bool {
        line.removeAll(keepingCapacity: true)
        while true {
            if place == end {
                (place, end) = (0, try source.read(into: block.bytes))
                if end == 0 { return !line.isEmpty }
            }
            let rest = UnsafeRawBufferPointer(rebasing: block.bytes[place..<end])
            if let lineEnd = rest.firstIndex(of: 0x0A) {
                line += rest[..<lineEnd]
                place += lineEnd + 1
                return true
            }
            line += rest
            place = end
        }
    }
}
