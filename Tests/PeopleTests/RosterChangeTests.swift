import Core
import Support
import Testing

@testable import People

struct `A roster row` {
    @Test func `of a new person holds from the joining day`() {
        let row = RosterRow(
            role: "leader",
            joined: "2026-03-02",
            leader: "M1",
            site: "sz",
            codes: ["101", "102"],
            employment: "dispatched"
        )
        let record = RosterChange.new(row)
        #expect(record.history == ["2026-03-02…", "2026-03-02 sz/A leader < M1", "101 2026-03-02…", "102 2026-03-02…"])
        #expect(record.stays.first?.kind == "dispatched")
    }

    @Test func `of a new person without role, leader, site and codes has the usual ones`() {
        #expect(RosterChange.new(RosterRow()).history == ["2026-01-01…", "2026-01-01 main/A agent < -"])
    }

    @Test func `that says nothing new changes nothing`() throws {
        let row = RosterRow(role: "agent", left: .some(nil), leader: "L1", site: "main", codes: ["1"], email: "a@b")
        let record = RosterChange.new(row)
        #expect(try RosterChange.known(record, row, effective: "2026-06-01") == record)
        #expect(try RosterChange.known(record, RosterRow(), effective: "2026-06-01") == record)
    }

    /// Each changed value starts on the effective day.
    @Test(arguments: [
        (RosterRow(team: "B"), "2026-06-01 main/B agent < L1"),
        (RosterRow(role: "leader"), "2026-06-01 main/A leader < L1"),
        (RosterRow(leader: "L2"), "2026-06-01 main/A agent < L2"),
        (RosterRow(leader: .some(nil)), "2026-06-01 main/A agent < -"),
        (RosterRow(site: "sz"), "2026-06-01 sz/A agent < L1"),
        (RosterRow(team: "B", role: "qa", leader: "L2", site: "sz"), "2026-06-01 sz/B qa < L2"),
    ])
    func `with another value starts it on the effective day`(_ row: RosterRow, _ place: String) throws {
        let record = RosterChange.new(RosterRow(role: "agent", leader: "L1"))
        let changed = try RosterChange.known(record, row, effective: "2026-06-01")
        #expect(changed.history == ["2026-01-01…", "2026-01-01 main/A agent < L1", place])
    }

    @Test func `of the same day replaces what began that day`() throws {
        var record = RosterChange.new(RosterRow())
        for team in ["B", "C"] {
            record = try RosterChange.known(record, RosterRow(team: team), effective: "2026-06-01")
        }
        #expect(record.places.map(\.team) == ["A", "C"])
        record = try RosterChange.known(record, RosterRow(team: "B"), effective: "2026-07-01")
        #expect(record.places.map { "\($0.fromOn) \($0.team)" } == ["2026-01-01 A", "2026-06-01 C", "2026-07-01 B"])
    }

    @Test func `of the joining day changes the beginning itself`() throws {
        let record = RosterChange.new(RosterRow(codes: ["1"]))
        let changed = try RosterChange.known(record, RosterRow(team: "B", codes: ["2"]), effective: "2026-01-01")
        #expect(changed.history == ["2026-01-01…", "2026-01-01 main/B agent < -", "2 2026-01-01…"])
    }

    @Test func `of someone who has not joined yet changes the beginning itself`() throws {
        let record = RosterChange.new(RosterRow(joined: "2026-09-01", codes: ["1"]))
        let changed = try RosterChange.known(
            record,
            RosterRow(team: "B", joined: "2026-09-01", codes: ["2"]),
            effective: "2026-06-01"
        )
        #expect(changed.history == ["2026-09-01…", "2026-09-01 main/B agent < -", "2 2026-09-01…"])
    }

