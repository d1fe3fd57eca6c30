import Core
import Foundation

/// The rows an import refused, as a CSV to mend and import again; made with the first of them.
package final class RejectsFile {
    /// Where it comes to lie when finished.
    package let path: String
    /// Rows written.
    package private(set) var count = 0

    private let header: [String]
    private let part: String
    private var file: Int32 = -1
    private var writer = CSVWriter(bom: true, guardFormulas: true, crlf: true)

    /// `header` is that of the file read: its cells follow line and reason.
    package init(path: String, header: [String]) {
        (self.path, self.header) = (path, header)
        part = path + ".part"
    }

    deinit {
        if file >= 0 {
            close(file)
            unlink(part)
        }
    }

    /// Keeps a refused row; a line that could not be cut into cells goes in as one.
    package func write(line: Int, reason: String, cells: [String]) throws(Failure) {
        if file < 0 {
            file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
            guard file >= 0 else { throw unwritable(errno) }
            writer.row(["line", "reason"] + header)
        }
        writer.row([String(line), reason] + cells)
        count += 1
        if writer.bytes.count > ByteSource.block { try flush() }
    }

    /// Puts the file in its place; answers its path, or nil if nothing was refused.
    package func finish() throws(Failure) -> String? {
        guard file >= 0 else { return nil }
        try flush()
        guard fsync(file) == 0, close(file) == 0 else { throw unwritable(errno) }
        file = -1
        guard rename(part, path) == 0 else { throw unwritable(errno) }
        SafeFile.settleFolder(of: path)
        return path
    }

    private func flush() throws(Failure) {
        guard SafeFile.write(writer.take(), to: file) else { throw unwritable(errno) }
    }

    private func unwritable(_ code: Int32) -> Failure {
        Failure(
            .badInput,
            "cannot write the refused rows to \(path): \(String(cString: strerror(code))); name a folder that can be written"
        )
    }
}
