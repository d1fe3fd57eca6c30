import Communication
import Core
import People
import Workdays

/// What the page of settings shows: the site's working days and the numbers of its rules.
struct SettingsPage: Sendable {
    /// One site's calendar with the notices of last year, this one and the next.
    struct Calendar: Sendable {
        let site: String
        let name: String
        /// Empty where a calendar waits for no notice.
        let years: [(year: Int, notice: String?)]
    }

    /// Numbers that belong together.
    struct Group: Sendable {
        let title: Word
        let hint: Word
        let numbers: [Number]
    }

    /// One number of a rule today.
    struct Number: Sendable {
        let number: SiteNumber
        let value: Int
        /// Nil while the default holds.
        let since: Day?
    }

    /// What a form sent and what was wrong with it, to be shown again.
    struct Draft: Sendable {
        var number: String?
        var value: String?
        var from: String?
        var valueError: Word?
        var fromError: Word?
    }

    let calendars: [Calendar]
    let groups: [Group]
    let changes: [RuleSettings.Change]
    let site: String
    let today: Day
    let mayWrite: Bool
    /// The reader may bring the calendars up to date.
    let mayWriteCalendars: Bool
    /// The reader looks after who may come in.
    let maySeeUsers: Bool
    /// The reader arranges talks: rooms and hours are theirs to read.
    let maySeeTimes: Bool
    var draft = Draft()

    init(
        sites: [Site],
        calendars: CalendarSet,
        numbers: [SiteNumberGroup],
        settings: RuleSettings,
        site: String,
        today: Day,
        mayWrite: Bool,
        mayWriteCalendars: Bool,
        maySeeUsers: Bool,
        maySeeTimes: Bool
    ) {
        self.calendars = sites.map { site in
            let calendar = calendars[site.calendar] ?? .weekdays
            let years = calendar.waitsForNotices ? Array(today.year - 1...today.year + 1) : []
            return Calendar(
                site: site.name,
                name: calendar.name,
                years: years.map { (year: $0, notice: calendar.notice(of: $0)) }
            )
        }
        groups = numbers.map { group in
            Group(
                title: group.title,
                hint: group.hint,
                numbers: group.numbers.map { number in
                    let set = settings.inForce(number, on: today)
                    return Number(number: number, value: set?.value ?? number.byDefault, since: set?.from)
                }
            )
        }
        changes = settings.changes
        (self.site, self.today) = (site, today)
        (self.mayWrite, self.mayWriteCalendars) = (mayWrite, mayWriteCalendars)
        (self.maySeeUsers, self.maySeeTimes) = (maySeeUsers, maySeeTimes)
    }
}
