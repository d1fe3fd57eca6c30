import Core
import Support
import Testing

struct `An instant` {
    /// 2026-11-22T03:04:05Z.
    private static let at: Int64 = 1_795_316_645

    @Test(arguments: [
        ("2026-11-22T11:04:05", 0), ("2026-11-22 11:04:05", 0), ("2026/11/22 11:04:05", 0), ("2026/11/22T11:04:05", 0),
        ("2026-11-22T03:04:05Z", 0), ("2026-11-22 03:04:05Z", 0), ("2026-11-22T11:04:05+08:00", 0),
        ("2026-11-22T11:04:05+0800", 0), ("2026-11-22T11:04:05+08", 0), ("2026-11-21T22:04:05-05:00", 0),
        ("2026-11-22T08:34:05+05:30", 0), ("2026-11-22T11:04", -5), ("2026-11-22 11:04", -5), ("2026-11-22T03:04Z", -5),
        ("2026-11-22  11:04:05", 0), ("  2026-11-22 11:04:05 ", 0), ("2026年11月22日 11:04:05", 0),
        ("20261122 11:04:05", 0),
    ])
    func `is read in every form of a time`(_ text: String, _ seconds: Int) {
        #expect(Instant(text, in: .shanghai) == Instant(seconds: Self.at + Int64(seconds)))
    }

    @Test(arguments: [
        (".5", 500_000), (".500", 500_000), (".000001", 1), (".1234567", 123_456), (".999999999", 999_999), ("", 0),
    ])
    func `keeps fractions to the microsecond`(_ fraction: String, _ micros: Int) {
        for zone in ["", "Z", "+08:00"] {
            let local = zone == "Z" ? "03" : "11"
            let read = Instant("2026-11-22T\(local):04:05\(fraction)\(zone)", in: .shanghai)
            #expect(read?.microseconds == Self.at * 1_000_000 + Int64(micros))
        }
    }

    @Test func `is the site's midnight of a bare day`() {
        #expect(Instant("2026-11-22", in: .shanghai)?.iso == "2026-11-21T16:00:00Z")
        #expect(Instant("2026年11月22日", in: .utc)?.iso == "2026-11-22T00:00:00Z")
    }

    @Test(arguments: [
        "", "T", "11:04", "2026-11-22T", "2026-11-22T11", "2026-11-22T24:00", "2026-11-22T11:60", "2026-11-22T11:04:60",
        "2026-11-22T11:04:05.", "2026-11-22T11:04:05.x", "2026-11-22T11:04:05.1.2", "2026-11-22T11:04:05:06",
        "2026-02-29T11:04",
        "2026-11-22T11:04+8", "2026-11-22T11:04+080", "2026-11-22T11:04+19:00", "2026-11-22T11:04+08:60",
        "2026-11-22Tnoon",
        "2026-11-22T-1:04", "yesterday", "1795320663", "2026-11-22T１１:04",
    ])
    func `is not read from anything else`(_ text: String) {
        #expect(Instant(text, in: .shanghai) == nil)
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (1_795_316_645, "2026-11-22T03:04:05Z"),
    ])
    func `is written in UTC`(_ seconds: Int, _ text: String) {
        #expect(Instant(seconds: Int64(seconds)).iso == text)
    }

    @Test func `is written as the site's clock shows it`() {
        let at = Instant(seconds: Self.at)
        #expect(Zone.shanghai.text(at) == "2026-11-22T11:04:05")
        #expect(Zone.shanghai.clock(at) == "11:04")
    }

    @Test func `has whole seconds rounded down`() {
        #expect(Instant(microseconds: 1_999_999).seconds == 1)
        #expect(Instant(microseconds: -1).seconds == -1)
        #expect(Instant(microseconds: -1_000_000).seconds == -1)
        #expect(Instant(seconds: 5) + 3 == Instant(seconds: 8))
    }

    @Test func `comes back from its text`() {
        var dice = Dice(state: 7)
        for _ in 0..<500 {
            let at = Instant(seconds: Int64.random(in: 0...4_000_000_000, using: &dice))
            #expect(Instant(at.iso, in: .shanghai) == at)
            #expect(Instant(Zone.shanghai.text(at), in: .shanghai) == at || at.seconds < 700_000_000)
        }
    }
}
