import Core
import Crypto
import Foundation

/// Passwords known from breaches: a file that whoever runs the server lays down, looked into and never read whole.
///
/// Each line begins with the SHA-1 of one in hex, and lines are in order: the format of “Pwned Passwords” ordered by
/// hash. A billion of them cost some forty short reads.
package struct BreachedPasswords: Sendable {
    private static let hashLength = 40
    /// A hash, a colon and a count; longer lines are no such file's.
    private static let longestLine = 80

    private let path: String

    /// Refuses a file that is not there or does not begin as one of them.
    package init(path: String) throws {
        self.path = path
        let file = try Self.open(path)
        defer { try? file.close() }
        guard try Self.line(in: file, from: 0).map({ $0.text.utf8.allSatisfy(Self.isHex) }) ?? true else {
            throw Failure(.badInput, "\(path): not a list of SHA-1 hashes, one a line, in order")
        }
    }

    func contains(_ password: String) throws -> Bool {
        let text = Array(password.precomposedStringWithCanonicalMapping.utf8)
        let wanted = Insecure.SHA1.hash(data: text).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
        let file = try Self.open(path)
        defer { try? file.close() }
        // What begins at `low` or after it and before `high` is still to be looked at.
        var (low, high) = (UInt64(0), try file.seekToEnd())
        while low < high {
            let middle = (low + high) / 2
            guard let found = try Self.line(in: file, from: middle), found.start < high else {
                high = middle
                continue
            }
            if found.text == wanted { return true }
            if found.text < wanted { low = found.end } else { high = middle }
        }
        return false
    }

    /// The hash of the first line that begins at `offset` or after it, and where the line begins and ends.
    private static func line(
        in file: FileHandle,
        from offset: UInt64
    ) throws -> (text: String, start: UInt64, end: UInt64)? {
        let from = offset == 0 ? 0 : offset - 1
        try file.seek(toOffset: from)
        let bytes = Array(try file.read(upToCount: 2 * longestLine) ?? Data())
        let newline = UInt8(ascii: "\n")
        var begin = 0
        if offset > 0 {
            guard let before = bytes.firstIndex(of: newline) else { return nil }
            begin = before + 1
        }
        guard begin < bytes.count else { return nil }
        let end = bytes[begin...].firstIndex(of: newline).map { $0 + 1 } ?? bytes.count
        let hash = String(decoding: bytes[begin..<end].prefix(hashLength), as: UTF8.self).lowercased()
        return (hash, from + UInt64(begin), from + UInt64(end))
    }

    private static func open(_ path: String) throws -> FileHandle {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw Failure(.badInput, "\(path): the list of breached passwords cannot be read")
        }
        return file
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }
}
