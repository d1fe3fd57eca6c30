import Communication
import Core
import People

/// What the page of retention shows.
struct RetentionPage: Sendable {
    struct Line: Sendable {
        let kind: RetentionKind
        let days: Int
        let byDefault: Int
        /// The day a number of the site's own holds from; nil while the default does.
        let since: Day?
        let law: RetentionLaw?
    }

    /// What a form sent and what was wrong with it.
    struct Draft: Sendable {
        var kind: String?
        var days: String?
        var from: String?
        var employee: String?
        var reason: String?
        var daysError: Word?
        var fromError: Word?
        var employeeError: Word?
        var reasonError: Word?

        var isWrong: Bool { [daysError, fromError, employeeError, reasonError].contains { $0 != nil } }
    }

    let lines: [Line]
    let holds: [LegalHold]
    let today: Day
    let mayWrite: Bool
    let mayHold: Bool
    /// The dry run, where it was asked for.
    var counted: [RetentionLine]?
    var draft = Draft()

    init(
        site: Site,
        today: Day,
        settings: [RetentionRule.Setting],
        holds: [LegalHold],
        mayWrite: Bool,
        mayHold: Bool
    ) {
        lines = RetentionKind.allCases.map { kind in
            let last = settings.last { $0.site == site.name && $0.name == kind.setting && $0.from <= today }
            return Line(
                kind: kind,
                days: RetentionRule.days(kind, at: site.name, calendar: site.calendar, on: today, settings),
                byDefault: kind.byDefault(in: site.calendar),
                since: last?.from,
                law: kind.law(in: site.calendar)
            )
        }
        (self.holds, self.today, self.mayWrite, self.mayHold) = (holds, today, mayWrite, mayHold)
    }

    /// A number of days a form sends for a kind.
    static func days(_ text: String?, of kind: RetentionKind) throws(RuleSettingRefusal) -> Int {
        guard let days = text.flatMap({ Int($0) }), kind.range.contains(days) else { throw .value(kind.range) }
        return days
    }
}
