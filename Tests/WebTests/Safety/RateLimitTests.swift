import Core
import Testing

@testable import Web

struct `An allowance` {
    private static let small = Allowance(burst: 3, perSecond: 0.5)

    /// Seconds at which one is taken, and what each is answered: nil where it may, else the seconds to wait.
    @Test(arguments: [
        ([0, 0, 0], [nil, nil, nil]), ([0, 0, 0, 0], [nil, nil, nil, 2]), ([0, 0, 0, 1], [nil, nil, nil, 1]),
        ([0, 0, 0, 2], [nil, nil, nil, nil]), ([0, 0, 0, 1, 2, 2], [nil, nil, nil, 1, nil, 2]),
        // Rest brings no more than the whole back.
        ([0, 0, 0, 600, 600, 600, 600], [nil, nil, nil, nil, nil, nil, 2]),
        // A clock set back brings nothing, and takes nothing.
        ([100, 100, 100, 50, 102], [nil, nil, nil, 2, nil]),
    ])
    func `is taken one by one and comes back with time`(at: [Int], waits: [Int?]) {
        var bucket = TokenBucket(Self.small, at: Instant(seconds: Int64(at[0])))
        #expect(at.map { bucket.take(Self.small, at: Instant(seconds: Int64($0))) } == waits)
    }

    @Test func `is of the account and of the address`() {
        var ledger = RateLedger()
        let (now, office) = (Instant(seconds: 0), Asker.address("10.0.0.7"))
        for _ in 0..<120 { #expect(ledger.take(.change, by: [.account("a"), office], at: now) == nil) }
        #expect(ledger.take(.change, by: [.account("a"), office], at: now) == 1)
        #expect(ledger.take(.change, by: [.account("b"), office], at: now) == nil, "others of the office go on")
        #expect(ledger.take(.file, by: [.account("a"), office], at: now) == nil, "files are counted apart")
        #expect(ledger.take(.change, by: [.account("a"), office], at: now + 1) == nil)
    }

    /// 1,200 of ten accounts of one address; the refused eleventh loses nothing of its own.
    @Test func `of an address ends for all who share it`() {
        var ledger = RateLedger()
        let (now, office) = (Instant(seconds: 0), Asker.address("10.0.0.7"))
        for number in 0..<1_200 {
            #expect(ledger.take(.change, by: [.account("\(number % 10)"), office], at: now) == nil)
        }
        #expect(ledger.take(.change, by: [.account("11"), office], at: now) == 1)
        #expect(ledger.take(.change, by: [.account("11"), .address("10.0.0.8")], at: now) == nil)
    }

    @Test func `of many thousands fits into bounds, and who asks without end stays known`() {
        var ledger = RateLedger(most: 100)
        let now = Instant(seconds: 0)
        for _ in 0..<400 { _ = ledger.take(.knock, by: [.address("worst")], at: now) }
        for number in 0..<10_000 {
            _ = ledger.take(.knock, by: [.address("\(number)")], at: now)
            #expect(ledger.count <= 101)
        }
        #expect(ledger.take(.knock, by: [.address("worst")], at: now) != nil)
    }

    @Test(arguments: [
        (Route.Method.get, "/week", true, Asked?.none), (.get, "/week.csv", true, .file),
        (.get, "/people/:employee/calls.csv", true, .file), (.get, "/calendar/:token", false, .file),
        (.post, "/week/moves", true, .change), (.post, "/session", false, .knock), (.get, "/", false, nil),
    ])
    func `is asked for by what a request costs`(
        method: Route.Method,
        pattern: String,
        isSignedIn: Bool,
        asked: Asked?
    ) {
        #expect(Asked(method, pattern, isSignedIn: isSignedIn) == asked)
    }

    @Test(arguments: [
        ("198.51.100.7", "198.51.100.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"), ("2001:db8::1", "2001:db8:0:0::/64"), ("::1", "0:0:0:0::/64"),
        ("fe80::1%eth0", "fe80:0:0:0::/64"), ("", ""),
    ])
    func `of an IPv6 address is that of its network`(address: String, network: String) {
        #expect(Asker.network(address) == .address(network))
    }
}
