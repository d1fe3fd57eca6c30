import Core
import People
import Signals
import Workdays

@testable import Communication

/// The contract's table of K1, K2, K4, K5 and K7 read out slowly, day by day; it asks nothing of the rules it checks.
struct SlowRules {
    let facts: Facts
    let calendar: WorkCalendar
    let today: Day

    /// Every obligation in one line: key, due day, state, holder and talk.
    func lines() -> Set<String> {
        var lines: Set<String> = []
        for person in facts.roster.people {
            for employment in person.employments where employment.joinedOn <= today {
                let stay = Stay(rules: self, person: person, employment: employment)
                lines.formUnion(stay.k1() + stay.k2() + stay.k4() + stay.k5() + stay.k7())
            }
        }
        return lines
    }

    func place(_ id: String, on day: Day) -> Placement? {
        facts.roster.people.first { $0.employeeID == id }.flatMap { place($0, on: day) }
    }

    func place(_ person: Person, on day: Day) -> Placement? {
        var found = person.placements.first
        for placement in person.placements where placement.fromOn <= day { found = placement }
        return found
    }

    func isKnown(_ id: String) -> Bool { facts.roster.people.contains { $0.employeeID == id } }

    /// Everyone above, nearest first.
    func above(_ id: String, on day: Day) -> [String] {
        var chain = [id]
        while let leader = place(chain[chain.count - 1], on: day)?.leader, isKnown(leader), !chain.contains(leader) {
            chain.append(leader)
        }
        return Array(chain.dropFirst())
    }

    /// The manager next above the direct leader, or the direct leader where there is none; then those above.
    func holderAndAbove(_ id: String, on day: Day) -> [String] {
        let chain = above(id, on: day)
        let fromManager = chain.drop { place($0, on: day)?.role != .manager }
        return fromManager.isEmpty ? chain : Array(fromManager)
    }

    func workingDays(_ n: Int, after start: Day) -> (day: Day, estimated: Bool) {
        var (day, left, estimated) = (start, n, false)
        while left > 0 {
            day = day + 1
            if calendar.isWorkday(day) { left -= 1 }
            if !calendar.isPublished(day.year) { estimated = true }
        }
        return (day, estimated)
    }

    func lastWorkingDay(onOrBefore last: Day) -> (day: Day, estimated: Bool) {
        var day = last
        var estimated = !calendar.isPublished(day.year)
        while !calendar.isWorkday(day) {
            day = day - 1
            if !calendar.isPublished(day.year) { estimated = true }
        }
        return (day, estimated)
    }

    func halfAYear(after day: Day) -> Day {
        var (year, month, date) = day.parts
        month += 6
        if month > 12 { (year, month) = (year + 1, month - 12) }
        while true {
            if let day = Day(year, month, date) { return day }
            date -= 1
        }
    }
}

/// One employment of one person.
private struct Stay {
    let rules: SlowRules
    let person: Person
    let employment: Employment
    /// Talks of this employment that were held by today, in order.
    let talks: [HeldTalk]
    let reports: [DatedSignal<Reported>]

    init(rules: SlowRules, person: Person, employment: Employment) {
        (self.rules, self.person, self.employment) = (rules, person, employment)
        reports = rules.facts.reports[person.id] ?? []
        talks = (rules.facts.talks[person.id] ?? []).filter { talk in
            talk.heldOn <= rules.today && talk.heldOn >= employment.joinedOn
                && (employment.leftOn.map { talk.heldOn <= $0 } ?? true)
        }
    }

    var id: String { person.employeeID }
    var joined: Day { employment.joinedOn }
    var left: Day? { employment.leftOn }
    var today: Day { rules.today }

    func isEmployed(_ day: Day) -> Bool { day >= joined && (left == nil || day <= left ?? day) }

    func isSubject(_ day: Day) -> Bool {
        let subjects: [Role] = [.agent, .leader, .floor, .qa, .trainer]
        return rules.place(person, on: day).map { subjects.contains($0.role) } ?? false
    }

