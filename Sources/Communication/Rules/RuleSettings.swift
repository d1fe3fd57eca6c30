import Core

/// One site's numbers of the rules over time, for those who look after them.
package struct RuleSettings: Sendable {
    /// A number set from a day on.
    package struct Change: Sendable, Hashable {
        package let number: SiteNumber
        package let from: Day
        package let value: Int

        package init(_ number: SiteNumber, from: Day, value: Int) {
            (self.number, self.from, self.value) = (number, from, value)
        }
    }

    /// The newest day first.
    package let changes: [Change]

    package init(_ changes: [Change]) {
        self.changes = changes.sorted { ($1.from, $0.number.name) < ($0.from, $1.number.name) }
    }

    /// What was set of a number by a day; nil while the default holds.
    package func inForce(_ number: SiteNumber, on day: Day) -> Change? {
        changes.first { $0.number.name == number.name && $0.from <= day }
    }
}

/// What was asked of a number and cannot be.
package enum RuleSettingRefusal: Refusal, Hashable {
    case value(ClosedRange<Int>)
    /// The bounds as written, of a number with so many decimals.
    case decimal(from: String, to: String, decimals: Int)
    case notADay
    /// What was due by yesterday's numbers stays due by them.
    case inThePast(Day)
    case tooFarAhead(Day)

    package var sentence: Word {
        switch self {
        case .value(let range):
            Word(
                "请写 \(range.lowerBound) 到 \(range.upperBound) 之间的整数",
                "請寫 \(range.lowerBound) 到 \(range.upperBound) 之間的整數",
                "Write a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
        case .decimal(let low, let high, let decimals):
            Word(
                "请写 \(low) 到 \(high) 之间的数，小数最多 \(decimals) 位",
                "請寫 \(low) 到 \(high) 之間的數，小數最多 \(decimals) 位",
                "Write a number from \(low) to \(high) with at most \(counted(decimals, "decimal", "decimals"))"
            )
        case .notADay: Word("请写成 2026-11-22", "請寫成 2026-11-22", "Write it as 2026-11-22")
        case .inThePast(let today):
            Word("最早从今天（\(today)）起", "最早從今天（\(today)）起", "Today, \(today), is the earliest")
        case .tooFarAhead(let last): Word("最晚到 \(last)", "最晚到 \(last)", "\(last) is the latest")
        }
    }

    /// The value a form sends for a number.
    package static func value(_ text: String?, of number: SiteNumber) throws(RuleSettingRefusal) -> Int {
        if let value = text.flatMap({ number.value($0) }) { return value }
        guard number.decimals > 0 else { throw .value(number.range) }
        throw .decimal(
            from: number.text(number.range.lowerBound),
            to: number.text(number.range.upperBound),
            decimals: number.decimals
        )
    }

    /// The day a form sends: today or later, within a year.
    package static func from(_ text: String?, today: Day) throws(RuleSettingRefusal) -> Day {
        guard let day = text.flatMap({ Day($0) }) else { throw .notADay }
        guard day >= today else { throw .inThePast(today) }
        guard day <= today + 366 else { throw .tooFarAhead(today + 366) }
        return day
    }
}
