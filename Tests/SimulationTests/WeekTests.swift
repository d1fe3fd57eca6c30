import Core
import Testing

@testable import Simulation

struct `A manager's week` {
    @Test(arguments: [
        "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-07-08",
    ])
    func `shows something of everything and little that is late`(today: String) throws {
        for seed in [UInt64(1), 2] {
            let centre = try centre(120, endsOn: today, seed: seed)
            let manager = try #require(managers(centre).first)
            let week = Week(containing: centre.plan.endsOn)
            let ledger = Ledger(centre: centre, holder: manager)
            let twoWeeks = ledger.unmet(through: week.last + 7)
            #expect(Set(twoWeeks.map(\.rule)).isSuperset(of: ["K1", "K4", "K5", "K7"]))
            let late = twoWeeks.filter { $0.dueOn < centre.plan.endsOn }
            #expect((1...4).contains(late.count), "\(late)")
            let now = ledger.unmet(through: week.last)
            #expect((7...16).contains(now.count), "\(now.count)")
            #expect((12...22).contains(twoWeeks.count), "\(twoWeeks.count)")
        }
    }

    @Test func `shows some of the best fifth as not yet talked to`() throws {
        let centre = try centre(120)
        #expect((15...28).contains(centre.truth.topFifth.count))
        let open = managers(centre).flatMap {
            Ledger(centre: centre, holder: $0).unmet(through: centre.plan.endsOn + 60)
        }
        #expect((1...18).contains(open.count { $0.rule == "K2" }))
    }

    @Test func `finds exactly the joiners and half-year talks that were planted`() throws {
        let centre = try centre(120)
        let lines = managers(centre).flatMap {
            Ledger(centre: centre, holder: $0).unmet(through: centre.plan.week.last + 7)
        }
        func ids(_ rule: String) -> Set<String> {
            Set(lines.filter { $0.rule == rule }.map { centre.people[$0.person].employeeID })
        }
        #expect(ids("K1") == Set(centre.truth.newcomers + centre.truth.forgottenNewcomers))
        #expect(ids("K5") == Set(centre.truth.reviewsDue.map(\.employeeID)))
        for line in lines where line.rule == "K5" {
            let planted = centre.truth.reviewsDue.first { $0.employeeID == centre.people[line.person].employeeID }
            #expect(planted?.dueOn == line.dueOn)
        }
        #expect(ids("K4") == Set(centre.truth.reported))
    }

    @Test func `of a centre of ten is small but not empty`() throws {
        let centre = try centre(10)
        let manager = try #require(managers(centre).first)
        #expect(Ledger(centre: centre, holder: manager).unmet(through: centre.plan.week.last + 7).count >= 3)
    }

    private func managers(_ centre: Centre) -> [Int] {
        Set(centre.people.filter { $0.post == .leader }.compactMap(\.leader)).sorted()
    }
}
