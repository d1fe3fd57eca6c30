import Core
import Foundation
import Ingest
import Synchronization

/// The one door to the standard output: it is written in good pieces, and what it would not take is not forgotten.
enum StandardOutput {
    private struct State {
        var waiting: [UInt8] = []
        /// What the system said when it took no more; 0 while it does.
        var failure: Int32 = 0

        mutating func flush() {
            if failure == 0, !SafeFile.write(waiting, to: STDOUT_FILENO) { failure = errno }
            waiting.removeAll(keepingCapacity: true)
        }
    }

    private static let state = Mutex(State())

    /// To be called before any file is opened.
    ///
    /// A closed standard file's number would be the next file's, which would then take what is printed. And a reader that
    /// goes away (`| head`) must not end an import in its middle.
    static func prepare() {
        for (file, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
        where fcntl(file, F_GETFD) == -1 {
            _ = open("/dev/null", mode)
        }
        signal(SIGPIPE, SIG_IGN)
    }

    static func line(_ text: String) { write(Array((text + "\n").utf8)) }

    static func write(_ bytes: [UInt8]) {
        state.withLock { state in
            state.waiting += bytes
            if state.waiting.count > 1 << 16 { state.flush() }
        }
    }

    /// Hands everything printed so far to whoever reads it.
    static func flush() { state.withLock { $0.flush() } }

    /// To be called last: throws where something printed could not be written.
    ///
    /// Where the reader has gone away, it ends the program as other programs end then.
    static func finish() throws(Failure) {
        flush()
        let failure = state.withLock(\.failure)
        if failure == 0 { return }
        if failure == EPIPE {
            signal(SIGPIPE, SIG_DFL)
            raise(SIGPIPE)
        }
        throw Failure(.incomplete, "the output cannot be written: \(String(cString: strerror(failure)))")
    }
}

/// A line for people, beside the output; where it cannot be written it is lost, and the work goes on.
func complain(_ line: String) {
    StandardOutput.flush()
    _ = SafeFile.write(Array((line + "\n").utf8), to: STDERR_FILENO)
}
