import Core

/// What happens seldom, week by week and by queue: complaints for the contacts taken, days missed of those planned.
struct RareResults: Sendable {
    let plan: CentrePlan

    struct Row: Sendable {
        let measure: StaticString
        let value: Int
        let count: Int
        /// Empty where it belongs to no queue.
        let queue: String
    }

    func rows(_ person: SimulatedPerson, _ place: Int, weekEnd: Day, worked: Int) -> [Row] {
        var chance = plan.chance.branch(.rare, place, Int(weekEnd.number))
        var list: [Row] = []
        if let team = person.teamIndex {
            let trade = Trade.all[Trade.index(ofTeam: team)]
            let calls = chance.poisson(Double(worked) * plan.callsPerAgentDay)
            let second = trade.secondQueue == nil ? 0 : chance.successes(of: calls, Trade.secondShare)
            func add(_ queue: String, _ calls: Int, _ perThousand: Double) {
                let complaints = chance.poisson(Double(calls) * perThousand / 1000 * person.nature.complainedOf)
                if calls > 0 {
                    list.append(Row(measure: "complaints", value: min(complaints, calls), count: calls, queue: queue))
                }
            }
            add(trade.queue, calls - second, trade.complaints)
            if let queue = trade.secondQueue { add(queue, second, trade.complaints * 2) }
        }
        let missed = chance.successes(of: worked, person.nature.missed)
        list.append(Row(measure: "absence", value: missed, count: worked, queue: ""))
        return list
    }
}

extension Centre {
    /// Complaints and absence of every agent, in pieces; rows name the queue they are about.
    package func writeRareResults(_ write: (borrowing [UInt8]) throws -> Void) rethrows {
        var lines = Lines()
        lines.put("employee_id,date,measure,value,count,queue\n")
        let (weekEnds, rare) = (results.weekEnds, RareResults(plan: plan))
        for (place, person) in people.enumerated() where person.isAgent {
            for weekEnd in weekEnds {
                let worked = results.daysWorked(person, place, absences[place], weekEnd: weekEnd)
                if worked == 0 { continue }
                for row in rare.rows(person, place, weekEnd: weekEnd, worked: worked) {
                    lines.put(person.employeeID)
                    lines.comma()
                    lines.put(min(weekEnd, person.leftOn ?? weekEnd))
                    lines.comma()
                    lines.put(row.measure)
                    lines.comma()
                    lines.put(row.value)
                    lines.comma()
                    lines.put(row.count)
                    lines.comma()
                    lines.put(row.queue)
                    lines.end()
                }
            }
            if lines.bytes.count >= Lines.full { try lines.hand(to: write) }
        }
        try lines.hand(to: write)
    }
}
