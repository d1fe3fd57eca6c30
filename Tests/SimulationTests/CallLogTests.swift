import Core
import Testing

@testable import Simulation

struct `A simulated call log` {
    @Test(arguments: [(10, "2026-11-20"), (60, "2026-11-22"), (150, "2026-11-16")])
    func `loses no call and puts nobody on two`(people: Int, today: String) throws {
        let centre = try centre(people, endsOn: today, months: 1)
        let log = try CallLog(centre)
        #expect(log.disorder == 0)
        #expect(log.broken == [])
        let gone = log["ABANDON", "EXITWITHTIMEOUT", "EXITWITHKEY"]
        #expect(log["ENTERQUEUE"] == log["CONNECT"] + gone)
        let ended = log["COMPLETEAGENT", "COMPLETECALLER", "BLINDTRANSFER", "ATTENDEDTRANSFER"]
        #expect(log["CONNECT"] == ended)
        #expect(log["CONNECT"] > people * 50)
        #expect((0.02...0.2).contains(Double(gone) / Double(log["ENTERQUEUE"])))
        #expect(log.last <= Int(centre.plan.now.seconds))
        #expect(log.last > Int(centre.plan.now.seconds) - 7200)
        #expect(log.first >= Int(centre.plan.zone.instant(centre.plan.startsOn).seconds))
    }

    @Test func `has every kind of line`() throws {
        let log = try CallLog(centre(120, months: 1))
        for event in [
            "ENTERQUEUE", "CONNECT", "COMPLETEAGENT", "COMPLETECALLER", "ABANDON", "RINGNOANSWER", "RINGCANCELED",
            "EXITWITHTIMEOUT", "EXITWITHKEY", "BLINDTRANSFER", "ATTENDEDTRANSFER", "PAUSE", "UNPAUSE", "PAUSEALL",
            "UNPAUSEALL", "AGENTLOGIN", "AGENTLOGOFF", "ADDMEMBER", "REMOVEMEMBER", "CONFIGRELOAD", "QUEUESTART",
        ] { #expect(log[event] > 0, "\(event)") }
        #expect(log.reasons == ["小休", "午餐", "培训", "辅导"])
        #expect((5...8).contains(log.queues.count))
        #expect(log["PAUSE"] > log["PAUSEALL"] * 2)
    }

    @Test func `knows the codes of the roster, and one or two nobody owns`() throws {
        let centre = try centre(60, months: 2)
        let log = try CallLog(centre)
        let owned = Set(centre.people.flatMap(\.codes))
        #expect(log.agents.subtracting(owned) == Set(centre.truth.unownedCodes))
        for person in centre.people where person.isAgent && person.isEmployed(on: centre.plan.endsOn) {
            let takesCalls = person.joinedOn < centre.plan.endsOn - 12 && person.standing != .longAbsent
            if takesCalls { #expect(!log.agents.isDisjoint(with: person.codes), "\(person.employeeID)") }
        }
    }

    @Test func `of 120 people has about 250,000 calls a year`() throws {
        let centre = try centre(120, months: 1)
        let log = try CallLog(centre)
        let year = Double(log["ENTERQUEUE"]) * 365 / Double(centre.plan.endsOn - centre.plan.startsOn + 1)
        #expect((210_000...290_000).contains(year))
    }
}

struct `A call log for measuring` {
    @Test(arguments: [0, 1, 1000, 60_000])
    func `has exactly the lines asked for`(events: Int) throws {
        var bytes: [UInt8] = []
        try CallLogGenerator(events: events, agents: 50, queues: 4, days: 20, seed: 3).write { bytes += $0 }
        let log = CallLog(bytes)
        #expect(log.lines == events)
        #expect(log.disorder == 0)
        #expect(log.broken == [])
    }

    @Test func `lasts about as many days as asked for and repeats itself for a seed`() throws {
        func bytes(_ seed: UInt64) throws -> [UInt8] {
            var bytes: [UInt8] = []
            try CallLogGenerator(events: 60_000, agents: 50, queues: 4, days: 20, seed: seed).write { bytes += $0 }
            return bytes
        }
        let one = try bytes(3)
        let log = CallLog(one)
        #expect((15...26).contains((log.last - log.first) / 86_400))
        #expect(log.agents.count == 50 && log.queues.count == 4)
        #expect(one == (try bytes(3)))
        #expect(one != (try bytes(4)))
    }
}
