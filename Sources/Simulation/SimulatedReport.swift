import Core
import Workdays

/// A leader's word about someone: a change of mood, a leaning to leave, a swing.
package struct SimulatedReport: Sendable {
    /// The person's place in `Centre.people`.
    package let person: Int
    package let day: Day
    package let second: Int
    package let reporter: Int?
    package let kind: String
    package let grade: String
    package let note: String
}

/// Draws the reports of the period; those of the last days are still unanswered.
struct ReportBook: Sendable {
    let plan: CentrePlan

    static let perYear = 0.35

    func reports(of person: SimulatedPerson, _ place: Int, _ absences: [SimulatedAbsence]) -> [SimulatedReport] {
        guard person.isAgent else { return [] }
        var chance = plan.chance.branch(.report, place)
        func isThere(_ day: Day) -> Bool { person.isEmployed(on: day) && !absences.contains { $0.covers(day) } }
        func report(_ day: Day, grade: String? = nil, kind: String? = nil) -> SimulatedReport {
            let draw = chance.unit()
            let kind = kind ?? (draw < 0.45 ? "mood" : draw < 0.75 ? "leaving" : "swing")
            let drawn = chance.happens(0.12) ? "watch" : "soon"
            return SimulatedReport(
                person: place,
                day: day,
                second: chance.int(32_400...64_800),
                reporter: person.leader,
                kind: kind,
                grade: grade ?? drawn,
                note: chance.pick(ReportBook.notes(kind))
            )
        }
        switch person.standing {
        case .reported: return [report(recentDay(&chance, isThere), grade: "soon")]
        case .acute:
            let days = (20...45).map { plan.endsOn - $0 }.filter { isThere($0) && plan.calendar.isWorkday($0) }
            return days.first.map { [report($0, grade: "now", kind: "mood")] } ?? []
        case .ordinary:
            let length = plan.endsOn - 12 - plan.startsOn
            guard length > 0 else { return [] }
            let days = (0..<chance.poisson(ReportBook.perYear * plan.years)).map { _ in
                plan.startsOn + chance.int(0...length)
            }
            // The answer takes days: nobody is reported in the very last ones of an employment.
            return days.sorted().filter { isThere($0) && isThere($0 + 7) && $0 > person.joinedOn + 3 }.map {
                report($0)
            }
        default: return []
        }
    }

    /// Within the last five days and not yet late.
    private func recentDay(_ chance: inout Chance, _ isThere: (Day) -> Bool) -> Day {
        let days = (1...5).map { plan.endsOn - $0 }.filter {
            isThere($0) && plan.calendar.day(2, workingDaysAfter: $0).day >= plan.endsOn
        }
        return days.isEmpty ? plan.endsOn - 1 : chance.pick(days)
    }

    private static func notes(_ kind: String) -> [String] {
        switch kind {
        case "mood": ["近两天话少，接完一通难缠的电话后独自坐了很久", "早会上情绪低落，问起只说没睡好", "对排班很烦躁，与同事有口角", "连续两天提前下线"]
        case "leaving": ["和同事聊起别家公司的待遇", "打听离职手续", "说年后想回老家", "对晋升没有希望，提过想换工作"]
        default: ["本周质检掉得明显", "一次解决率连续三周上升，想请他分享方法", "通话时长比上月长了很多", "成绩突然好起来，值得问问做了什么"]
        }
    }
}
