import Core
import People
import Signals
import Support
import Workdays

@testable import Communication

/// A week of Max, 23 to 29 November 2026 in Shanghai, seen from the Friday before.
///
/// From Monday to Friday talks may begin at 9, 10, 14 and 15; 16:00 is held back.
struct ManagersWeek {
    var week = Week(containing: "2026-11-23")
    var now = "2026-11-20 17:00"
    var zone = Zone.shanghai
    var calendar: WorkCalendar
    var hours = WorkHours(weekdays: [.init(from: 540, to: 660), .init(from: 840, to: 1020)])
    var holder = "max"
    var absences: [Absence] = []
    var busy: [Span] = []
    var perDay: Int?
    var perWeek: Int?
    var talks: [WantedTalk] = []
    var people: [String: Invitee] = [:]
    var rooms: [Room] = []
    var quiet: QuietProfile?
    var delegates: [Holder] = []

    init() throws { calendar = try Cast().calendar }

    /// Nothing but one place, at nine, on each of the days named; 1 is Monday.
    mutating func onePlace(on weekdays: ClosedRange<Int>) {
        hours = WorkHours(
            Dictionary(uniqueKeysWithValues: weekdays.map { ($0, [WorkHours.Stretch(from: 540, to: 600)]) })
        )
    }

    mutating func want(
        _ id: String,
        _ rules: Rule...,
        due: Day = "2026-11-27",
        kinds: [TalkKind] = TalkKind.allCases,
        minutes: Int = 45,
        confidential: Bool = false,
        told: Slot? = nil,
        draft: Slot? = nil,
        wish: LeaderWish? = nil,
        mayExceedGap: Bool = false,
        delegates: [String] = []
    ) {
        let obligations = rules.map { rule in
            Obligation.wanted(
                id,
                rule,
                key: "\(id)/\(rule.rawValue)/\(due)",
                kinds: kinds,
                due: due,
                in: zone,
                by: holder
            )
        }
        talks.append(
            WantedTalk(
                line: PlanLine(obligations: obligations),
                minutes: minutes,
                isConfidential: confidential,
                told: told,
                draft: draft,
                wish: wish,
                mayExceedGap: mayExceedGap,
                delegates: delegates
            )
        )
    }

    /// What is known of a person, shifts as times of the site.
    mutating func know(
        _ id: String,
        shifts: [(String, String)]? = nil,
        away: (Day, Day)? = nil,
        left: Day? = nil,
        busy: [(String, String)] = [],
        talkedOn: [Day] = []
    ) {
        people[id] = Invitee(
            employeeID: id,
            shifts: shifts.map { Spans($0.map(span)) },
            absences: away.map { [Absence(fromOn: $0.0, toOn: $0.1, kind: .leave)] } ?? [],
            lastDay: left,
            busy: Spans(busy.map(span)),
            talkedOn: talkedOn.isEmpty ? [:] : [holder: talkedOn]
        )
    }

    func at(_ text: String) -> Instant { Instant(text, in: zone) ?? Instant(seconds: 0) }

    func span(_ from: String, _ to: String) -> Span { Span(at(from), at(to)) }

    func slot(_ start: String, minutes: Int = 45, in place: String? = nil) -> Slot {
        Slot(start: at(start), minutes: minutes, place: place)
    }

    var input: PlannerInput {
        PlannerInput(
            week: week,
            now: at(now),
            zone: zone,
            holder: Holder(
                employeeID: holder,
                hours: hours.spans(in: week, calendar: calendar, zone: zone),
                absences: absences,
                busy: Spans(busy),
                perDay: perDay,
                perWeek: perWeek
            ),
            talks: talks,
            people: people,
            rooms: rooms,
            quiet: quiet,
            delegates: delegates
        )
    }

    var plan: Plan { Planner.plan(input) }

    /// Every talk of the plan in one line: `ben K4 2026-11-23T09:00 in Room 1, late: gap`.
    var lines: [String] { plan.lines.map(line) }

    func line(_ line: Plan.Line) -> String {
        let rules = line.talk.line.rules.map(\.rawValue).joined(separator: "+")
        let at = line.slot.map { String(zone.text($0.start).prefix(16)) } ?? "nowhere"
        let place = line.slot?.place.map { " in \($0)" } ?? ""
        let late = line.slot != nil && !line.isOnTime ? ", late" : ""
        let why = line.obstacle.map { ": \($0)" } ?? ""
        return "\(line.talk.employeeID) \(rules) \(at)\(place)\(late)\(why)"
    }

    /// When the places for all to see begin.
    var places: [String] { starts(heldBack: false) }

    func starts(heldBack: Bool) -> [String] {
        Candidates(input, input.holder, heldBack: heldBack).places.map { String(zone.text($0.start).prefix(16)) }
    }
}
