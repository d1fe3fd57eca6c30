import Core
import People
import Support
import Testing

@testable import Communication

/// Ben's K5 of 5 January 2026, due on 5 July.
struct `The state of an obligation` {
    let key = "ben/K5/2026-01-05"

    func state(_ cast: Cast, on today: Day) -> String? {
        cast.all(on: today).first { $0.key == key }?.line.split(separator: ", ").last.map(String.init)
    }

    @Test func `is open until its due day is over, then late`() throws {
        let cast = try Cast()
        #expect(state(cast, on: "2026-07-04") == "open")
        #expect(state(cast, on: "2026-07-05") == "open")
        #expect(state(cast, on: "2026-07-06") == "late")
    }

    @Test func `is met before anything else`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-07-10")
        cast.away("ben", from: "2026-07-05", to: "2026-07-06")
        cast.waive(key, on: "2026-07-01", because: "on a project")
        cast.talk(.c1, with: "ben", on: "2026-07-10")
        #expect(state(cast, on: "2026-07-09") == "waived as on a project")
        #expect(state(cast, on: "2026-07-10") == "met late")
        #expect(state(cast, on: "2026-07-11") == "met late")
    }

    @Test func `is waived before paused and late, from the day a person says so`() throws {
        var cast = try Cast()
        cast.away("ben", from: "2026-07-05", to: "2026-07-05")
        cast.waive(key, on: "2026-07-08", because: "on a project")
        #expect(state(cast, on: "2026-07-07") == "paused")
        #expect(state(cast, on: "2026-07-08") == "waived as on a project")
    }

    @Test func `is waived by a person's reason before that of leaving`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-07-10")
        cast.waive(key, on: "2026-07-01", because: "on a project")
        #expect(state(cast, on: "2026-07-11") == "waived as on a project")
    }

    @Test(arguments: [("2026-07-04", "open"), ("2026-07-05", "waived as left")] as [(Day, String)])
    func `is waived from the day after leaving while open`(today: Day, expected: String) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-07-04")
        #expect(state(cast, on: today) == expected)
    }

    @Test(arguments: [("2026-07-20", "late"), ("2026-07-21", "waived as left")] as [(Day, String)])
    func `is waived from the day after leaving while late`(today: Day, expected: String) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-07-20")
        #expect(state(cast, on: today) == expected)
    }

    @Test(arguments: [("2026-07-20", "paused"), ("2026-07-21", "waived as left")] as [(Day, String)])
    func `is waived from the day after leaving while paused`(today: Day, expected: String) throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-07-20")
        cast.away("ben", from: "2026-07-01", to: "2026-07-20", .sick)
        #expect(state(cast, on: today) == expected)
    }

    @Test(
        arguments: [
            ("2026-07-01", "2026-07-04", "late"), ("2026-07-01", "2026-07-05", "paused"),
            ("2026-07-05", "2026-07-05", "paused"), ("2026-07-05", "2026-08-05", "paused"),
            ("2026-07-06", "2026-08-05", "late"),
        ] as [(Day, Day, String)]
    )
    func `is paused by an absence that covers the due day, whatever the kind`(
        first: Day,
        last: Day,
        expected: String
    ) throws {
        for kind in Absence.Kind.allCases {
            var cast = try Cast()
            cast.away("ben", from: first, to: last, kind)
            #expect(state(cast, on: "2026-07-06") == expected)
        }
    }

    @Test func `is not changed by another's decisions or absences`() throws {
        var cast = try Cast()
        cast.away("cem", from: "2026-07-01", to: "2026-07-31")
        cast.waive("cem/K5/2026-01-05", on: "2026-07-01", because: "on a project")
        cast.talk(.c1, with: "cem", on: "2026-07-02")
        #expect(state(cast, on: "2026-07-06") == "late")
    }
}
