import Core
import Testing
import Workdays

@testable import Simulation

/// A centre whose last day is given, at three in the afternoon.
func centre(_ people: Int, endsOn: String = "2026-11-20", months: Int = 12, seed: UInt64 = 1) throws -> Centre {
    let day = try #require(Day(endsOn))
    let now = Zone.shanghai.instant(day, second: 54_000)
    return Centre(
        CentrePlan(
            people: people,
            months: months,
            seed: seed,
            endsOn: day,
            now: now,
            calendar: .weekdays,
            zone: .shanghai
        )
    )
}

/// Rows of a file, with its columns by name.
func rows(_ csv: String) -> [[String: String]] {
    let lines = csv.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let head = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
}

/// What one manager owes, counted straight from docs/rules.md.
struct Ledger {
    let centre: Centre
    let holder: Int

    struct Line: Equatable {
        let person: Int
        let rule: String
        let dueOn: Day
    }

    /// Everything unmet and due up to `last`, people away on the day left out.
    func unmet(through last: Day) -> [Line] {
        centre.people.indices.filter { centre.people[$0].holder == holder && centre.people[$0].post != .hr }
            .flatMap(lines).filter { line in
                line.dueOn <= last && !centre.absences(of: line.person).contains { $0.covers(line.dueOn) }
            }
    }

    func lines(of place: Int) -> [Line] {
        let (person, today) = (centre.people[place], centre.plan.endsOn)
        let talks = centre.talks(of: place)
        let calendar = centre.plan.calendar
        let isHere = person.isEmployed(on: today)
        var lines: [Line] = []
        func owe(_ rule: String, _ dueOn: Day) { lines.append(Line(person: place, rule: rule, dueOn: dueOn)) }
        if isHere, !talks.contains(where: { $0.kind == "C7" }) { owe("K1", person.joinedOn + 7) }
        if let left = person.leftOn, !talks.contains(where: { $0.kind == "C6" }) {
            owe("K7", calendar.lastWorkday(onOrBefore: left).day)
        }
        guard isHere else { return lines }
        for report in centre.reports(of: place) where report.grade == "soon" {
            let isMet = talks.contains { ["C4", "C5", "C6"].contains($0.kind) && $0.day >= report.day }
            if !isMet { owe("K4", calendar.day(2, workingDaysAfter: report.day).day) }
        }
        let counting = talks.last { $0.holder == nil || $0.holder == holder }
        owe("K5", max(person.joinedOn, counting?.day ?? person.joinedOn).adding(months: 6))
        let quarter = Quarter(containing: today)
        if centre.truth.topFifth.contains(person.employeeID) {
            let isMet = talks.contains {
                $0.day >= quarter.first && $0.holder == holder && !["C2b", "C6", "C8"].contains($0.kind)
            }
            if !isMet { owe("K2", quarter.last) }
        }
        return lines
    }
}
