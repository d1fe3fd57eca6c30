import Core

/// Four weeks from a Monday to a Sunday, the step in which types are reckoned; written by its Monday.
struct FourWeeks: Hashable, Comparable, Sendable, CustomStringConvertible {
    static let days = 28
    /// A Monday from which all are counted, so that every centre has the same ones.
    private static let start = Day(number: 4)  // 1970-01-05

    let first: Day

    init(containing day: Day) { first = day - (day - Self.start).floorRemainder(by: Self.days) }

    /// The one that begins on a day; nil for any other day.
    init?(first day: Day) {
        guard (day - Self.start).floorRemainder(by: Self.days) == 0 else { return nil }
        first = day
    }

    var last: Day { first + (Self.days - 1) }
    var next: FourWeeks { FourWeeks(containing: first + Self.days) }
    var previous: FourWeeks { FourWeeks(containing: first - 1) }
    var description: String { first.description }
    static func < (a: FourWeeks, b: FourWeeks) -> Bool { a.first < b.first }

    func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// The newest that is whole on a day: its Sunday is over.
    static func newestWhole(on day: Day) -> FourWeeks { FourWeeks(containing: day).previous }
}
