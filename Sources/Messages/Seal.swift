import Core
import Store

/// Keeps secrets of others, passwords and addresses of chats, unreadable in the database and its backups.
///
/// The keys are those of confidential texts, in their file outside the database; without it secrets must be entered anew.
package struct Seal: Sendable {
    package enum Refused: Refusal {
        case noKeys

        package var sentence: Word {
            Word(
                "密钥文件不在，无法保存：请在服务器上设置 ZHIYIN_KEY_FILE。",
                "金鑰檔不在，無法儲存：請在伺服器上設定 ZHIYIN_KEY_FILE。",
                "The key file is not there, so nothing can be kept: set ZHIYIN_KEY_FILE on the server."
            )
        }
    }

    /// Where secrets of this room lie sealed, for whoever changes the keys.
    package static let columns = [
        SealedColumn("mail_server", "password", key: "site"), SealedColumn("chat_hook", "address", key: "hook_id"),
        SealedColumn("chat_hook", "secret", key: "hook_id"),
    ]

    private let ring: @Sendable () -> KeyRing?

    /// `ring` answers nil while there are no keys.
    package init(_ ring: @escaping @Sendable () -> KeyRing?) { self.ring = ring }

    /// `purpose` binds a secret to its place: moved to another row, it does not open.
    package func close(_ text: String, for purpose: String) throws -> String {
        guard let ring = ring() else { throw Refused.noKeys }
        return try ring.line(sealing: text, as: purpose)
    }

    /// Nil where its key is gone, or it was sealed for another purpose, or changed since.
    package func open(_ sealed: String, for purpose: String) -> String? { ring()?.text(of: sealed, as: purpose) }
}