    func k1() -> [String] {
        guard isSubject(joined) else { return [] }
        let talk = talks.first { $0.kind == .c7 && $0.heldOn >= joined }
        return [line("K1", "\(joined)", due: joined + 7, talk: talk)]
    }

    func k2() -> [String] {
        (rules.facts.topFifths[person.id] ?? []).compactMap { top in
            guard let quarter = Quarter(top.payload.quarter) else { return nil }
            let (first, last) = (quarter.first, quarter.next.first - 1)
            guard first <= today, isEmployed(first), isSubject(first) else { return nil }
            let talk = talks.first { talk in
                ![TalkKind.c2b, .c6, .c8].contains(talk.kind) && talk.heldOn >= first && talk.heldOn <= last
                    && rules.holderAndAbove(id, on: talk.heldOn).contains(talk.heldBy ?? "")
            }
            return line("K2", top.payload.quarter, due: last, talk: talk)
        }
    }

    func k4() -> [String] {
        var lines: [String] = []
        for day in days(joined, today) where isEmployed(day) && isSubject(day) {
            let isReported = reports.contains { $0.on == day && $0.payload.grade == .soon && $0.payload.what != .swing }
            guard isReported else { continue }
            let talk = talks.first { [.c4, .c5, .c6].contains($0.kind) && $0.heldOn >= day }
            let due = rules.workingDays(2, after: day)
            lines.append(line("K4", "\(day)", due: due.day, estimated: due.estimated, talk: talk))
        }
        return lines
    }

    func k5() -> [String] {
        var lines: [String] = []
        var anchor = joined
        var owed = false
        for day in days(joined, today) where isEmployed(day) {
            if isSubject(day) { owed = true }
            let talk = talks.first { talk in
                guard talk.heldOn == day, day > anchor else { return false }
                guard let by = talk.heldBy, rules.isKnown(by) else { return true }
                return rules.holderAndAbove(id, on: day).contains(by)
            }
            guard let talk else { continue }
            if owed { lines.append(line("K5", "\(anchor)", due: rules.halfAYear(after: anchor), talk: talk)) }
            anchor = day
            owed = isSubject(day)
        }
        if owed { lines.append(line("K5", "\(anchor)", due: rules.halfAYear(after: anchor), talk: nil)) }
        return lines
    }

    func k7() -> [String] {
        guard let left, isSubject(left) else { return [] }
        let due = rules.lastWorkingDay(onOrBefore: left)
        let talk = talks.first { $0.kind == .c6 && $0.heldOn <= left }
        return [line("K7", "\(left)", due: due.day, estimated: due.estimated, talk: talk)]
    }

    /// The states in the contract's order.
    func state(_ key: String, _ due: Day, _ talk: HeldTalk?) -> String {
        if let talk { return talk.heldOn > due ? "met late" : "met" }
        let decided = (rules.facts.decisions[key] ?? []).filter { $0.day <= today }
        if let waiver = decided.first(where: { $0.kind == .waiver }) { return "waived as \(waiver.reason)" }
        if key.contains("/K7/") {
            if decided.filter({ $0.kind == .attempt }).count > 1 { return "waived as known_late" }
        } else if let left, today > left {
            return "waived as left"
        }
        for absence in person.absences where due >= absence.fromOn && due <= absence.toOn { return "paused" }
        return today > due ? "late" : "open"
    }

    func line(_ rule: String, _ cause: String, due: Day, estimated: Bool = false, talk: HeldTalk?) -> String {
        let key = "\(id)/\(rule)/\(cause)"
        let last = left.map { min($0, today) } ?? today
        let owner = rules.holderAndAbove(id, on: last).first ?? "nobody"
        let mark = estimated ? " (estimated)" : ""
        return "\(key): due \(due)\(mark), \(state(key, due, talk)); \(owner); \(talk?.id ?? "no talk")"
    }
}
