import Core
import Foundation
import Workdays

/// The package's folder, two above this file's.
private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// Three independent lists of Chinese working days, where the checkout has them beside it; the tests pass without.
let oracle = root.deletingLastPathComponent().appending(path: "shared/data/calendar/cn_workday_oracle_2004_2026.csv")

func calendarText(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: "public/calendars/\(name).csv"), encoding: .utf8)
}

func shipped(_ name: String) throws -> WorkCalendar {
    name == "WEEKDAYS" ? .weekdays : try WorkCalendar(name: name, csv: calendarText(name))
}

extension Day: ExpressibleByStringLiteral {
    /// Days of the tests, `"2026-02-14"`; a typing error stops the test.
    package init(stringLiteral text: String) {
        guard let day = Day(text) else { preconditionFailure("not a day: \(text)") }
        self = day
    }
}

/// Random numbers that are the same on every run.
///
/// Source: Steele, Lea and Flood 2014 (SplitMix64).
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

func days(_ first: Day, _ last: Day) -> [Day] { (first.number...last.number).map { Day(number: $0) } }
