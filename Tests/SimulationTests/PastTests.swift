import Core
import Testing

@testable import Simulation

struct `The past of a centre` {
    @Test(arguments: [10, 120])
    func `lies before now and inside employments`(people: Int) throws {
        let centre = try centre(people)
        let today = centre.plan.endsOn
        var talks = 0
        for (place, person) in centre.people.enumerated() {
            #expect(person.joinedOn <= today)
            #expect(person.leftOn.map { $0 > person.joinedOn } ?? true)
            for talk in centre.talks(of: place) {
                #expect(person.isEmployed(on: talk.day) && talk.day < today)
                if let holder = talk.holder { #expect(centre.people[holder].isEmployed(on: talk.day)) }
                talks += 1
            }
            for report in centre.reports(of: place) { #expect(person.isEmployed(on: report.day) && report.day < today) }
            for absence in centre.absences(of: place) {
                #expect(person.isEmployed(on: absence.from) && absence.from <= absence.last && absence.from <= today)
            }
        }
        #expect(talks > people * 8)
        #expect(rows(centre.measuresCSV()).allSatisfy { ($0["date"].flatMap { Day($0) }).map { $0 <= today } ?? false })
    }

    @Test func `has results whose value never exceeds its count`() throws {
        let rows = rows(try centre(120, months: 3).measuresCSV())
        #expect(rows.count > 3000)
        #expect(Set(rows.compactMap { $0["measure"] }) == ["quality", "csat", "fcr", "adherence", "sales"])
        for row in rows {
            let value = try #require(Int(row["value"] ?? ""))
            let count = try #require(Int(row["count"] ?? ""))
            #expect((0...count).contains(value) && count > 0)
        }
    }

    @Test func `has leavers of all kinds, most with a notice, and about a quarter of agents a year`() throws {
        let centre = try centre(500, months: 12)
        let left = centre.people.filter { $0.leftOn.map { $0 < centre.plan.endsOn } ?? false }
        #expect((90...150).contains(left.count))
        #expect(left.contains { $0.leaveKind == "自离" && $0.noticeOn == nil })
        #expect(left.count { $0.noticeOn != nil } > left.count / 2)
        #expect(
            left.allSatisfy { person in
                person.noticeOn.map { person.joinedOn < $0 && $0 <= person.leftOn ?? $0 } ?? true
            }
        )
    }

    @Test func `grades most reports soon, a few watch and one now`() throws {
        let rows = rows(try centre(500, months: 6).reportsCSV())
        let grades = Dictionary(grouping: rows) { $0["grade"] ?? "" }.mapValues(\.count)
        #expect(grades["now"] == 1)
        #expect(rows.count > 50)
        #expect((grades["watch"] ?? 0) >= 1)
        #expect((grades["soon"] ?? 0) > 3 * (grades["watch"] ?? 0))
    }
}
