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
