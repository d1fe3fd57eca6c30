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

func days(_ first: Day, _ last: Day) -> [Day] { (first.number...last.number).map { Day(number: $0) } }
