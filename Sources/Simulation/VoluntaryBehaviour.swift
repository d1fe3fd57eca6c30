import Core

/// What people do of their own will, of what they were offered, every four weeks.
///
/// How willing somebody is decides the share, not the number: those on nights or for few hours are offered less.
struct VoluntaryBehaviour: Sendable {
    let plan: CentrePlan

    struct Row: Sendable {
        let behaviour: StaticString
        let done: Int
        /// nil for what cannot be offered, only done.
        let offered: Int?
    }

    /// Share taken up by somebody neither willing nor unwilling, as a logarithm of the odds, and how often offered.
    private static let offers: [(name: StaticString, odds: Double, willing: Double, times: Double)] = [
        ("optional_training", -0.3, 0.9, 3), ("shift_for_others", -1.0, 0.8, 2), ("voluntary_overtime", -1.2, 0.5, 2),
    ]
    private static let deeds: [(name: StaticString, times: Double)] = [
        ("suggestion", 0.5), ("knowledge_edit", 0.8), ("peer_help", 1.5),
    ]

    func rows(_ person: SimulatedPerson, _ place: Int, weekEnd: Day, worked: Int) -> [Row] {
        var chance = plan.chance.branch(.behaviour, place, Int(weekEnd.number))
        let willing = person.nature.enthusiasm
        let room = person.opportunity
        var list: [Row] = []
        for offer in VoluntaryBehaviour.offers {
            let offered = chance.poisson(offer.times * room)
            if offered == 0 { continue }
            let share = VoluntaryBehaviour.share(offer.odds + offer.willing * willing)
            list.append(Row(behaviour: offer.name, done: chance.successes(of: offered, share), offered: offered))
        }
        for deed in VoluntaryBehaviour.deeds {
            let done = chance.poisson(deed.times * room * exponent(0.7 * willing))
            list.append(Row(behaviour: deed.name, done: done, offered: nil))
        }
        let early = chance.successes(of: worked, VoluntaryBehaviour.share(-0.5 + 0.8 * willing))
        list.append(Row(behaviour: "beyond_adherence", done: early, offered: worked))
        let missed = chance.successes(of: worked, person.nature.missed)
        list.append(Row(behaviour: "unplanned_absence", done: missed, offered: worked))
        return list
    }

    private static func share(_ odds: Double) -> Double { 1 / (1 + exponent(-odds)) }
}

extension SimulatedPerson {
    /// How often something is offered, where 1 is usual.
    var opportunity: Double {
        let night = if case .night = shift.kind { 0.5 } else { 1.0 }
        return employment == "part-time" ? night * 0.5 : night
    }
}

extension Centre {
    /// Voluntary behaviour of every agent, dated by the last day of each four weeks.
    package func writeBehaviours(_ write: (borrowing [UInt8]) throws -> Void) rethrows {
        var lines = Lines()
        lines.put("employee_id,date,behaviour,done,offered\n")
        let behaviour = VoluntaryBehaviour(plan: plan)
        for (place, person) in people.enumerated() where person.isAgent {
            var worked = 0
            for (turn, weekEnd) in results.weekEnds.enumerated() {
                worked += results.daysWorked(person, place, absences[place], weekEnd: weekEnd)
                guard turn % 4 == 3 else { continue }
                defer { worked = 0 }
                if worked == 0 { continue }
                for row in behaviour.rows(person, place, weekEnd: weekEnd, worked: worked) {
                    lines.put(person.employeeID)
                    lines.comma()
                    lines.put(min(weekEnd, person.leftOn ?? weekEnd))
                    lines.comma()
                    lines.put(row.behaviour)
                    lines.comma()
                    lines.put(row.done)
                    lines.comma()
                    if let offered = row.offered { lines.put(offered) }
                    lines.end()
                }
            }
            if lines.bytes.count >= Lines.full { try lines.hand(to: write) }
        }
        try lines.hand(to: write)
    }
}
