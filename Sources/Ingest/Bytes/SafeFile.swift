import Foundation

/// The few calls that bring bytes to the disk for good.
package enum SafeFile {
    /// Writes all of it; false with `errno` set if the disk will not have it.
    package static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
        bytes.withUnsafeBytes { write($0, to: file) }
    }

    package static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = Foundation.write(file, bytes.baseAddress?.advanced(by: done), bytes.count - done)
            if count < 0, errno == EAGAIN {
                var room = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
                poll(&room, 1, -1)
            } else if count < 0, errno != EINTR {
                return false
            }
            done += max(count, 0)
        }
        return true
    }

    /// Makes a rename last through a power cut; a folder that cannot be synced is left as it is.
    static func settleFolder(of path: String) {
        let folder = open(
            (path as NSString).deletingLastPathComponent.isEmpty ? "." : (path as NSString).deletingLastPathComponent,
            O_RDONLY
        )
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }
}
