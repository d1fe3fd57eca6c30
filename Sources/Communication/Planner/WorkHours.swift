import Core
import People
import Workdays

/// The hours a holder gives to talks, by the clock of the site and by weekday.
package struct WorkHours: Sendable, Hashable {
    /// Minutes after midnight; an end past 1,440 lies on the next day.
    package struct Stretch: Sendable, Hashable {
        let from: Int
        let to: Int

        package init(from: Int, to: Int) { (self.from, self.to) = (from, to) }
    }

    /// 1 Monday to 7 Sunday.
    let byWeekday: [Int: [Stretch]]

    package init(_ byWeekday: [Int: [Stretch]]) { self.byWeekday = byWeekday }

    /// The same hours from Monday to Friday.
    package init(weekdays stretches: [Stretch]) {
        byWeekday = Dictionary(uniqueKeysWithValues: (1...5).map { ($0, stretches) })
    }

    /// The hours of a week as moments: none on a holiday, on a make-up day those of Monday where it has none itself.
    package func spans(in week: Week, calendar: WorkCalendar, zone: Zone) -> Spans {
        Spans(
            week.days.flatMap { day in
                stretches(on: day, calendar).map {
                    Span(zone.instant(day, second: $0.from * 60), zone.instant(day, second: $0.to * 60))
                }
            }
        )
    }

    private func stretches(on day: Day, _ calendar: WorkCalendar) -> [Stretch] {
        let isWeekend = day.weekday > 5
        // Hours given for a weekend are meant; a weekend the calendar names is a holiday or a make-up day.
        guard calendar.isWorkday(day) || isWeekend && calendar.name(of: day) == nil else { return [] }
        if let own = byWeekday[day.weekday] { return own }
        return isWeekend && calendar.isWorkday(day) ? byWeekday[1] ?? [] : []
    }
}

extension Absence {
    /// From midnight of its first day to midnight after its last.
    func span(_ zone: Zone) -> Span { Span(zone.instant(fromOn), zone.instant(toOn + 1)) }
}
