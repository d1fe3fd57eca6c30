import Communication
import Core
import People
import Store
import Web
import Workdays

/// The numbers of the rules, the sites and their working days for programs.
enum SettingsAPI {
    static let endpoints: [Endpoint] = [rules, changes, set, sites, calendars]

    /// A number of a rule today, in the reader's language.
    private struct Rule: Sendable {
        let number: SiteNumber
        let meaning: String
        let value: Int
        let since: Day?

        var name: String { number.name }
        func said(_ value: Int) -> JSONValue { .number(number.double(value)) }
    }

    private static let rules = Endpoint.list(
        "/rules",
        .read(.settings),
        "The numbers of the rules at the reader's site: what holds today, the default and the bounds.",
        Administration.readers,
        [
            Said("number", .line) { .text($0.name) },
            Said("rule", .line) { .text($0.number.rule) },
            Said("meaning", .text(2_000), "In the language asked for.") { .text($0.meaning) },
            Said("value", .number) { $0.said($0.value) },
            Said("since", .maybe(.day), "Null while the default holds.") { .text($0.since?.description) },
            Said("default", .number) { $0.said($0.number.byDefault) },
            Said("least", .number) { $0.said($0.number.range.lowerBound) },
            Said("most", .number) { $0.said($0.number.range.upperBound) },
            Said("decimals", .count) { .whole($0.number.decimals) },
        ] as [Said<Rule>],
        key: { [$0.name] },
        items: { visit, asked in
            let (house, site, today, say) = (visit.house, visit.viewer.site, visit.today, visit.say)
            let all = try await visit.read { tx in
                let numbers = try house.numbers(tx).flatMap(\.numbers)
                let settings = try RuleSettingStore.settings(of: site, numbers, tx)
                return numbers.map { number in
                    let set = settings.inForce(number, on: today)
                    return Rule(
                        number: number,
                        meaning: say(number.meaning),
                        value: set?.value ?? number.byDefault,
                        since: set?.from
                    )
                }
            }
            return Self.page(all.sorted { $0.name < $1.name }, asked) { [$0.name] }
        }
    )

    private static let changes = Endpoint.list(
        "/rules/changes",
        .read(.settings),
        "What was ever set at the reader's site, by day; days to come are among them.",
        Administration.readers,
        parts: 2,
        [
            Said("from", .day) { .text($0.from.description) },
            Said("number", .line) { .text($0.number.name) },
            Said("value", .number) { .number($0.number.double($0.value)) },
        ] as [Said<RuleSettings.Change>],
        key: { [$0.from.description, $0.number.name] },
        items: { visit, asked in
            let (house, site) = (visit.house, visit.viewer.site)
            let all = try await visit.read { tx in
                try RuleSettingStore.settings(of: site, try house.numbers(tx).flatMap(\.numbers), tx).changes
            }
            return Self.page(all.reversed(), asked) { [$0.from.description, $0.number.name] }
        }
    )

    private static let set = Endpoint.act(
        "/rules",
        .write(.settings),
        "Set a number of a rule at the reader's site from today or a later day.",
        form: "/settings/rules",
        [
            ShapeField("number", .line, required: true), ShapeField("value", .cell(40), required: true),
            ShapeField("from", .day, required: true),
        ]
    )

    private static let sites = Endpoint.list(
        "/sites",
        .read(.settings),
        "The sites with their time and calendar.",
        Administration.readers,
        [
            Said("site", .line) { .text($0.name) },
            Said("zone", .line) { .text($0.zone.name) },
            Said("calendar", .line) { .text($0.calendar) },
            Said("language", .words(of: Language.self)) { .text($0.language.rawValue) },
            Said("start_on", .maybe(.day)) { .text($0.startOn?.description) },
        ] as [Said<Site>],
        key: { [$0.name] },
        items: { visit, asked in
            Self.page(try await visit.read { tx in try SiteStore.all(tx) }.sorted { $0.name < $1.name }, asked) {
                [$0.name]
            }
        }
    )

    /// One year of a calendar that waits for a notice.
    private struct CalendarYear: Sendable {
        let calendar: String
        let year: Int
        let notice: String?

        var key: [String] { [calendar, String(year)] }
    }

    private static let calendars = Endpoint.list(
        "/calendars",
        .read(.settings),
        "The years of the calendars of the sites, and the notice each rests on; null while it is an estimate.",
        Administration.readers,
        parts: 2,
        [
            Said("calendar", .line) { .text($0.calendar) },
            Said("year", .count) { .whole($0.year) },
            Said("notice", .maybe(.text(2_000))) { .text($0.notice) },
        ] as [Said<CalendarYear>],
        key: { $0.key },
        items: { visit, asked in
            let (shipped, year) = (visit.house.calendars, visit.today.year)
            let all = try await visit.read { tx in
                let known = try CalendarStore.current(shipped, tx)
                return Set(try SiteStore.all(tx).map(\.calendar)).sorted().flatMap { name -> [CalendarYear] in
                    guard let calendar = known[name], calendar.waitsForNotices else { return [] }
                    return (year - 1...year + 1).map {
                        CalendarYear(calendar: name, year: $0, notice: calendar.notice(of: $0))
                    }
                }
            }
            return Self.page(all, asked) { $0.key }
        }
    )

    /// Items in the order of their keys, from behind the place on.
    static func page<Item>(_ items: [Item], _ asked: APIPlace.Asked, key: (Item) -> [String]) -> [Item] {
        items.filter { item in asked.place.map { $0.lexicographicallyPrecedes(key(item)) } ?? true }
            .prefix(asked.limit + 1).map { $0 }
    }
}
