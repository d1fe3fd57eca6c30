import Core
import Foundation

/// Two servers on one SQLite file are refused; commands beside a server are not.
final class ServeLock: Sendable {
    private let file: Int32

    /// Takes the lock of a SQLite file for as long as this lives; on PostgreSQL any number may serve.
    init?(database path: String?) throws {
        guard let path else { return nil }
        // One file may have several names.
        let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path + ".serve"
        file = open(place, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw Failure(.storage, "\(place) cannot be made: \(String(cString: strerror(errno)))")
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw Failure(
                .storage,
                "another zhiyin serves \(path) already; stop it, or use PostgreSQL for several servers"
            )
        }
    }

    deinit { close(file) }
}
