import Core

extension Centre {
    /// The talks of everyone, in pieces.
    package func writeTalks(_ write: (borrowing [UInt8]) throws -> Void) rethrows {
        var lines = Lines()
        lines.put("employee_id,kind,held_at,minutes,held_by,note\n")
        for place in people.indices {
            for talk in talks(of: place) {
                lines.put(people[place].employeeID)
                lines.comma()
                lines.put(talk.kind)
                lines.comma()
                lines.put(talk.day, second: talk.second)
                lines.comma()
                lines.put(talk.minutes)
                lines.comma()
                if let holder = talk.holder { lines.put(people[holder].employeeID) }
                lines.comma()
                lines.put(talk.note)
                lines.end()
            }
            if lines.bytes.count >= Lines.full { try lines.hand(to: write) }
        }
        try lines.hand(to: write)
    }

    /// The weekly results of every agent, in pieces; each week is dated by its Sunday or the person's last day.
    package func writeMeasures(_ write: (borrowing [UInt8]) throws -> Void) rethrows {
        var lines = Lines()
        lines.put("employee_id,date,measure,value,count\n")
        let weekEnds = results.weekEnds
        for (place, person) in people.enumerated() where person.isAgent {
            for weekEnd in weekEnds {
                let worked = results.daysWorked(person, place, absences[place], weekEnd: weekEnd)
                if worked == 0 { continue }
                let day = min(weekEnd, person.leftOn ?? weekEnd)
                let quality = results.quality(person, place, weekEnd: weekEnd, worked: worked)
                var list = results.others(person, place, weekEnd: weekEnd, worked: worked)
                list.append(WeeklyResult(measure: "quality", value: quality.passed, count: quality.checks))
                for result in list {
                    lines.put(person.employeeID)
                    lines.comma()
                    lines.put(day)
                    lines.comma()
                    lines.put(result.measure)
                    lines.comma()
                    lines.put(result.value)
                    lines.comma()
                    lines.put(result.count)
                    lines.end()
                }
            }
            if lines.bytes.count >= Lines.full { try lines.hand(to: write) }
        }
        try lines.hand(to: write)
    }

    /// Shifts of today and the coming two weeks.
    package func writeShifts(_ write: (borrowing [UInt8]) throws -> Void) rethrows {
        var lines = Lines()
        lines.put("employee_id,starts_at,ends_at,kind\n")
        for (place, person) in people.enumerated() {
            for ahead in 0...14 {
                let day = plan.endsOn + ahead
                guard person.isEmployed(on: day), person.shift.isWorked(day, calendar: plan.calendar, turn: place)
                else {
                    continue
                }
                let away = absences[place].contains { $0.covers(day) }
                let inClass = person.isAgent && !person.takesCalls(on: day)
                let hours = person.shift.hours(on: day)
                lines.put(person.employeeID)
                lines.comma()
                lines.put(day, second: hours.lowerBound)
                lines.comma()
                let next = hours.upperBound >= 86_400
                lines.put(next ? day + 1 : day, second: next ? hours.upperBound - 86_400 : hours.upperBound)
                lines.comma()
                lines.put(away ? "leave" : inClass ? "training" : "work")
                lines.end()
            }
            if lines.bytes.count >= Lines.full { try lines.hand(to: write) }
        }
        try lines.hand(to: write)
    }
}
