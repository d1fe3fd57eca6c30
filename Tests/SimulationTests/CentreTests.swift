import Core
import Testing

@testable import Simulation

struct `A simulated centre` {
    @Test func `is the same to the byte for the same seed`() throws {
        let (one, two) = (try files(centre(40, months: 3)), try files(centre(40, months: 3)))
        #expect(one == two)
        #expect(one != (try files(centre(40, months: 3, seed: 2))))
    }

    @Test(arguments: [10, 17, 30, 120, 500, 2000])
    func `has as many people here today as were asked for`(people: Int) throws {
        let centre = try centre(people, months: 3)
        let here = centre.people.count { $0.isEmployed(on: centre.plan.endsOn) }
        #expect(here == people)
        #expect(centre.people.contains { $0.leftOn.map { $0 < centre.plan.endsOn } ?? false })
    }

    @Test(arguments: [10, 120, 1000])
    func `has a roster whose numbers and codes are unique and whose leaders exist`(people: Int) throws {
        let roster = rows(try centre(people, months: 3).rosterCSV())
        let numbers = Set(roster.compactMap { $0["employee_id"] })
        #expect(numbers.count == roster.count)
        let codes = roster.compactMap { $0["agent_code"] }.flatMap { $0.split(separator: ";") }
        #expect(Set(codes).count == codes.count)
        #expect(codes.count > roster.count / 2)
        for row in roster where row["role"] != "manager" {
            #expect(numbers.contains(row["leader_id"] ?? ""), "\(row)")
            #expect(row["leader_id"] != row["employee_id"])
        }
        #expect(roster.count { $0["leader_id"] == "" } == 1)
    }

    @Test(arguments: [120, 1000])
    func `has teams of ten to fourteen under one leader each, and a manager for some six teams`(people: Int) throws {
        let centre = try centre(people, months: 3)
        let here = centre.people.filter { $0.isEmployed(on: centre.plan.endsOn) }
        let teams = Dictionary(grouping: here.filter { $0.isAgent }, by: \.team)
        for (team, agents) in teams {
            #expect((10...14).contains(agents.count), "\(team)")
            #expect(here.count { $0.post == .leader && $0.team == team } == 1)
        }
        let managers = Set(here.filter { $0.post == .leader }.compactMap(\.leader))
        #expect((teams.count + 5) / 6 == managers.count)
    }

    @Test func `has two codes for a few and every post`() throws {
        let people = try centre(500).people
        #expect((2...60).contains(people.count { $0.codes.count == 2 }))
        for post in [Post.agent, .leader, .floor, .qa, .trainer, .manager, .hr] {
            #expect(people.contains { $0.post == post })
        }
        #expect(Set(people.map(\.employment)) == ["own", "outsourced", "dispatched", "intern", "part-time"])
        #expect(people.allSatisfy { ($0.employer != nil) == ["outsourced", "dispatched"].contains($0.employment) })
    }

    @Test func `plans shifts for today and two weeks, and none for people away`() throws {
        let centre = try centre(120)
        let shifts = rows(centre.shiftsCSV())
        let days = Set(shifts.compactMap { $0["starts_at"]?.prefix(10) })
        #expect(days.count == 15)
        #expect(days.contains { $0 == "2026-12-04" })
        let away = try #require(centre.truth.longAbsent.first)
        #expect(shifts.contains { $0["employee_id"] == away })
        #expect(shifts.allSatisfy { $0["employee_id"] != away || $0["kind"] == "leave" })
    }

    @Test(arguments: [
        (1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (100, "一百"), (105, "一百零五"), (110, "一百一十"), (1001, "一千零一"),
    ])
    func `counts its teams in Chinese`(number: Int, text: String) { #expect(chineseNumeral(number) == text) }

    private func files(_ centre: Centre) throws -> [String] {
        var log: [UInt8] = []
        try centre.writeQueueLog { log += $0 }
        return [
            centre.sitesCSV(), centre.rosterCSV(), centre.absencesCSV(), centre.reportsCSV(), centre.talksCSV(),
            centre.measuresCSV(), centre.shiftsCSV(), String(decoding: log, as: UTF8.self),
        ]
    }
}
