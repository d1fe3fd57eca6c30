import Core
import Crypto
import Foundation

/// Keeps secrets of others, passwords and addresses of chats, unreadable in the database and its backups (AES-GCM).
///
/// The key lies in a file outside the database; without it the secrets must be entered anew.
package struct Seal: Sendable {
    private let key: SymmetricKey

    package init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

    /// Reads the key, or makes one that only its owner may read.
    package static func open(file: String) throws -> Seal {
        if let text = FileManager.default.contents(atPath: file) {
            guard let key = Data(base64Encoded: String(decoding: text, as: UTF8.self).trimmed), key.count == 32 else {
                throw Failure(.badInput, "\(file) holds no key of 32 bytes in base64")
            }
            return Seal(key: Array(key))
        }
        let key = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        let isMade = FileManager.default.createFile(
            atPath: file,
            contents: Data((key.base64EncodedString() + "\n").utf8),
            attributes: [.posixPermissions: 0o600]
        )
        guard isMade else { throw Failure(.storage, "the key for secrets cannot be written to \(file)") }
        return Seal(key: Array(key))
    }

    /// `purpose` binds a secret to its place: moved to another row, it does not open.
    package func close(_ text: String, for purpose: String) throws -> String {
        let box = try AES.GCM.seal(Data(text.utf8), using: key, authenticating: Data(purpose.utf8))
        guard let bytes = box.combined else { preconditionFailure("a nonce of the usual length is always combined") }
        return bytes.base64EncodedString()
    }

    /// Nil where it was sealed with another key, for another purpose, or changed since.
    package func open(_ sealed: String, for purpose: String) -> String? {
        guard let bytes = Data(base64Encoded: sealed), let box = try? AES.GCM.SealedBox(combined: bytes),
            let text = try? AES.GCM.open(box, using: key, authenticating: Data(purpose.utf8))
        else { return nil }
        return String(decoding: text, as: UTF8.self)
    }
}
