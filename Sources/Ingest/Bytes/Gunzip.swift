import CZlib

/// One gzip stream being unpacked, members one after another as `cat a.gz b.gz` makes them.
final class Gunzip {
    enum Broken: Error { case memory, damaged }

    private let stream: UnsafeMutablePointer<z_stream>
    /// True between members, where the file may end.
    private(set) var atBoundary = true

    init() throws(Broken) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 bits of window, + 16: gzip wrapping only
        let state = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard state == Z_OK else { throw .memory }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Unpacks from `input` into `output`; answers how much of each was used.
    func unpack(
        _ input: UnsafeMutableRawBufferPointer,
        into output: UnsafeMutableRawBufferPointer
    ) throws(Broken) -> (read: Int, written: Int) {
        var read = 0
        var written = 0
        while read < input.count, written < output.count {
            if atBoundary {
                // Tapes and some copiers fill up with zeros after the last member.
                while read < input.count, input[read] == 0 { read += 1 }
                if read == input.count { break }
                guard inflateReset(stream) == Z_OK else { throw .damaged }
                atBoundary = false
            }
            let from = UInt32(clamping: input.count - read)
            let room = UInt32(clamping: output.count - written)
            stream.pointee.next_in = input.baseAddress?.advanced(by: read).assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_in = from
            stream.pointee.next_out = output.baseAddress?.advanced(by: written).assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = room
            let state = inflate(stream, Z_NO_FLUSH)
            read += Int(from - stream.pointee.avail_in)
            written += Int(room - stream.pointee.avail_out)
            switch state {
            case Z_STREAM_END: atBoundary = true
            case Z_OK: break
            case Z_BUF_ERROR: return (read, written)
            default: throw .damaged
            }
        }
        return (read, written)
    }
}