    @Test func `gives codes up and takes new ones from the effective day`() throws {
        let record = RosterChange.new(RosterRow(codes: ["1", "2"]))
        let changed = try RosterChange.known(record, RosterRow(codes: ["2", "3"]), effective: "2026-06-01")
        #expect(
            changed.codes.map { "\($0.code) \($0.fromOn)…\($0.untilOn.map(String.init) ?? "")" } == [
                "1 2026-01-01…2026-05-31", "2 2026-01-01…", "3 2026-06-01…",
            ]
        )
        #expect(try RosterChange.known(changed, RosterRow(codes: ["3", "2"]), effective: "2026-07-01") == changed)
        let none = try RosterChange.known(changed, RosterRow(codes: []), effective: "2026-07-01")
        #expect(none.codes.allSatisfy { $0.untilOn != nil })
    }

    @Test func `without a column of codes leaves them`() throws {
        let record = RosterChange.new(RosterRow(codes: ["1"]))
        #expect(try RosterChange.known(record, RosterRow(team: "B"), effective: "2026-06-01").codes == record.codes)
    }

    @Test func `clears what its cell leaves empty and keeps what it has no column for`() throws {
        let record = RosterChange.new(RosterRow(left: "2026-09-30", leader: "L1", email: "a@b"))
        let kept = try RosterChange.known(record, RosterRow(), effective: "2026-06-01")
        #expect(kept == record)
        let cleared = try RosterChange.known(
            record,
            RosterRow(left: .some(nil), leader: .some(nil), email: .some(nil)),
            effective: "2026-06-01"
        )
        #expect(cleared.stays.first?.leftOn == nil)
        #expect(cleared.email == nil)
        #expect(cleared.places.last?.leader == nil)
    }

    @Test func `renames at once`() throws {
        let record = RosterChange.new(RosterRow())
        let changed = try RosterChange.known(record, RosterRow(name: "Ada L.", email: "a@b"), effective: "2026-06-01")
        #expect(changed.name == "Ada L.")
        #expect(changed.email == "a@b")
        #expect(changed.places == record.places)
    }

    @Test func `keeps someone at their site where it names none`() throws {
        let record = RosterChange.new(RosterRow(site: "sz"))
        #expect(try RosterChange.known(record, RosterRow(), effective: "2026-06-01") == record)
    }
}

struct `A corrected day of the roster` {
    @Test func `of leaving is corrected in place`() throws {
        let record = RosterChange.new(RosterRow(left: "2026-05-31"))
        let changed = try RosterChange.known(record, RosterRow(left: "2026-05-15"), effective: "2026-06-01")
        #expect(changed.stays.map(\.leftOn) == ["2026-05-15"])
        #expect(changed.places == record.places)
    }

