import Core
import Foundation

/// The file with the keys: readable by its owner only, never half written.
package enum KeyFile {
    /// The ring in a file; nil where there is no file.
    package static func load(_ path: String) throws(Failure) -> KeyRing? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.storage, "\(path) cannot be read; the keys of confidential texts lie in it")
        }
        guard let ring = KeyRing(text: String(decoding: data, as: UTF8.self)) else {
            throw Failure(.storage, "\(path) is no key file of zhiyin, or it is damaged; put its copy in its place")
        }
        return ring
    }

    /// Makes a file with a new ring; where another process was faster, theirs.
    package static func make(_ path: String) throws(Failure) -> KeyRing {
        let ring = KeyRing()
        let part = try written(ring, beside: path)
        defer { unlink(part) }
        // A link, unlike a rename, never takes the place of a file that is there.
        if link(part, path) != 0 {
            guard errno == EEXIST, let theirs = try load(path) else { throw unwritable(path) }
            return theirs
        }
        settle(path)
        return ring
    }

    /// Puts another ring in the file's place.
    package static func replace(_ path: String, with ring: KeyRing) throws(Failure) {
        let part = try written(ring, beside: path)
        guard rename(part, path) == 0 else {
            unlink(part)
            throw unwritable(path)
        }
        settle(path)
    }

    /// Whether others than its owner may read it.
    package static func isOpenToOthers(_ path: String) -> Bool {
        var found = stat()
        return stat(path, &found) == 0 && found.st_mode & 0o077 != 0
    }

    /// What tells a file from the one that stood there before; nil where there is none.
    static func stamp(_ path: String) -> String? {
        var found = stat()
        guard stat(path, &found) == 0 else { return nil }
        return "\(found.st_ino) \(found.st_size) \(found.st_mtim.tv_sec).\(found.st_mtim.tv_nsec)"
    }

    /// Keeps other programs from changing the file until the answer is let go; throws while another one changes it.
    package static func hold(_ path: String) throws(Failure) -> KeyFileHold {
        let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw unwritable(path) }
        guard flock(folder, LOCK_EX | LOCK_NB) == 0 else {
            close(folder)
            throw Failure(.storage, "another zhiyin is changing \(path); wait until it is done")
        }
        return KeyFileHold(descriptor: folder)
    }

    private static func written(_ ring: KeyRing, beside path: String) throws(Failure) -> String {
        let part = "\(path).\(getpid()).part"
        let file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw unwritable(path) }
        defer { close(file) }
        let bytes = Array(ring.text.utf8)
        guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            unlink(part)
            throw unwritable(path)
        }
        return part
    }

    /// Makes the file's name last through a power cut.
    private static func settle(_ path: String) {
        let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    private static func unwritable(_ path: String) -> Failure {
        Failure(.storage, "\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
}

/// The right to change a key file, as long as it lives.
package final class KeyFileHold: Sendable {
    private let descriptor: Int32

    init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }
}
