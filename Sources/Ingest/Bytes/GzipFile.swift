import CZlib
import Core

/// A gzip file written piece by piece; like any `OutputFile` it takes its place only once all of it is written.
package final class GzipFile {
    private let file: OutputFile
    private let path: String
    private let stream: UnsafeMutablePointer<z_stream>
    private let packed = Block(1 << 16)

    package init(path: String) throws(Failure) {
        (file, self.path) = (try OutputFile(path: path), path)
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 bits of window, + 16: gzip wrapping; level 6 and memory 8 are zlib's own defaults.
        let size = Int32(MemoryLayout<z_stream>.size)
        let state = deflateInit2_(stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        guard state == Z_OK else { throw .gzipWithoutMemory(path) }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    package func write(_ bytes: [UInt8]) throws(Failure) { try pack(bytes, Z_NO_FLUSH) }

    package func finish() throws(Failure) {
        try pack([], Z_FINISH)
        try file.finish()
    }

    private func pack(_ bytes: [UInt8], _ flush: Int32) throws(Failure) {
        var done = 0
        while true {
            var state = Z_OK
            let made = bytes.withUnsafeBufferPointer { bytes in
                let left = UInt32(clamping: bytes.count - done)
                stream.pointee.next_in = bytes.baseAddress.map { UnsafeMutablePointer(mutating: $0 + done) }
                stream.pointee.avail_in = left
                stream.pointee.next_out = packed.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
                stream.pointee.avail_out = UInt32(packed.bytes.count)
                state = deflate(stream, flush)
                done += Int(left - stream.pointee.avail_in)
                return packed.bytes.count - Int(stream.pointee.avail_out)
            }
            if made > 0 { try file.write(Array(packed.bytes[..<made])) }
            if flush == Z_FINISH ? state == Z_STREAM_END : done == bytes.count && made < packed.bytes.count { return }
        }
    }
}
