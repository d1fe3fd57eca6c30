import Core
import Testing

@testable import Access

struct `A code of the second factor` {
    private static let secret = Array("12345678901234567890".utf8)

    /// RFC 6238, appendix B, SHA-1.
    @Test(arguments: [
        (Int64(59), "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `is what RFC 6238 says`(seconds: Int64, wanted: String) {
        let step = TOTP.step(of: Instant(seconds: seconds))
        #expect(TOTP.code(Self.secret, step: step, digits: 8) == wanted)
        #expect(TOTP.code(Self.secret, step: step) == wanted.suffix(6))
    }

    @Test(arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)])
    func `may be one step off and not two`(offset: Int64, isAccepted: Bool) {
        let now = Instant(seconds: 1_795_399_210)
        let code = TOTP.code(Self.secret, step: TOTP.step(of: now) + offset)
        #expect((TOTP.accepted(code, secret: Self.secret, at: now, lastStep: nil) != nil) == isAccepted)
    }

    @Test func `counts once, and none before the last one used counts`() {
        let now = Instant(seconds: 1_795_399_210)
        let step = TOTP.step(of: now)
        let (earlier, code) = (TOTP.code(Self.secret, step: step - 1), TOTP.code(Self.secret, step: step))
        #expect(TOTP.accepted(code, secret: Self.secret, at: now, lastStep: step - 1) == step)
        #expect(TOTP.accepted(code, secret: Self.secret, at: now, lastStep: step) == nil)
        #expect(TOTP.accepted(earlier, secret: Self.secret, at: now, lastStep: step) == nil)
        #expect(TOTP.accepted("", secret: Self.secret, at: now, lastStep: nil) == nil)
        let spaced = "\(code.prefix(3)) \(code.suffix(3))"
        #expect(TOTP.accepted(spaced, secret: Self.secret, at: now, lastStep: nil) == step)
    }

    /// RFC 4648, 10.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `has its secret in the base of RFC 4648`(plain: String, text: String) {
        #expect(Base32.text(Array(plain.utf8)) == text)
        #expect(Base32.bytes(text) == Array(plain.utf8))
    }

    @Test func `comes to the phone by an address`() {
        let address = TOTP.address(secret: Self.secret, of: "王 1")
        #expect(
            address.hasPrefix(
                "otpauth://totp/Zhiyin%3A%E7%8E%8B%201?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Zhiyin"
            )
        )
        #expect(TOTP.grouped(Self.secret) == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
    }

    @Test func `on paper may be typed as it is read`() {
        let code = SpokenCode.text([0, 1, 10, 31, 20, 18, 17, 5, 6, 7])
        #expect(code == "01AZM-JH567")
        let account = AccountID("a")
        #expect(SpokenCode.hash("o1az mjh567", account: account) == SpokenCode.hash(code, account: account))
        #expect(SpokenCode.hash("Oiazmjh567", account: account) == SpokenCode.hash(code, account: account))
        #expect(SpokenCode.hash(code, account: AccountID("b")) != SpokenCode.hash(code, account: account))
        #expect(SpokenCode.hash("01AZM-JH568", account: account) != SpokenCode.hash(code, account: account))
    }

    /// ISO/IEC 18004: version 1 has 21 modules; a finder of 7 stands in three corners, light around it.
    @Test func `is drawn as a square with its three finders`() throws {
        let code = try #require(QRCode("zhiyin"))
        #expect(code.width == 21)
        let finder = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"]
        for (top, left) in [(0, 0), (0, 14), (14, 0)] {
            let rows = (0..<7).map { row in
                (0..<7).map { code.isDark[(top + row) * 21 + left + $0] ? "1" : "0" }.joined()
            }
            #expect(rows == finder)
        }
        #expect(code.path.hasPrefix("M0 0h7v1h-7z"))
        #expect(QRCode(String(repeating: "x", count: 4000)) == nil)
    }
}
