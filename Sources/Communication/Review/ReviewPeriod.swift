import Core

/// The month a review is about: results of the month before the one it falls due in (K13).
struct ReviewPeriod: Sendable, Hashable, CustomStringConvertible {
    let first: Day

    /// `2026-10`; nil for anything else.
    init?(_ text: String) {
        guard text.count == 7, let day = Day("\(text)-01") else { return nil }
        first = day
    }

    /// The month that was over on a day.
    init(before day: Day) { first = day.firstOfMonth.adding(months: -1) }

    /// Of a talk: the month its obligation names, else the one before it began.
    init(of obligations: [String], begunOn day: Day) {
        let named = obligations.lazy.compactMap { key -> ReviewPeriod? in
            let parts = key.split(separator: "/", maxSplits: 2)
            return parts.count == 3 && parts[1] == "K13" ? ReviewPeriod(String(parts[2])) : nil
        }
        self = named.first ?? ReviewPeriod(before: day)
    }

    var days: ClosedRange<Day> { first...first.lastOfMonth }
    var description: String { String(first.description.prefix(7)) }
}
