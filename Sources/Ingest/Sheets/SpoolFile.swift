import Core
import Foundation

/// A nameless file on disk for a workbook that came packed or through a pipe: a zip can only be read from a real file.
enum SpoolFile {
    /// More than this is no workbook.
    private static let most: Int64 = 4 << 30

    /// Writes `head` and the rest of `source`; the caller owns the descriptor.
    static func descriptor(_ head: UnsafeMutableRawBufferPointer, _ source: ByteSource) throws(Failure) -> Int32 {
        var name = Array((NSTemporaryDirectory() + "/zhiyin-XXXXXX").utf8CString)
        let file = mkstemp(&name)
        guard file >= 0 else { throw .noRoomForWorkbook(source.path) }
        unlink(name)
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: ByteSource.block, alignment: 16)
        defer { room.deallocate() }
        var size: Int64 = 0
        var next = UnsafeRawBufferPointer(head)
        do throws(Failure) {
            while next.count > 0 {
                size += Int64(next.count)
                guard size <= most, SafeFile.write(next, to: file) else { throw .noRoomForWorkbook(source.path) }
                let count = try source.read(into: room)
                next = UnsafeRawBufferPointer(rebasing: room[..<count])
            }
            guard lseek(file, 0, SEEK_SET) == 0 else { throw .noRoomForWorkbook(source.path) }
        } catch {
            close(file)
            throw error
        }
        return file
    }
}
