import Core
import Crypto
import Foundation

/// The bytes of a file in blocks, unpacked if it is gzip, with its SHA-256 and the way already gone.
package final class ByteSource {
    /// Read from the disk at a time.
    package static let block = 1 << 20

    package let path: String
    /// Size of the file on disk; 0 where it cannot be known (a pipe).
    package let total: Int64
    /// Bytes of the file on disk read so far.
    package private(set) var consumed: Int64 = 0
    /// True if the file is gzip; known from the start.
    package private(set) var isGzip = false

    private let file: Int32
    private let raw: UnsafeMutableRawBufferPointer
    private var rawStart = 0
    private var rawEnd = 0
    private var ended = false
    private var gunzip: Gunzip?
    private var unpacked: Int64 = 0
    /// Unpacked bytes for each packed one, once `ratioFrom` came out: logs reach 30, a trap a thousand.
    private static let ratio: Int64 = 400
    private let ratioFrom: Int64
    private var hasher: SHA256?
    private var digest: String?

    package init(path: String, hashing: Bool, ratioFrom: Int64 = 256 << 20) throws(Failure) {
        self.ratioFrom = ratioFrom
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .unreadable(path, errno) }
        var state = stat()
        guard fstat(file, &state) == 0, state.st_mode & S_IFMT != S_IFDIR else {
            close(file)
            throw .unreadable(path, EISDIR)
        }
        self.path = path
        self.file = file
        total = state.st_mode & S_IFMT == S_IFREG ? Int64(state.st_size) : 0
        hasher = hashing ? SHA256() : nil
        raw = .allocate(byteCount: ByteSource.block, alignment: 16)
        while rawEnd < 2, !ended { try refill() }
        if rawEnd >= 2, raw[0] == 0x1F, raw[1] == 0x8B {
            isGzip = true
            do { gunzip = try Gunzip() } catch { throw .gzipWithoutMemory(path) }
        }
    }

    deinit {
        raw.deallocate()
        close(file)
    }

    /// Reads a packed file to its end, so that damage is known before any of it is taken; what can be read only once is
    /// passed over.
    package static func check(path: String) throws(Failure) {
        var state = stat()
        guard stat(path, &state) == 0, state.st_mode & S_IFMT == S_IFREG else { return }
        let source = try ByteSource(path: path, hashing: false)
        guard source.isGzip else { return }
        let memory = Block(block)
        while try source.read(into: memory.bytes) > 0 {}
    }

    /// The SHA-256 of the file on disk in lower-case hex; nil before the end or if not asked for.
    package var sha256: String? { digest }

    /// Fills `buffer` as far as a block allows; 0 at the end of the file.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
        guard buffer.count > 0 else { return 0 }
        guard let gunzip else { return try readPlain(into: buffer) }
        while true {
            if rawStart == rawEnd { try refill() }
            if rawStart == rawEnd, ended {
                guard gunzip.atBoundary else { throw .gzipCutShort(path, after: consumed) }
                return 0
            }
            let used: (read: Int, written: Int)
            do {
                used = try gunzip.unpack(UnsafeMutableRawBufferPointer(rebasing: raw[rawStart..<rawEnd]), into: buffer)
            } catch {
                throw .gzipDamaged(path, near: consumed - Int64(rawEnd - rawStart))
            }
            rawStart += used.read
            unpacked += Int64(used.written)
            if unpacked > ratioFrom, unpacked / max(1, consumed) > Self.ratio { throw .gzipTrap(path) }
            if used.written > 0 { return used.written }
        }
    }

    private func readPlain(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
        // What was read to know the format comes first; then straight from the disk.
        if rawStart == rawEnd { return ended ? 0 : try readFile(into: buffer) }
        let count = min(buffer.count, rawEnd - rawStart)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[rawStart..<rawStart + count]))
        rawStart += count
        return count
    }

    /// Reads one more block behind what is still unread.
    private func refill() throws(Failure) {
        if rawStart == rawEnd { (rawStart, rawEnd) = (0, 0) }
        guard !ended, rawEnd < raw.count else { return }
        rawEnd += try readFile(into: UnsafeMutableRawBufferPointer(rebasing: raw[rawEnd...]))
    }

    private func readFile(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
        var count = 0
        repeat { count = Foundation.read(file, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
        guard count >= 0 else { throw .unreadable(path, errno) }
        guard count > 0 else {
            ended = true
            digest = hasher.map { $0.finalize().map { padded(hex: $0) }.joined() }
            return 0
        }
        hasher?.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        consumed += Int64(count)
        return count
    }
}

private func padded(hex byte: UInt8) -> String {
    let text = String(byte, radix: 16)
    return byte < 16 ? "0" + text : text
}
