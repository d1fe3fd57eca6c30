import Core
import People
import Signals
import Support
import Testing

@testable import Communication

struct `K15 a type that becomes II` {
    func floor() throws -> Cast {
        var cast = try Cast()
        cast.start = "2026-01-01"
        return cast
    }

    @Test func `is talked about within ten working days, by the holder`() throws {
        var cast = try floor()
        cast.becomes(.two, "ben", on: "2026-11-02")
        #expect(cast.owed("ben", .k15, on: "2026-11-01") == [])
        #expect(cast.lines("ben", .k15, on: "2026-11-16") == ["2026-11-02: due 2026-11-16, open"])
        #expect(cast.lines("ben", .k15, on: "2026-11-17") == ["2026-11-02: due 2026-11-16, late"])
        #expect(cast.owed("ben", .k15, on: "2026-11-16").map(\.owner) == ["max"])
    }

    @Test(arguments: TypeChanged.TalentType.allCases)
    func `is no other change`(type: TypeChanged.TalentType) throws {
        var cast = try floor()
        cast.becomes(type, "ben", on: "2026-11-02", from: .two)
        cast.becomes(type, "cem", on: "2026-11-02", from: nil)
        #expect(cast.owed("ben", .k15, on: "2026-11-02") == [])
        #expect(cast.owed("cem", .k15, on: "2026-11-02").count == (type == .two ? 1 : 0))
    }

    @Test(arguments: TalkKind.allCases)
    func `is met by care, a review, a performance or a promotion talk`(kind: TalkKind) throws {
        var cast = try floor()
        cast.becomes(.two, "ben", on: "2026-11-02")
        cast.talk(kind, with: "ben", on: "2026-11-01")
        #expect(cast.owed("ben", .k15, on: "2026-11-03").map(\.state) == [.open])
        cast.talk(kind, with: "ben", on: "2026-11-02")
        let isMet = [.c1, .c2, .c3, .c4].contains(kind)
        #expect(cast.owed("ben", .k15, on: "2026-11-03").map(\.state) == [isMet ? .met : .open])
    }

    /// It is a label for managers and HR: leaders see the plan (section 6).
    @Test func `stands on no leader's list and names no type`() throws {
        var cast = try floor()
        cast.becomes(.two, "ben", on: "2026-11-02")
        let owed = try #require(cast.owed("ben", .k15, on: "2026-11-03").first)
        let sight = Sight(role: .leader, employeeID: "ada", visible: [owed.person])
        #expect(!sight.admits(owed, cast.facts) && !sight.rules.contains(.k15))
        #expect(Sight(role: .manager, employeeID: "max", visible: [owed.person]).admits(owed, cast.facts))
        for language in Language.allCases { #expect(!owed.reason.sentence(language).contains("II")) }
    }
}
