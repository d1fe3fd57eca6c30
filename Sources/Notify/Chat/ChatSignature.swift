import Crypto
import Foundation

/// How each chat wants to know that a message is ours.
enum ChatSignature {
    /// DingTalk: the secret signs the milliseconds and itself; the answer goes into the address.
    static func dingTalk(secret: String, milliseconds: Int64) -> String {
        base64(key: secret, "\(milliseconds)\n\(secret)")
    }

    /// Feishu: the seconds and the secret sign nothing at all; key and message are the other way round.
    static func feishu(secret: String, seconds: Int64) -> String { base64(key: "\(seconds)\n\(secret)", "") }

    /// Ours: `sha256=` and the hexadecimal HMAC of seconds, a dot and the body.
    static func generic(secret: String, seconds: Int64, body: String) -> String {
        "sha256="
            + code(key: secret, "\(seconds).\(body)").map { byte in
                String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            }.joined()
    }

    private static func base64(key: String, _ message: String) -> String {
        Data(code(key: key, message)).base64EncodedString()
    }

    private static func code(key: String, _ message: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(message.utf8), using: SymmetricKey(data: Data(key.utf8))))
    }
}
