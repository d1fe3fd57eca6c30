import Core

/// One absence, both days included; `last` may lie ahead.
package struct SimulatedAbsence: Sendable {
    package let from: Day
    package let last: Day
    package let kind: String

    package func covers(_ day: Day) -> Bool { from <= day && day <= last }
    var days: Int { last - from + 1 }
}

/// Draws who was away when.
struct AbsenceBook {
    let plan: CentrePlan

    func absences(of person: SimulatedPerson, _ place: Int) -> [SimulatedAbsence] {
        var chance = plan.chance.branch(.absence, place)
        var list: [SimulatedAbsence] = []
        func add(_ from: Day, _ days: Int, _ kind: String) {
            list.append(SimulatedAbsence(from: from, last: from + (days - 1), kind: kind))
        }
        for _ in 0..<chance.poisson(1.3 * plan.years) { add(anyDay(&chance), chance.int(1...3), "sick") }
        for _ in 0..<chance.poisson(1.1 * plan.years) { add(anyDay(&chance), chance.int(3...7), "leave") }
        if chance.happens(0.02 * plan.years) { add(anyDay(&chance), 3, "bereavement") }
        if chance.happens(0.02 * plan.years) { add(anyDay(&chance), chance.int(14...40), "sick") }
        if person.female, chance.happens(0.012 * plan.years), plan.endsOn - plan.startsOn > 170 {
            add(plan.startsOn + chance.int(0...plan.endsOn - plan.startsOn - 165), 158, "maternity")
        }
        var kept = list.filter {
            $0.from > person.joinedOn + 14 && $0.last < plan.endsOn && $0.last <= (person.leftOn ?? plan.endsOn)
        }
        // Who was away for weeks would hide the swing.
        if person.swing != nil { kept = kept.filter { $0.days <= 7 } }
        switch person.standing {
        case .longAbsent:
            kept = kept.filter { $0.last < plan.endsOn - 60 }
            let from = plan.endsOn - 40
            let maternity = SimulatedAbsence(from: from, last: from + 157, kind: "maternity")
            kept.append(person.female ? maternity : SimulatedAbsence(from: from, last: plan.endsOn + 20, kind: "sick"))
        case .justReturned:
            kept = kept.filter { $0.last < plan.endsOn - 30 }
            kept.append(SimulatedAbsence(from: plan.endsOn - 13, last: plan.endsOn - 2, kind: "sick"))
        case .reported, .reviewDue, .leaving, .swinging: kept = kept.filter { $0.last < plan.endsOn - 14 }
        default: break
        }
        return withoutOverlap(kept)
    }

    private func anyDay(_ chance: inout Chance) -> Day { plan.startsOn + chance.int(0...plan.endsOn - plan.startsOn) }

    private func withoutOverlap(_ list: [SimulatedAbsence]) -> [SimulatedAbsence] {
        var kept: [SimulatedAbsence] = []
        for absence in list.sorted(by: { ($0.from, $0.last) < ($1.from, $1.last) }) {
            if let last = kept.last, absence.from <= last.last + 1 { continue }
            kept.append(absence)
        }
        return kept
    }
}
