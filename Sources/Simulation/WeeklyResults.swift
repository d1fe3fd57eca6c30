import Core

/// One measure of one person over one week: a sum over a count.
struct WeeklyResult: Sendable {
    let measure: StaticString
    let value: Int
    let count: Int
}

/// Draws weekly results from what people can do; the same week always gives the same result.
struct ResultBook: Sendable {
    let plan: CentrePlan

    /// Sundays of the weeks that lie wholly in the period.
    var weekEnds: [Day] {
        let first = plan.calendarWeekEnd(from: plan.startsOn + 6)
        return first > plan.endsOn ? [] : (0...(plan.endsOn - first) / 7).map { first + $0 * 7 }
    }

    /// Days of the week on which the person took calls.
    func daysWorked(_ person: SimulatedPerson, _ place: Int, _ absences: [SimulatedAbsence], weekEnd: Day) -> Int {
        var worked = 0
        for day in [weekEnd - 6, weekEnd - 5, weekEnd - 4, weekEnd - 3, weekEnd - 2, weekEnd - 1, weekEnd]
        where person.takesCalls(on: day) && person.shift.isWorked(day, calendar: plan.calendar, turn: place) {
            if !absences.contains(where: { $0.covers(day) }) { worked += 1 }
        }
        return worked
    }

    /// Quality checks passed of those made: about six a day worked.
    func quality(_ person: SimulatedPerson, _ place: Int, weekEnd: Day, worked: Int) -> (passed: Int, checks: Int) {
        var chance = plan.chance.branch(.quality, place, Int(weekEnd.number))
        let checks = worked * 6
        let level = onForm(person.skill(on: weekEnd - 3).quality, place, .quality, weekEnd, of: checks)
        return (chance.successes(of: checks, level), checks)
    }

    /// Everything but quality.
    func others(_ person: SimulatedPerson, _ place: Int, weekEnd: Day, worked: Int) -> [WeeklyResult] {
        var chance = plan.chance.branch(.results, place, Int(weekEnd.number))
        let skill = person.skill(on: weekEnd - 3)
        let calls = chance.poisson(Double(worked) * plan.callsPerAgentDay)
        let answers = chance.successes(of: calls, 0.4)
        func drawn(_ name: StaticString, _ measure: WeeklyForm.Measure, _ level: Double, of count: Int) -> WeeklyResult
        {
            let share = onForm(level, place, measure, weekEnd, of: count)
            return WeeklyResult(measure: name, value: chance.successes(of: count, share), count: count)
        }
        var list = [
            drawn("adherence", .adherence, person.nature.adherence, of: worked * 32),
            drawn("csat", .satisfaction, skill.satisfaction, of: answers),
            drawn("fcr", .firstContact, skill.firstContact, of: calls),
        ]
        if let team = person.teamIndex, Trade.all[Trade.index(ofTeam: team)].sells {
            let won = 0.22 + 0.3 * (skill.satisfaction - 0.87) + 0.01 * person.nature.enthusiasm
            list.append(drawn("sales", .sales, won, of: calls))
        }
        return list.filter { $0.count > 0 }
    }

    /// A share as it is this week; in a centre of pure noise weeks do not resemble one another.
    private func onForm(
        _ level: Double,
        _ place: Int,
        _ measure: WeeklyForm.Measure,
        _ weekEnd: Day,
        of count: Int
    ) -> Double {
        let level = min(0.995, max(0.02, level))
        guard plan.truths != .noise, count > 0 else { return level }
        let form = WeeklyForm(chance: plan.chance).value(place, measure, weekEnd: weekEnd)
        return min(0.999, max(0.005, level + WeeklyForm.lift(form, level, of: count)))
    }
}

extension CentrePlan {
    /// The first Sunday on or after a day.
    func calendarWeekEnd(from day: Day) -> Day { day + (7 - day.weekday) }
}
