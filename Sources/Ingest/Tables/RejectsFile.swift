import Core
import Foundation

/// The rows an import refused, as a CSV to mend and import again; made with the first of them.
///
/// An import does not depend on it: what keeps it from being written is said when it is finished.
package final class RejectsFile {
    /// Where it comes to lie when finished.
    package let path: String
    private let header: [String]
    private let part: String
    private var file: Int32 = -1
    private var isThere = false
    /// What the system said when it could not be written.
    private var problem: Int32?
    private var writer = CSVWriter(bom: true, guardFormulas: true, crlf: true)

    /// `header` is that of the file read: its cells follow line and reason.
    package init(path: String, header: [String]) {
        (self.path, self.header) = (path, header)
        part = path + ".part"
    }

    deinit { giveUp() }

    /// Keeps a refused row; a line that could not be cut into cells goes in as one.
    package func write(line: Int, reason: String, cells: [String]) {
        guard problem == nil else { return }
        if file < 0 {
            file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
            guard file >= 0 else { return fail() }
            writer.row(["line", "reason"] + header)
        }
        writer.row([String(line), reason] + cells)
        if writer.bytes.count > ByteSource.block { flush() }
    }

    /// Puts the file in its place; answers its path, or nil if nothing was refused.
    package func finish() throws(Failure) -> String? {
        if file >= 0 {
            flush()
            settle()
        }
        if let problem {
            throw Failure(
                .incomplete,
                """
                the refused rows could not be written to \(path): \(String(cString: strerror(problem))); \
                the page of the import lists them
                """
            )
        }
        return isThere ? path : nil
    }

    private func flush() {
        if problem == nil, !SafeFile.write(writer.take(), to: file) { fail() }
    }

    private func settle() {
        guard problem == nil else { return }
        guard fsync(file) == 0, rename(part, path) == 0 else { return fail() }
        close(file)
        (file, isThere) = (-1, true)
        SafeFile.settleFolder(of: path)
    }

    private func fail() {
        problem = errno
        giveUp()
    }

    private func giveUp() {
        guard file >= 0 else { return }
        close(file)
        unlink(part)
        file = -1
    }
}