    @Test func `of joining moves team and codes with it, earlier`() throws {
        var record = RosterChange.new(RosterRow(codes: ["1"]))
        record = try RosterChange.known(record, RosterRow(team: "B", codes: ["1", "2"]), effective: "2026-03-01")
        let changed = try RosterChange.known(
            record,
            RosterRow(team: "B", joined: "2025-12-15", codes: ["1", "2"]),
            effective: "2026-06-01"
        )
        #expect(
            changed.history == [
                "2025-12-15…", "2025-12-15 main/A agent < -", "2026-03-01 main/B agent < -", "1 2025-12-15…",
                "2 2026-03-01…",
            ]
        )
    }

    /// What the person was on the new joining day is what they are from it on.
    @Test(
        arguments: [
            ("2026-02-01", ["2026-02-01 A", "2026-03-01 B", "2026-05-01 C"]),
            ("2026-03-01", ["2026-03-01 B", "2026-05-01 C"]),
            ("2026-04-01", ["2026-04-01 B", "2026-05-01 C"]), ("2026-05-01", ["2026-05-01 C"]),
            ("2026-05-20", ["2026-05-20 C"]),
        ] as [(Day, [String])]
    )
    func `of joining moves team and codes with it, later`(_ joined: Day, _ places: [String]) throws {
        var record = RosterChange.new(RosterRow(codes: ["1"]))
        record = try RosterChange.known(record, RosterRow(team: "B", codes: ["2"]), effective: "2026-03-01")
        record = try RosterChange.known(record, RosterRow(team: "C"), effective: "2026-05-01")
        let changed = try RosterChange.known(record, RosterRow(team: "C", joined: joined), effective: "2026-06-01")
        #expect(changed.stays.map(\.joinedOn) == [joined])
        #expect(changed.places.map { "\($0.fromOn) \($0.team)" } == places)
        #expect(changed.codes.allSatisfy { $0.fromOn >= joined && $0.lasts(to: $0.fromOn) })
        #expect(changed.codes.last?.code == "2")
    }

    @Test func `never reaches into the employment before`() throws {
        var record = RosterChange.new(RosterRow(left: "2026-02-28"))
        record = try RosterChange.known(
            record,
            RosterRow(joined: "2026-04-01", left: .some(nil)),
            effective: "2026-06-01"
        )
        #expect(throws: RosterRefusal.overlaps("2026-02-28")) {
            try RosterChange.known(record, RosterRow(joined: "2026-02-28"), effective: "2026-06-01")
        }
        let moved = try RosterChange.known(record, RosterRow(joined: "2026-03-01"), effective: "2026-06-01")
        #expect(moved.stays.map(\.joinedOn) == ["2026-01-01", "2026-03-01"])
    }

    @Test func `of leaving an earlier employment never reaches into the next`() throws {
        var record = RosterChange.new(RosterRow(left: "2026-02-28"))
        record = try RosterChange.known(
            record,
            RosterRow(joined: "2026-04-01", left: .some(nil)),
            effective: "2026-06-01"
        )
        for left in [Day?.none, "2026-04-01", "2026-07-01"] {
            #expect(throws: RosterRefusal.reachesNext("2026-04-01")) {
                try RosterChange.known(record, RosterRow(left: .some(left)), effective: "2026-06-01")
            }
        }
        let corrected = try RosterChange.known(
            record,
            RosterRow(team: "Z", left: "2026-03-31"),
            effective: "2026-06-01"
        )
        #expect(corrected.stays.map(\.leftOn) == ["2026-03-31", nil])
        #expect(corrected.places == record.places)
    }
}

struct `Someone who comes back` {
    @Test func `has a new employment with its own team and codes`() throws {
        let record = RosterChange.new(RosterRow(left: "2026-02-28", leader: "L1", codes: ["1"]))
        let back = try RosterChange.known(
            record,
            RosterRow(team: "B", joined: "2026-04-01", left: .some(nil), codes: ["2"]),
            effective: "2026-06-01"
        )
        #expect(
            back.history == [
                "2026-01-01…2026-02-28", "2026-04-01…", "2026-01-01 main/A agent < L1", "2026-04-01 main/B agent < -",
                "1 2026-01-01…2026-02-28", "2 2026-04-01…",
            ]
        )
    }

    @Test func `may take the same code up again`() throws {
        let record = RosterChange.new(RosterRow(left: "2026-02-28", codes: ["1"]))
        let row = RosterRow(joined: "2026-04-01", left: .some(nil), codes: ["1"])
        let back = try RosterChange.known(record, row, effective: "2026-06-01")
        #expect(back.codes.map(\.fromOn) == ["2026-01-01", "2026-04-01"])
        #expect(try RosterChange.known(back, row, effective: "2026-07-01") == back)
    }

    @Test func `is not held back by a change that began after they had left`() throws {
        var record = RosterChange.new(RosterRow(left: "2026-02-28"))
        record = try RosterChange.known(record, RosterRow(team: "gone"), effective: "2026-05-01")
        let back = try RosterChange.known(
            record,
            RosterRow(joined: "2026-04-01", left: .some(nil)),
            effective: "2026-06-01"
        )
        #expect(back.places.map { "\($0.fromOn) \($0.team)" } == ["2026-01-01 A", "2026-04-01 A"])
    }

    @Test func `has left no longer the day after`() throws {
        let record = RosterChange.new(RosterRow(left: "2026-02-28"))
        let back = try RosterChange.known(
            record,
            RosterRow(joined: "2026-03-01", left: .some(nil)),
            effective: "2026-03-01"
        )
        #expect(back.stays.count == 2)
        let same = try RosterChange.known(
            record,
            RosterRow(joined: "2026-02-28", left: .some(nil)),
            effective: "2026-03-01"
        )
        #expect(same.stays.count == 1)
    }
}
