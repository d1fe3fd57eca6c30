import Crypto
import CryptoExtras
import Foundation

/// scrypt: slow and large on purpose.
///
/// Source: RFC 7914.
enum Scrypt {
    static func derive(_ password: [UInt8], salt: [UInt8], cost: PasswordHash.Cost, bytes: Int) throws -> [UInt8] {
        try KDF.Scrypt.deriveKey(
            from: password,
            salt: salt,
            outputByteCount: bytes,
            rounds: 1 << cost.ln,
            blockSize: cost.r,
            parallelism: cost.p
        ).withUnsafeBytes { Array($0) }
    }

    /// The same password is the same whichever way its letters were composed (NFC).
    static func hash(_ password: String, cost: PasswordHash.Cost = .today) throws -> PasswordHash {
        let salt = SymmetricKey(size: .init(bitCount: PasswordHash.saltBytes * 8)).withUnsafeBytes { Array($0) }
        return PasswordHash(
            cost: cost,
            salt: salt,
            hash: try derive(bytes(password), salt: salt, cost: cost, bytes: PasswordHash.hashBytes)
        )
    }

    static func matches(_ password: String, _ known: PasswordHash) throws -> Bool {
        let tried = try derive(bytes(password), salt: known.salt, cost: known.cost, bytes: known.hash.count)
        return sameBytes(tried, known.hash)
    }

    /// Somebody else's password, compared where there is none: an unknown number takes as long as a known one.
    static let nobodys = PasswordHash(
        cost: .today,
        salt: Array(repeating: 0x5A, count: PasswordHash.saltBytes),
        hash: Array(repeating: 0, count: PasswordHash.hashBytes)
    )

    private static func bytes(_ password: String) -> [UInt8] {
        Array(password.precomposedStringWithCanonicalMapping.utf8)
    }
}

/// Compares without telling by the time it takes where they differ.
func sameBytes(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count && zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
