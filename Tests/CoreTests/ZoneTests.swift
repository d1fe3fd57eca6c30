import Core
import Support
import Testing

struct `A zone` {
    private func zone(_ name: String) throws -> Zone { try #require(Zone(name)) }

    @Test func `is only one of the IANA list`() {
        #expect(Zone("Asia/Taipei")?.name == "Asia/Taipei")
        #expect(Zone("Mars/Olympus") == nil)
        #expect(Zone("") == nil)
    }

    /// Clocks around changes.
    ///
    /// Source: the IANA time zone database.
    @Test(arguments: [
        // Jerusalem 1999: forward on 2 April at 02:00, back on 3 September at 02:00.
        ("Asia/Jerusalem", "1999-04-01T23:59:59Z", "1999-04-02T01:59:59"),
        ("Asia/Jerusalem", "1999-04-02T00:00:00Z", "1999-04-02T03:00:00"),
        ("Asia/Jerusalem", "1999-09-02T22:59:59Z", "1999-09-03T01:59:59"),
        ("Asia/Jerusalem", "1999-09-02T23:00:00Z", "1999-09-03T01:00:00"),
        // New York 2026: forward on 8 March, back on 1 November.
        ("America/New_York", "2026-03-08T06:59:59Z", "2026-03-08T01:59:59"),
        ("America/New_York", "2026-03-08T07:00:00Z", "2026-03-08T03:00:00"),
        ("America/New_York", "2026-11-01T05:59:59Z", "2026-11-01T01:59:59"),
        ("America/New_York", "2026-11-01T06:00:00Z", "2026-11-01T01:00:00"),
        // São Paulo's last summer time began at midnight.
        ("America/Sao_Paulo", "2018-11-04T02:59:59Z", "2018-11-03T23:59:59"),
        ("America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-04T01:00:00"),
        ("Asia/Shanghai", "2026-06-30T16:00:00Z", "2026-07-01T00:00:00"),
        ("Asia/Kolkata", "2026-06-30T18:30:00Z", "2026-07-01T00:00:00"),
    ])
    func `shows the clock of its people`(_ name: String, _ utc: String, _ local: String) throws {
        let zone = try zone(name)
        let at = try #require(Instant(utc, in: .utc))
        #expect(zone.text(at) == local)
        #expect(zone.day(of: at).description == local.prefix(10))
    }

    /// A time the clocks jump over is as much later as they jump; midnight becomes the gap's end.
    @Test(arguments: [
        ("Asia/Jerusalem", "1999-04-02", 2 * 3600 + 1800, "1999-04-02T03:30:00"),
        ("America/New_York", "2026-03-08", 2 * 3600, "2026-03-08T03:00:00"),
        ("America/New_York", "2026-03-08", 2 * 3600 + 1800, "2026-03-08T03:30:00"),
        ("America/Sao_Paulo", "2018-11-04", 0, "2018-11-04T01:00:00"),
    ])
    func `moves times in a gap forward`(_ name: String, _ day: Day, _ second: Int, _ local: String) throws {
        let zone = try zone(name)
        #expect(zone.text(zone.instant(day, second: second)) == local)
    }

    @Test(arguments: [
        ("Asia/Jerusalem", "1999-09-03" as Day), ("America/New_York", "2026-11-01"), ("Europe/Berlin", "2026-10-25"),
        ("Australia/Lord_Howe", "2026-04-05"),
    ])
    func `finds one of two times where clocks go back`(_ name: String, _ day: Day) throws {
        let zone = try zone(name)
        for second in stride(from: 0, to: 4 * 3600, by: 300) {
            let (found, shown) = zone.local(zone.instant(day, second: second))
            #expect(found == day)
            #expect(shown == second)
        }
    }

    @Test(arguments: [
        "UTC", "Asia/Shanghai", "Asia/Taipei", "Asia/Jerusalem", "America/New_York", "Asia/Kolkata",
        "Australia/Lord_Howe",
        "Asia/Kathmandu", "Europe/London",
    ])
    func `has the same days by the fast clock`(_ name: String) throws {
        let zone = try zone(name)
        var (clock, dice) = (DayClock(zone), Dice(state: 11))
        var faults = 0
        for _ in 0..<400 {
            // Runs of near seconds, as in a log, from all over the years.
            var second = Int64.random(in: 600_000_000...2_100_000_000, using: &dice)
            for _ in 0..<10 {
                second += Int64.random(in: -60...1200, using: &dice)
                let at = Instant(seconds: second)
                if clock.day(second) != zone.day(of: at) { faults += 1 }
                if clock.localSeconds(second) != second + Int64(zone.offset(at: at)) { faults += 1 }
            }
        }
        for second in -4000...Int64(4000) where clock.day(second) != zone.day(of: Instant(seconds: second)) {
            faults += 1
        }
        #expect(faults == 0)
    }

    @Test func `has the same day by the fast clock on both sides of a change`() throws {
        let zone = try zone("America/Sao_Paulo")
        let change: Int64 = 1_541_300_400
        var clock = DayClock(zone)
        for second in (change - 7200)...(change + 7200) {
            #expect(clock.day(second) == zone.day(of: Instant(seconds: second)))
        }
    }
}
