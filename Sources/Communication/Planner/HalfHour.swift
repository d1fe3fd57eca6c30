import Core

/// A half hour of the week by the site's clock: 0 is Monday 00:00, 335 is Sunday 23:30.
package struct HalfHour: Sendable, Hashable, Comparable {
    package static let count = 7 * 48

    package let index: Int

    package init(index: Int) { self.index = index }

    /// `weekday` is 1 Monday to 7 Sunday, `second` counts from midnight.
    package init(weekday: Int, second: Int) { index = (weekday - 1) * 48 + second / 1800 }

    package var weekday: Int { index / 48 + 1 }
    /// Minutes after midnight.
    package var minute: Int { index % 48 * 30 }

    package static func < (a: HalfHour, b: HalfHour) -> Bool { a.index < b.index }

    /// `09:30`, of minutes after midnight.
    static func clock(_ minute: Int) -> String {
        let rest = minute % 60
        return "\(minute < 600 ? "0" : "")\(minute / 60):\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The minutes of a stretch of time by the half hour they fall in, with the day; an hour the clock shows twice counts
    /// twice.
    static func minutes(of span: Span, _ zone: Zone) -> [(half: HalfHour, day: Day, minutes: Int)] {
        var parts: [(HalfHour, Day, Int)] = []
        var at = span.start
        while at < span.end {
            let (day, second) = zone.local(at)
            let next = min(at + (1800 - second % 1800), span.end)
            parts.append((HalfHour(weekday: day.weekday, second: second), day, Int(next.seconds - at.seconds) / 60))
            at = next
        }
        return parts
    }
}
