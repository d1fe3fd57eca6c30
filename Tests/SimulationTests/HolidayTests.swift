import Core
import Testing
import Workdays

@testable import Simulation

struct `A centre made around a holiday` {
    @Test(arguments: ["2026-02-18", "2026-02-28", "2026-08-31", "2026-10-01", "2026-10-05", "2026-10-08", "2027-01-01"])
    func `is as orderly as any`(today: String) throws {
        let calendar = try WorkCalendar(name: "CN", csv: holidays)
        let day = try #require(Day(today))
        for (people, months) in [(10, 1), (33, 2), (120, 14)] {
            let plan = CentrePlan(
                people: people,
                months: months,
                seed: 5,
                endsOn: day,
                now: Zone.shanghai.instant(day, second: 30_000),
                calendar: calendar,
                zone: .shanghai,
                callsPerAgentDay: 2
            )
            let centre = Centre(plan)
            #expect(centre.people.allSatisfy { $0.joinedOn <= day })
            #expect(centre.people.count { $0.isEmployed(on: day) } == people)
            for place in centre.people.indices {
                #expect(
                    centre.talks(of: place).allSatisfy { $0.day < day && calendar.isWorkday($0.day) || $0.kind == "C6" }
                )
            }
            let manager = try #require(centre.people.first { $0.post == .leader }?.leader)
            let late = Ledger(centre: centre, holder: manager).unmet(through: day - 1)
            #expect(late.count <= 4, "\(late)")
        }
    }

    /// The days off of two festivals with one make-up day each; not the whole notice.
    private var holidays: String {
        var text = "date,kind,name\n2026-01-01,published,2026\n2026-02-14,workday,春节\n2026-10-10,workday,国庆节\n"
        for day in 15...23 { text += "2026-02-\(day),holiday,春节\n" }
        for day in 1...7 { text += "2026-10-0\(day),holiday,国庆节\n" }
        return text
    }
}
