import Foundation

/// A time zone by its IANA name: turns moments into the days and clock times that people at a site see.
package struct Zone: Hashable, Sendable {
    package let name: String
    private let zone: TimeZone

    package init?(_ name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        (self.name, self.zone) = (name, zone)
    }

    package static let utc = Zone(fixed: "UTC")
    package static let shanghai = Zone(fixed: "Asia/Shanghai")

    private init(fixed name: String) {
        guard let zone = TimeZone(identifier: name) else { preconditionFailure("the system lacks the zone \(name)") }
        (self.name, self.zone) = (name, zone)
    }

    /// Seconds to add to UTC for local time at `at`.
    package func offset(at: Instant) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(at.microseconds) / 1_000_000))
    }

    package func day(of at: Instant) -> Day { local(at).day }

    /// The site's day and the seconds since its midnight.
    package func local(_ at: Instant) -> (day: Day, second: Int) {
        let local = Int(at.seconds) + offset(at: at)
        return (Day(number: Int32(local.floorDivided(by: 86_400))), local.floorRemainder(by: 86_400))
    }

    /// When a clock at the site shows `second` seconds after midnight of `day`; in a gap, later by the gap's length.
    package func instant(_ day: Day, second: Int = 0) -> Instant {
        let naive = Int64(day.number) * 86_400 + Int64(second)
        let first = naive - Int64(offset(at: Instant(seconds: naive)))
        let offset = Int64(offset(at: Instant(seconds: first)))
        let corrected = naive - offset
        if Int64(self.offset(at: Instant(seconds: corrected))) == offset { return Instant(seconds: corrected) }
        return Instant(seconds: max(first, corrected))
    }
}

/// The days of moments of one zone, computed once an hour of log time: about a hundred times faster than asking the zone.
package struct DayClock: Sendable {
    private let zone: Zone
    private var hour = Int64.min
    private var offset: Int64 = 0

    package init(_ zone: Zone) { self.zone = zone }

    /// Local seconds since 1970 of a UTC second.
    ///
    /// Zone offsets change on quarter hours at most.
    package mutating func localSeconds(_ second: Int64) -> Int64 {
        let quarter = second >= 0 ? second / 900 : (second - 899) / 900
        if quarter != hour {
            hour = quarter
            offset = Int64(zone.offset(at: Instant(seconds: second)))
        }
        return second + offset
    }

    package mutating func day(_ second: Int64) -> Day {
        Day(number: Int32(Int(localSeconds(second)).floorDivided(by: 86_400)))
    }
}
