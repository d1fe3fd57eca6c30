import Core

/// Codes that are read from paper and typed: no letter that looks like another, in groups, case of no matter.
///
/// Source: the alphabet of Crockford's Base32.
enum SpokenCode {
    private static let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// As many signs as there are bytes, each of five bits: `K7QF2-M9XRD`.
    static func text(_ bytes: [UInt8], group: Int = 5) -> String {
        let all = bytes.map { signs[Int($0 & 31)] }
        return stride(from: 0, to: all.count, by: group)
            .map { String(decoding: all[$0..<min($0 + group, all.count)], as: UTF8.self) }.joined(separator: "-")
    }

    /// What was meant: small letters, hyphens and spaces, and O for 0, I and L for 1.
    static func plain(_ typed: String) -> String {
        String(
            decoding: typed.uppercased().utf8.compactMap { sign -> UInt8? in
                switch sign {
                case UInt8(ascii: "O"): UInt8(ascii: "0")
                case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
                case UInt8(ascii: "U"): UInt8(ascii: "V")
                default: signs.contains(sign) ? sign : nil
                }
            },
            as: UTF8.self
        )
    }

    /// Under which a code of one account is kept.
    static func hash(_ typed: String, account: AccountID) -> String { Secret.hash("\(account.text):\(plain(typed))") }
}
