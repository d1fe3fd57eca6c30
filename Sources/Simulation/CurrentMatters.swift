import Core
import Workdays

/// Arranges that each manager's present week has something of everything, with one or two things late.
struct CurrentMatters {
    let plan: CentrePlan

    /// Who of a manager's agents is treated apart from the day they are hired.
    static func standings(span: Int, manager: Int) -> [Standing] {
        if span < 20 { return [.newcomer, .leaving, .swinging] }
        return [
            .newcomer, .newcomer, .forgottenNewcomer, .leaving, .leaving, .longAbsent, .justReturned, .swinging,
        ] + (span >= 40 ? [.swinging] : [])
    }

    /// Notices given and last days ahead: the first of each manager's two within days, the other within weeks.
    func giveNotice(_ people: inout [SimulatedPerson]) {
        var seen: [Int: Int] = [:]
        for place in people.indices where people[place].standing == .leaving {
            let holder = people[place].holder ?? 0
            let turn = seen[holder, default: 0]
            seen[holder] = turn + 1
            people[place].leaveKind = "辞职"
            people[place].leftOn = plan.workday(from: plan.endsOn + (turn == 0 ? 1 : 18))
            people[place].noticeOn = plan.workday(until: plan.endsOn - (turn == 0 ? 20 : 6))
        }
    }

    /// Chooses, among people nothing else happens to, whose report waits and whose half-year talk is due.
    func choose(_ people: inout [SimulatedPerson], top: TopFifth) {
        var free: [Int: [Int]] = [:]
        var holders: [Int] = []
        for (place, person) in people.enumerated() where isFree(person) {
            guard let holder = person.holder else { continue }
            if free[holder] == nil { holders.append(holder) }
            free[holder, default: []].append(place)
        }
        var chance = plan.chance.branch(.review)
        let lastQuarter = top.quarters.count - 1
        for (turn, holder) in holders.enumerated() {
            var places = free[holder] ?? []
            places.shuffle(using: &chance)
            let large = places.count >= 14
            for place in places.prefix(large ? 3 : 1) { people[place].standing = .reported }
            places.removeFirst(min(places.count, large ? 3 : 1))
            if turn % 20 == 0, let place = places.popLast() { people[place].standing = .acute }
            let quiet = places.filter { place in
                people[place].joinedOn < plan.endsOn - 220
                    && !top.byPerson[place].contains { Int($0) > lastQuarter - 3 }
            }
            for (place, due) in zip(quiet, reviewDays(large: large, &chance)) {
                people[place].standing = .reviewDue(due)
            }
        }
    }

    private func isFree(_ person: SimulatedPerson) -> Bool {
        person.isAgent && person.standing == .ordinary && person.leftOn == nil && person.swing == nil
            && person.joinedOn < plan.endsOn - 60
    }

    /// One late, some in what is left of this week, some in the next.
    private func reviewDays(large: Bool, _ chance: inout Chance) -> [Day] {
        let left = plan.week.last - plan.endsOn
        var days = [day(from: plan.endsOn, through: plan.week.last, &chance)]
        guard large else { return days + [day(from: plan.week.last + 1, through: plan.week.last + 7, &chance)] }
        days.append(day(from: plan.endsOn - 6, through: plan.endsOn - 2, &chance))
        // Reports and notices of the last days fall due next week; then more reviews fill this one.
        for _ in 0..<(left >= 3 ? 3 : 4) { days.append(day(from: plan.endsOn, through: plan.week.last, &chance)) }
        for _ in 0..<3 {
            days.append(day(from: plan.week.last + 1, through: plan.week.last + 7, &chance))
        }
        return days
    }

    /// A day six months after a working day, so that the talk before it could be held.
    private func day(from first: Day, through last: Day, _ chance: inout Chance) -> Day {
        let all = (0...(last - first)).map { first + $0 }
        let exact = all.filter { $0.adding(months: -6).adding(months: 6) == $0 }
        let worked = exact.filter { plan.calendar.isWorkday($0.adding(months: -6)) }
        return chance.pick(worked.isEmpty ? (exact.isEmpty ? all : exact) : worked)
    }
}
