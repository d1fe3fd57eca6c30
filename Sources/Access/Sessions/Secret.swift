import Crypto
import Foundation

/// Random texts that open something, and the hashes that are kept of them.
enum Secret {
    /// 256 random bits, as they go into an address.
    static func token() -> String {
        let bytes = Data(bytes(32))
        return bytes.base64EncodedString().map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 }.filter { $0 != "=" }
            .reduce(into: "") { $0.append($1) }
    }

    static func bytes(_ count: Int) -> [UInt8] {
        SymmetricKey(size: .init(bitCount: count * 8)).withUnsafeBytes { Array($0) }
    }

    static func hash(_ token: String) -> String {
        SHA256.hash(data: Data(token.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
