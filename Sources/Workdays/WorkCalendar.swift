import Core

/// Which days are worked at a place: weekdays, but for the days off and make-up days (调休) its notices name.
package struct WorkCalendar: Sendable {
    /// CN, HK, TW, WEEKDAYS.
    package let name: String

    private let entries: [Day: NamedDay]
    private let notices: [Int: String]
    /// WEEKDAYS waits for no notice.
    private let needsNotice: Bool
    private let counted: CountedDays

    /// Monday to Friday and nothing else; always published.
    package static let weekdays = WorkCalendar(name: "WEEKDAYS", entries: [:], notices: [:], needsNotice: false)

    /// Reads the text of a calendar file, `date,kind,name`; the first wrong line refuses the whole file.
    package init(name: String, csv text: String) throws(CalendarRefusal) {
        let file = try CalendarFile(text)
        self.init(name: name, entries: file.entries, notices: file.notices, needsNotice: true)
    }

    private init(name: String, entries: [Day: NamedDay], notices: [Int: String], needsNotice: Bool) {
        (self.name, self.entries, self.notices, self.needsNotice) = (name, entries, notices, needsNotice)
        counted = CountedDays(entries)
    }

    /// This calendar brought up to date: years the other publishes are replaced whole, other days it names one by one.
    package func merging(_ other: WorkCalendar) -> WorkCalendar {
        merging(CalendarUpdate(days: other.entries, notices: other.notices))
    }

    package func merging(_ update: CalendarUpdate) -> WorkCalendar {
        let merged = CalendarUpdate(days: entries, notices: notices).merging(update)
        return WorkCalendar(name: name, entries: merged.days, notices: merged.notices, needsNotice: needsNotice)
    }

    package func isWorkday(_ day: Day) -> Bool { counted.isWorkday(day) ?? (day.weekday <= 5) }

    /// Whether the notice of the year is in; before it, weekends are off and no holiday is guessed.
    package func isPublished(_ year: Int) -> Bool { !needsNotice || notices[year] != nil }

    /// Whether its years need a notice at all.
    package var waitsForNotices: Bool { needsNotice }

    /// The notice a year's days come from.
    package func notice(of year: Int) -> String? { notices[year] }

    /// What a named day is called: 国庆节, or 国庆节调休上班 on its make-up day.
    package func name(of day: Day) -> String? { entries[day]?.name }

    /// The n-th working day strictly after `start`; `start` itself for 0.
    package func day(_ n: Int, workingDaysAfter start: Day) -> Deadline {
        precondition(n >= 0, "working days are counted forwards here")
        if n == 0 { return Deadline(day: start, estimated: false) }
        let day = counted.workday(n, from: start) ?? walk(n, from: start, step: 1)
        return Deadline(day: day, estimated: isEstimated(start + 1, through: day))
    }

    /// The n-th working day strictly before `end`; `end` itself for 0.
    package func day(_ n: Int, workingDaysBefore end: Day) -> Deadline {
        precondition(n >= 0, "working days are counted backwards here")
        if n == 0 { return Deadline(day: end, estimated: false) }
        let day = counted.workday(-n, from: end) ?? walk(n, from: end, step: -1)
        return Deadline(day: day, estimated: isEstimated(day, through: end - 1))
    }

    /// `day` if it is worked, else the working day before it.
    package func lastWorkday(onOrBefore day: Day) -> Deadline { self.day(1, workingDaysBefore: day + 1) }

    /// Working days after one day up to and including another; 0 where the other is not later.
    package func workdays(after day: Day, through end: Day) -> Int {
        if end <= day { return 0 }
        return counted.count(after: day, through: end) ?? (1...(end - day)).count { isWorkday(day + $0) }
    }

    /// The first day of the lunar new year, known for 2004 to 2035.
    package func springFestival(_ year: Int) -> Day? { SpringFestival.day(year) }

    private func isEstimated(_ first: Day, through last: Day) -> Bool {
        needsNotice && !(first.year...last.year).allSatisfy { notices[$0] != nil }
    }

    /// The same count day by day, for days outside the counted.
    private func walk(_ n: Int, from start: Day, step: Int) -> Day {
        var (day, left) = (start, n)
        while left > 0 {
            day = day + step
            if isWorkday(day) { left -= 1 }
        }
        return day
    }
}
