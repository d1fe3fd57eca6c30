import Core
import People

/// One holder's week as a calendar, as far as one reader may see it.
struct CalendarPage: Sendable {
    /// A talk in its slot.
    struct Entry: Sendable {
        let line: Plan.Line
        let slot: Slot
        let day: Day
        let name: String
        /// Nil while the slot is a proposal nobody has kept.
        let kept: KeptSlot?

        var key: String { line.talk.key }
        var revision: Int { kept?.revision ?? 0 }
        var isTold: Bool { kept?.state == .told }
        var mustTellAnew: Bool { kept.map { $0.state == .draft && $0.toldAt != nil } ?? false }
    }

    /// A talk without a slot, why, and who could take it.
    struct Unplaced: Sendable {
        let line: Plan.Line
        let name: String
        let why: Word
        let takers: [NamedPerson]
    }

    /// A slot whose line is gone: the talk was held, or its cause is.
    struct Past: Sendable {
        let slot: KeptSlot
        let name: String
        let isHeld: Bool
    }

    struct Column: Sendable {
        let day: Day
        let used: Int
        let isOff: Bool
    }

    let week: Week
    let today: Day
    let zone: Zone
    let holder: NamedPerson
    let isOwn: Bool
    /// Whose weeks the reader may open.
    let holders: [NamedPerson]
    let entries: [Entry]
    /// Listed here and to be held in a slot of another week.
    let elsewhere: [Entry]
    let unplaced: [Unplaced]
    let past: [Past]
    let columns: [Column]
    let perDay: Int
    let perWeek: Int
    /// Minutes after midnight of the first row and after the last.
    let rows: Range<Int>
    /// Open half hours of the holder, by day and minute.
    let open: [Day: [Int: WeekGrid.Traffic]]
    /// The weeks that quiet and busy hours rest on; nil where too few are known to tell.
    let quietWeeks: Int?
    /// What keeps the holder from talks, as files say, by day and minute of the half hour.
    let taken: [Day: [Int: String]]
    /// What the site's kept slots take off the line, day by day; empty for who may not see them all (K12d).
    let loads: [DayLoad]
    /// By the key of the talk: why it is held inside the gap (K11).
    let gapReasons: [String: GapReason]
    /// The talk being moved, with every place of the week.
    let moving: (entry: Plan.Line, revision: Int, name: String, offers: [Offer])?

    var used: Int { columns.reduce(0) { $0 + $1.used } }

    /// Nil where the roster has no such holder, or the reader may not see them.
    init?(
        _ slots: WeekSlots,
        of holderID: String,
        reader: String,
        seesAll: Bool,
        visible: Set<PersonID>,
        moving key: String? = nil
    ) {
        let roster = slots.facts.roster
        let names = KnownNames(roster, visible: visible)
        guard let person = roster.person(holderID), holderID == reader || (seesAll && visible.contains(person.id)),
            let input = slots.input(holderID, .kept, alone: true)
        else { return nil }
        let plan = Planner.plan(input)
        (week, today, zone) = (slots.week, slots.today, input.zone)
        (holder, isOwn) = (names.person(holderID), holderID == reader)
        holders =
            seesAll
            ? Set(slots.byHolder.keys).union([holderID]).compactMap(roster.person)
                .filter { visible.contains($0.id) || $0.employeeID == reader }
                .map { names.person($0.employeeID) }.sorted { $0.employeeID < $1.employeeID } : []
        let lines = FreeBusy.visible(plan.lines, holder: holderID, to: reader).filter {
            $0.talk.employeeID != reader && visible.contains($0.talk.line.person)
        }
        let zone = input.zone
        let placed: [Entry] = lines.compactMap { line in
            line.slot.map {
                Entry(
                    line: line,
                    slot: $0,
                    day: zone.day(of: $0.start),
                    name: names.name(of: line.talk.employeeID),
                    kept: slots.slotOf[line.talk.key]
                )
            }
        }.sorted { ($0.slot.start, $0.key) < ($1.slot.start, $1.key) }
        let entries = placed.filter { slots.week.days.contains($0.day) }
        elsewhere = placed.filter { !slots.week.days.contains($0.day) }
        let grid = WeekGrid(input, entries.map(\.slot.span))
        taken = WeekGrid.taken(slots.kept.activities[person.id] ?? [], in: slots.week, zone)
        let site = seesAll ? slots.site(of: person)?.site : nil
        loads =
            site.map { site in
                let line = slots.agents(at: site, on: max(slots.today, slots.week.first), visible: visible)
                return slots.week.days.map { slots.load(at: site, on: $0, of: line) }
            } ?? []
        let counted = entries.filter { !$0.line.talk.isConfidential }
        (self.entries, rows, open) = (entries, grid.rows, grid.open)
        quietWeeks = input.quiet?.weeks
        columns = slots.week.days.map { day in
            Column(
                day: day,
                used: counted.count { $0.day == day },
                isOff: grid.open[day] == nil && !entries.contains { $0.day == day }
            )
        }
        unplaced = lines.filter { $0.slot == nil || !$0.isOnTime }.map { line in
            Unplaced(
                line: line,
                name: names.name(of: line.talk.employeeID),
                why: line.obstacle?.word ?? Words.afterDue,
                takers: line.takers.map(names.person)
            )
        }
        gapReasons = Dictionary(
            lines.compactMap { line in slots.gapReason(line.talk.line).map { (line.talk.key, $0) } },
            uniquingKeysWith: { $1 }
        )
        let talkedOn = slots.facts.talks
        past = slots.without(lineOf: holderID).filter { slot in
            (!slot.isConfidential || holderID == reader) && visible.contains(slot.person)
        }.map { slot in
            Past(
                slot: slot,
                name: roster.people.first { $0.id == slot.person }?.name ?? "",
                isHeld: (talkedOn[slot.person] ?? []).contains {
                    $0.heldOn >= zone.day(of: slot.slot.start) - 1 && $0.heldBy == holderID
                }
            )
        }
        (perDay, perWeek) = (input.holder.perDay ?? 0, input.holder.perWeek ?? 0)
        moving = key.flatMap { key in
            lines.first { line in line.talk.line.obligations.contains { $0.key == key } }
        }.map { line in
            (
                line, slots.slotOf[line.talk.key]?.revision ?? 0, names.name(of: line.talk.employeeID),
                slots.offers(line, in: plan)
            )
        }
    }
}
