import Core
import People
import Support
import Testing

@testable import Communication

struct `K12a the holder` {
    func holder(_ cast: Cast, _ id: String, on day: Day = "2026-07-01") -> String? {
        let roster = cast.roster
        return roster.person(id).flatMap { roster.holder(of: $0, on: day)?.employeeID }
    }

    @Test(
        arguments: [("ben", "max"), ("cem", "kai"), ("ada", "max"), ("max", "nora"), ("nora", nil)]
            as [(String, String?)]
    )
    func `is the manager next above the direct leader`(id: String, expected: String?) throws {
        #expect(try holder(Cast(), id) == expected)
    }

    @Test func `is the manager further up where another leader stands between`() throws {
        var cast = try Cast()
        cast.hire("fay", .leader, under: "ada")
        cast.hire("dan", under: "fay")
        #expect(holder(cast, "dan") == "max")
    }

    @Test func `is the direct leader where that is a manager`() throws {
        var cast = try Cast()
        cast.hire("dan", under: "max")
        #expect(holder(cast, "dan") == "max")
    }

    @Test func `is the direct leader where nobody stands above`() throws {
        var cast = try Cast()
        cast.hire("fay", .leader, under: nil)
        cast.hire("gus", .leader, under: "a stranger")
        cast.hire("dan", under: "fay")
        cast.hire("dora", under: "gus")
        #expect(holder(cast, "dan") == "fay")
        #expect(holder(cast, "dora") == "gus")
    }

    @Test func `is nobody where the roster knows no leader`() throws {
        var cast = try Cast()
        cast.hire("dan", under: nil)
        cast.hire("dora", under: "a stranger")
        cast.hire("eli", under: "eli")
        for id in ["dan", "dora", "eli"] { #expect(holder(cast, id) == nil) }
        #expect(cast.owed("dan", .k5, on: "2026-07-01").first?.owner == nil)
    }

    @Test func `is found where leaders stand in a circle`() throws {
        var cast = try Cast()
        cast.hire("fay", .leader, under: "gus")
        cast.hire("gus", .leader, under: "fay")
        cast.hire("dan", under: "fay")
        #expect(holder(cast, "dan") == "fay")
        #expect(holder(cast, "fay") == "gus")
    }

    @Test(arguments: [("2026-07-31", "max"), ("2026-08-01", "kai")] as [(Day, String)])
    func `changes on the day someone moves`(day: Day, expected: String) throws {
        var cast = try Cast()
        cast.move("ben", on: "2026-08-01", team: "South", under: "eve")
        #expect(holder(cast, "ben", on: day) == expected)
        #expect(cast.owed("ben", .k5, on: day).first?.owner == expected)
    }

    @Test(arguments: [("2026-07-31", "ada"), ("2026-08-01", "max")] as [(Day, String)])
    func `changes on the day their leader's role does`(day: Day, expected: String) throws {
        var cast = try Cast()
        cast.hire("max", .leader, under: nil)
        cast.move("max", on: "2026-08-01", .manager)
        #expect(holder(cast, "ben", on: day) == expected)
    }

    @Test func `of who left is the holder of the last day`() throws {
        var cast = try Cast()
        cast.employ("ben", from: "2026-01-05", left: "2026-07-31")
        cast.move("ben", on: "2026-08-01", team: "South", under: "eve")
        #expect(cast.owed("ben", .k7, on: "2026-09-01").first?.owner == "max")
    }

    @Test func `of a review is the direct leader`() throws {
        var cast = try Cast()
        cast.start = "2026-06-01"
        #expect(cast.owed("ben", .k13, on: "2026-07-01").map(\.owner) == ["ada"])
        #expect(cast.owed("ada", .k13, on: "2026-07-01").map(\.owner) == ["max"])
    }
}
