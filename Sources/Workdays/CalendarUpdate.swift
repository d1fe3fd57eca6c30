import Core

/// What an administrator knows of a calendar beyond the file that came with the product.
package struct CalendarUpdate: Hashable, Sendable {
    /// A day off, a make-up day, or the notice a year's days come from, dated 1 January.
    package struct Entry: Hashable, Sendable {
        package enum Kind: String, Sendable { case holiday, workday, published }

        package let day: Day
        package let kind: Kind
        package let name: String

        package init(_ day: Day, _ kind: Kind, _ name: String) throws(CalendarRefusal.Problem) {
            guard CountedDays.years.contains(day.year) else { throw .outsideYears(day) }
            guard kind != .published || day == Day(day.year, 1, 1) else { throw .notNewYear(day) }
            guard !name.isEmpty else { throw .noName }
            // A file has one line a day.
            (self.day, self.kind, self.name) = (day, kind, String(name.map { $0.isNewline ? " " : $0 }))
        }

        fileprivate init(known day: Day, _ kind: Kind, _ name: String) {
            (self.day, self.kind, self.name) = (day, kind, name)
        }

        /// As a calendar file writes it.
        package var line: String {
            let isPlain = !name.contains { $0 == "," || $0 == "\"" }
            let quoted = name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            return "\(day),\(kind.rawValue)," + (isPlain ? name : "\"\(quoted)\"")
        }
    }

    private(set) var days: [Day: NamedDay] = [:]
    private(set) var notices: [Int: String] = [:]

    package init() {}

    init(days: [Day: NamedDay], notices: [Int: String]) { (self.days, self.notices) = (days, notices) }

    /// Reads the text of a calendar file.
    package init(csv text: String) throws(CalendarRefusal) {
        let file = try CalendarFile(text)
        (days, notices) = (file.entries, file.notices)
    }

    /// The text of a calendar file, the same for the same days.
    package var csv: String { (["date,kind,name"] + entries.map(\.line)).joined(separator: "\n") + "\n" }

    /// In order of their days, notices first.
    package var entries: [Entry] {
        let notices = notices.compactMap { year, name in
            Day(year, 1, 1).map { Entry(known: $0, .published, name) }
        }
        let days = days.map { Entry(known: $0, $1.worked ? .workday : .holiday, $1.name) }
        return notices.sorted { $0.day < $1.day } + days.sorted { $0.day < $1.day }
    }

    /// What is said already of the entry's day, or of its year where it is a notice.
    package func known(like entry: Entry) -> Entry? {
        if entry.kind == .published {
            return notices[entry.day.year].map { Entry(known: entry.day, .published, $0) }
        }
        return days[entry.day].map { Entry(known: entry.day, $0.worked ? .workday : .holiday, $0.name) }
    }

    package mutating func put(_ entry: Entry) {
        if entry.kind == .published {
            notices[entry.day.year] = entry.name
        } else {
            days[entry.day] = NamedDay(worked: entry.kind == .workday, name: entry.name)
        }
    }

    /// Brought up to date: years the newer one publishes are replaced whole, other days it names one by one.
    package func merging(_ newer: CalendarUpdate) -> CalendarUpdate {
        var merged = self
        merged.days = days.filter { newer.notices[$0.key.year] == nil }.merging(newer.days) { $1 }
        merged.notices.merge(newer.notices) { $1 }
        return merged
    }
}
