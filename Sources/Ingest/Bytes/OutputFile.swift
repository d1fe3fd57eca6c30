import Core
import Foundation

/// A file named by the user, written piece by piece: links are followed, and what is no regular file (a pipe, a device,
/// the standard output by its name) takes the bytes as they come.
///
/// A regular file is replaced only once all of it is written; given up before, it stays as it was.
package final class OutputFile {
    private let path: String
    private var file: Int32
    /// The regular file to replace and what will replace it, next to it.
    private let replacement: (target: String, part: String)?

    package init(path: String) throws(Failure) {
        self.path = path
        var state = stat()
        let isThere = stat(path, &state) == 0
        if isThere, let open = OutputFile.opened(state) {
            (file, replacement) = (open, nil)
        } else if isThere, state.st_mode & S_IFMT != S_IFREG {
            (file, replacement) = (open(path, O_WRONLY | O_CLOEXEC), nil)
        } else {
            let target = OutputFile.end(of: path)
            let part = "\(target).\(getpid()).part"
            file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
            if isThere, file >= 0 { fchmod(file, state.st_mode & 0o7777) }
            replacement = (target, part)
        }
        guard file >= 0 else { throw unwritable(errno) }
    }

    deinit {
        guard file >= 0 else { return }
        close(file)
        if let replacement { unlink(replacement.part) }
    }

    package func write(_ bytes: [UInt8]) throws(Failure) {
        guard SafeFile.write(bytes, to: file) else { throw unwritable(errno) }
    }

    /// Puts the file in its place.
    package func finish() throws(Failure) {
        // Nothing takes the old file's place before the disk has it.
        var code = replacement == nil || fsync(file) == 0 ? 0 : errno
        if close(file) != 0, code == 0 { code = errno }
        file = -1
        if code == 0, let replacement, rename(replacement.part, replacement.target) != 0 { code = errno }
        if code == 0 {
            if let replacement { SafeFile.settleFolder(of: replacement.target) }
            return
        }
        if let replacement { unlink(replacement.part) }
        throw unwritable(code)
    }

    /// The standard output or error, where it is the same file: to replace it would lose what goes there beside this.
    private static func opened(_ state: stat) -> Int32? {
        for known in [STDOUT_FILENO, STDERR_FILENO] {
            var other = stat()
            guard fstat(known, &other) == 0, fcntl(known, F_GETFL) & O_ACCMODE != O_RDONLY else { continue }
            if (other.st_dev, other.st_ino) == (state.st_dev, state.st_ino) { return dup(known) }
        }
        return nil
    }

    /// Where a chain of links ends, also if nothing is there yet.
    private static func end(of path: String) -> String {
        var path = path
        for _ in 0..<40 {
            guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { break }
            path = next.hasPrefix("/") ? next : SafeFile.folder(of: path) + next
        }
        return path
    }

    private func unwritable(_ code: Int32) -> Failure {
        OutputFile.unwritable(path, String(cString: strerror(code)))
    }

    static func unwritable(_ path: String, _ why: String) -> Failure {
        Failure(.badInput, "\(path) cannot be written: \(why)")
    }
}
