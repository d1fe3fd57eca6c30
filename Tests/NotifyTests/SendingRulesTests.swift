import Core
import Notify
import Testing

struct `A bucket of tokens` {
    private let now = Instant(seconds: 1_795_399_200)

    @Test func `lets eighteen go at once and the next after its share of the minute`() {
        var bucket = TokenBucket(at: now)
        for _ in 1...18 { #expect(bucket.take(at: now) == nil) }
        // A minute has eighteen shares of three and a third seconds.
        #expect(bucket.take(at: now) == 4)
        #expect(bucket.take(at: now + 3) == 1)
        #expect(bucket.take(at: now + 4) == nil)
        #expect(bucket.take(at: now + 4) != nil)
    }

    @Test func `is full again after a minute, and no fuller after a day`() {
        var bucket = TokenBucket(at: now)
        for _ in 1...18 { _ = bucket.take(at: now) }
        for _ in 1...18 { #expect(bucket.take(at: now + 86_400) == nil) }
        #expect(bucket.take(at: now + 86_400) != nil)
    }

    @Test func `gains nothing from a clock set back`() {
        var bucket = TokenBucket(at: now)
        for _ in 1...18 { _ = bucket.take(at: now) }
        #expect(bucket.take(at: now + -3600) != nil)
        #expect(bucket.take(at: now + 4) == nil)
    }
}

struct `Another try` {
    private let now = Instant(seconds: 1_795_399_200)

    @Test(arguments: [(1, 60), (2, 240), (3, 900), (4, 3600), (5, 14_400), (6, 21_600), (11, 21_600)])
    func `comes later each time`(tries: Int, seconds: Int) {
        #expect(Retry.seconds(after: tries, asked: nil) == seconds)
    }

    @Test func `waits as long as the other side asks, but no longer than a day`() {
        #expect(Retry.seconds(after: 1, asked: 600) == 600)
        #expect(Retry.seconds(after: 3, asked: 600) == 900)
        #expect(Retry.seconds(after: 1, asked: 1_000_000) == 86_400)
    }

    @Test func `is not made after the twelfth, nor of what never can be sent`() {
        let later = Delivery.later(why: "", seconds: nil)
        #expect(Retry.at(later, tries: 11, now: now) == now + 21_600)
        #expect(Retry.at(later, tries: 12, now: now) == nil)
        #expect(Retry.at(.sent, tries: 1, now: now) == nil)
        #expect(Retry.at(.never(why: ""), tries: 1, now: now) == nil)
    }
}

struct `An address a hook reaches` {
    @Test(
        arguments: [
            ([8, 8, 8, 8], true, true), ([10, 0, 0, 1], false, true), ([11, 0, 0, 1], true, true),
            ([127, 0, 0, 1], false, true), ([172, 15, 0, 1], true, true), ([172, 16, 0, 1], false, true),
            ([172, 31, 255, 255], false, true), ([172, 32, 0, 0], true, true), ([192, 168, 1, 1], false, true),
            ([169, 254, 169, 254], false, false), ([100, 100, 100, 200], false, false), ([100, 64, 0, 1], false, true),
            ([0, 0, 0, 0], false, false), ([224, 0, 0, 1], false, false), ([255, 255, 255, 255], false, false),
            ([192, 0, 2, 1], false, false),
        ] as [([UInt8], Bool, Bool)]
    )
    func `is public, or one's own where that was allowed, and never a cloud's secrets`(
        bytes: [UInt8],
        isAllowed: Bool,
        isAllowedInside: Bool
    ) {
        #expect(PeerAddress.v4(bytes).isAllowed(allowingPrivate: false) == isAllowed)
        #expect(PeerAddress.v4(bytes).isAllowed(allowingPrivate: true) == isAllowedInside)
        let mapped = PeerAddress.v6([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] + bytes)
        #expect(mapped.isAllowed(allowingPrivate: false) == isAllowed, "the same as IPv6")
    }

    @Test(
        arguments: [
            ([0x26, 0x06, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], true, true),
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false, true),
            ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], false, false),
            ([0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false, false),
            ([0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false, true),
            ([0xFD, 0, 0x0E, 0xC2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54], false, false),
            ([0x20, 0x02, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false, false),
            ([0xFF, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], false, false),
        ] as [([UInt8], Bool, Bool)]
    )
    func `is judged the same in IPv6`(bytes: [UInt8], isAllowed: Bool, isAllowedInside: Bool) {
        #expect(PeerAddress.v6(bytes).isAllowed(allowingPrivate: false) == isAllowed)
        #expect(PeerAddress.v6(bytes).isAllowed(allowingPrivate: true) == isAllowedInside)
    }

    @Test(arguments: [
        ("http://chat.example/x", HookAddress.Refused.notHTTPS), ("ftp://chat.example/x", .notHTTPS),
        ("https:///x", .noHost), ("https://user:pass@chat.example/x", .withPassword),
        ("https://chat.example/a b", .tooLong), ("", .notHTTPS),
    ])
    func `is written as https, with a host and nothing before it`(address: String, refused: HookAddress.Refused) {
        #expect(throws: refused) { try HookAddress.check(address) }
    }

    @Test func `shows only its host and its end`() {
        let address = "https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef3f9a"
        #expect(HookAddress.masked(address) == "https://oapi.dingtalk.com/…3f9a")
        #expect(HookAddress.masked("https://a.example/secret") == "https://a.example/…")
    }
}
