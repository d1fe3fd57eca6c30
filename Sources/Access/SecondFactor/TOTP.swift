import Core
import Crypto
import Foundation

/// Codes of six figures that change every half minute, counted from the same secret on a phone and here.
///
/// Source: RFC 6238 with SHA-1, 30 seconds and six figures, as the phones' programs all do; RFC 4226 for one code.
enum TOTP {
    static let stepSeconds: Int64 = 30
    static let digits = 6
    /// A phone's clock may be a step off, either way.
    static let slack: Int64 = 1

    static func step(of at: Instant) -> Int64 { Int64(Int(at.seconds).floorDivided(by: Int(stepSeconds))) }

    static func code(_ secret: [UInt8], step: Int64, digits: Int = TOTP.digits) -> String {
        let counter = (0..<8).reversed().map { UInt8(truncatingIfNeeded: step >> ($0 * 8)) }
        let mac = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret))
        )
        let offset = Int(mac[19] & 15)
        let number = mac[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(1) { product, _ in product * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step a code is right for; nil where it is wrong, or not later than the last one used: a code counts once.
    static func accepted(_ typed: String, secret: [UInt8], at: Instant, lastStep: Int64?) -> Int64? {
        let plain = Array(typed.utf8).filter { $0 != UInt8(ascii: " ") }
        let now = step(of: at)
        for step in (now - slack)...(now + slack) where lastStep.map({ step > $0 }) ?? true {
            if sameBytes(plain, Array(code(secret, step: step).utf8)) { return step }
        }
        return nil
    }

    /// What a phone's program reads from the picture.
    ///
    /// Source: the Key URI Format of Google Authenticator.
    static func address(secret: [UInt8], of person: String) -> String {
        let name = "Zhiyin:\(person)".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "Zhiyin"
        return "otpauth://totp/\(name)?secret=\(Base32.text(secret))&issuer=Zhiyin&algorithm=SHA1&digits=6&period=30"
    }

    /// The secret to be typed by hand, in fours.
    static func grouped(_ secret: [UInt8]) -> String {
        let text = Array(Base32.text(secret))
        return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<min($0 + 4, text.count)]) }
            .joined(separator: " ")
    }
}
