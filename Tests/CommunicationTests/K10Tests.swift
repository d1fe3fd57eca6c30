import Core
import People
import Signals
import Support
import Testing

@testable import Communication

struct `K10 a certificate that lapses` {
    func floor(booked: Day? = nil, settled: Day? = nil, known: Day = "2026-01-05") throws -> Cast {
        var cast = try Cast()
        cast.start = "2026-01-01"
        cast.certify("ben", until: "2026-11-29", known: known, booked: booked, settled: settled)
        return cast
    }

    /// 29 November 2026 is a Sunday.
    @Test func `calls for a talk from seven days before, by the last working day`() throws {
        let cast = try floor()
        #expect(cast.owed("ben", .k10, on: "2026-11-21") == [])
        #expect(cast.lines("ben", .k10, on: "2026-11-22") == ["2026-11-29+voice: due 2026-11-27, open"])
        #expect(cast.lines("ben", .k10, on: "2026-11-27") == ["2026-11-29+voice: due 2026-11-27, open"])
        #expect(cast.lines("ben", .k10, on: "2026-11-28") == ["2026-11-29+voice: due 2026-11-27, late"])
        #expect(cast.owed("ben", .k10, on: "2026-11-22").map(\.owner) == ["ada"])
    }

    @Test(
        arguments: [
            ("2026-11-21", nil), ("2026-11-22", nil), ("2026-11-23", "booked"), ("2026-11-25", "booked"),
        ] as [(Day, String?)]
    )
    func `is seen to by a booking`(booked: Day, reason: String?) throws {
        let cast = try floor(booked: booked)
        #expect(cast.owed("ben", .k10, on: "2026-11-26").map(\.waivedReason) == (reason == nil ? [] : [reason]))
        #expect(try floor(settled: booked).owed("ben", .k10, on: "2026-11-26").count == (reason == nil ? 0 : 1))
        #expect(cast.owed("ben", .k10, on: "2026-11-22").map(\.state) == (reason == nil ? [] : [.open]))
    }

    @Test func `known late is due the day it is known`() throws {
        let cast = try floor(known: "2026-12-02")
        #expect(cast.owed("ben", .k10, on: "2026-12-01") == [])
        #expect(cast.lines("ben", .k10, on: "2026-12-02") == ["2026-11-29+voice: due 2026-12-02, open"])
    }

    @Test(arguments: TalkKind.allCases)
    func `is met by a review or guidance`(kind: TalkKind) throws {
        var cast = try floor()
        cast.talk(kind, with: "ben", on: "2026-11-22")
        let state = [.c1, .c2b].contains(kind) ? "met" : "open"
        #expect(cast.lines("ben", .k10, on: "2026-11-23") == ["2026-11-29+voice: due 2026-11-27, \(state)"])
    }

    @Test(
        arguments: [
            ("2026-10-29", .inOrder), ("2026-10-30", .toBook), ("2026-11-21", .toBook), ("2026-11-22", .toTalk),
            ("2026-11-29", .toTalk), ("2026-11-30", .lapsed),
        ] as [(Day, CertificateState)]
    )
    func `wants a booking from thirty days before`(day: Day, state: CertificateState) {
        let open = Certificate(name: "voice", lapsesOn: "2026-11-29")
        #expect(CertificateState(open, on: day, RuleNumbers()) == state)
        let booked = Certificate(name: "voice", lapsesOn: "2026-11-29", bookedOn: "2026-11-01")
        let expected: CertificateState =
            state == .lapsed ? .lapsed : day >= "2026-11-01" ? .booked : state
        #expect(CertificateState(booked, on: day, RuleNumbers()) == expected)
        let renewed = Certificate(name: "voice", lapsesOn: "2026-11-29", settledOn: "2026-10-01")
        #expect(CertificateState(renewed, on: day, RuleNumbers()) == .inOrder)
    }
}
