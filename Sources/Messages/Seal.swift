import Core
import Crypto
import Foundation
import Glibc
import Synchronization

/// Keeps secrets of others, passwords and addresses of chats, unreadable in the database and its backups (AES-GCM).
///
/// The key lies in a file outside the database, made with the first secret; without it they must be entered anew.
package final class Seal: Sendable {
    package enum Refused: Refusal {
        case noPlace
        case unwritable(String)
        case unreadable(String)

        package var sentence: Word {
            switch self {
            case .noPlace:
                Word(
                    "还没有存放密钥的地方：请在服务器上设置 ZHIYIN_KEY_FILE。",
                    "還沒有存放金鑰的地方：請在伺服器上設定 ZHIYIN_KEY_FILE。",
                    "There is no place for the key: set ZHIYIN_KEY_FILE on the server."
                )
            case .unwritable(let file):
                Word("密钥写不进 \(file)。", "金鑰寫不進 \(file)。", "The key cannot be written to \(file).")
            case .unreadable(let file):
                Word("\(file) 里的密钥读不出来。", "\(file) 裡的金鑰讀不出來。", "The key in \(file) cannot be read.")
            }
        }
    }

    private let file: String?
    private let key: Mutex<SymmetricKey?>

    /// `file` nil: nothing can be sealed.
    package init(file: String?) {
        self.file = file
        key = Mutex(nil)
    }

    /// For tests.
    package init(key: [UInt8]) {
        file = nil
        self.key = Mutex(SymmetricKey(data: key))
    }

    /// `purpose` binds a secret to its place: moved to another row, it does not open.
    package func close(_ text: String, for purpose: String) throws -> String {
        let key = try known() ?? made()
        let box = try AES.GCM.seal(Data(text.utf8), using: key, authenticating: Data(purpose.utf8))
        guard let bytes = box.combined else { preconditionFailure("a nonce of the usual length is always combined") }
        return bytes.base64EncodedString()
    }

    /// Nil where it was sealed with another key, for another purpose, or changed since.
    package func open(_ sealed: String, for purpose: String) -> String? {
        guard let key = try? known(), let bytes = Data(base64Encoded: sealed),
            let box = try? AES.GCM.SealedBox(combined: bytes),
            let text = try? AES.GCM.open(box, using: key, authenticating: Data(purpose.utf8))
        else { return nil }
        return String(decoding: text, as: UTF8.self)
    }

    /// The key of the file; nil while there is no file.
    private func known() throws -> SymmetricKey? {
        try key.withLock { key in
            if let key { return key }
            guard let file, let text = FileManager.default.contents(atPath: file) else { return nil }
            guard let bytes = Data(base64Encoded: String(decoding: text, as: UTF8.self).trimmed), bytes.count == 32
            else { throw Refused.unreadable(file) }
            key = SymmetricKey(data: bytes)
            return key
        }
    }

    /// A new key that only its owner may read; where another server was first, theirs.
    private func made() throws -> SymmetricKey {
        guard let file else { throw Refused.noPlace }
        let fresh = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        let line = Array((fresh.base64EncodedString() + "\n").utf8)
        let handle = Glibc.open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if handle >= 0 {
            let isWritten = write(handle, line, line.count) == line.count && fsync(handle) == 0
            Glibc.close(handle)
            guard isWritten else {
                unlink(file)
                throw Refused.unwritable(file)
            }
        } else if errno != EEXIST {
            throw Refused.unwritable(file)
        }
        guard let key = try known() else { throw Refused.unreadable(file) }
        return key
    }
}
