import Core
import People
import Signals
import Support
import Workdays

@testable import Communication

/// The week of 23 November 2026 of the cast, seen on the Friday before at 17:00, with the default hours.
struct SlotWeek {
    let week = Week(containing: "2026-11-23")
    let zone = Zone.shanghai
    let cast: Cast
    var obligations: [Obligation] = []
    var kept = KeptWeek()
    var quiet: QuietProfile?

    init() throws { cast = try Cast() }

    init(_ cast: Cast) { self.cast = cast }

    mutating func want(
        _ id: String,
        _ rule: Rule = .k5,
        due: Day = "2026-11-27",
        kinds: [TalkKind] = [.c1, .c4],
        by owner: String? = "max"
    ) {
        obligations.append(
            .wanted(id, rule, key: key(id, rule), kinds: kinds, due: due, in: zone, by: owner)
        )
    }

    func key(_ id: String, _ rule: Rule = .k5) -> String { "\(id)/\(rule.rawValue)/x" }

    func slot(_ start: String, in place: String? = nil) -> Slot {
        Slot(start: Instant(start, in: zone) ?? Instant(seconds: 0), minutes: 45, place: place)
    }

    mutating func keep(
        _ id: String,
        _ keys: [String]? = nil,
        at start: String,
        _ state: KeptSlot.State = .draft,
        movedBy: String? = nil,
        by holder: String = "max",
        of other: Week? = nil,
        confidential: Bool = false
    ) {
        kept.slots.append(
            KeptSlot(
                id: ID("slot of \(id)"),
                site: "main",
                week: other ?? week,
                holder: holder,
                person: PersonID("id of \(id)"),
                keys: keys ?? [key(id)],
                slot: slot(start),
                state: state,
                isConfidential: confidential,
                movedBy: movedBy,
                toldAt: state == .told ? slot(start).start : nil,
                changedAt: slot("2026-11-20 12:00").start,
                changedBy: holder
            )
        )
    }

    var slots: WeekSlots {
        WeekSlots(
            cast.facts,
            obligations: obligations,
            week: week,
            today: "2026-11-20",
            now: slot("2026-11-20 17:00").start,
            kept: kept,
            quiet: { [quiet] _ in quiet }
        )
    }

    /// Every talk of Max in one line: `ben 2026-11-23T09:00`.
    func plan(_ mode: WeekSlots.Mode = .kept) -> [String] {
        (slots.plan(of: "max", mode)?.lines ?? []).map { line in
            let at = line.slot.map { String(zone.text($0.start).prefix(16)) } ?? line.obstacle.map { "\($0)" } ?? ""
            return "\(line.talk.employeeID) \(at)"
        }
    }

    func page(of holder: String = "max", for reader: String, moving key: String? = nil) -> CalendarPage? {
        CalendarPage(
            slots,
            of: holder,
            reader: reader,
            seesAll: reader != "ada",
            visible: Set(cast.roster.people.map(\.id)),
            moving: key
        )
    }
}
