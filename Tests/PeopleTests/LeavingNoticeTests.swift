import Core
import Support
import Testing

@testable import People

/// What a page may say of somebody's leaving is what a roster file may.
struct `A notice of leaving` {
    @Test(
        arguments: [
            ("2026-11-23", "2026-11-23", nil), ("2026-11-24", "2026-12-20", .noticeAhead("2026-11-23")),
            (nil, "2026-01-05", nil), (nil, "2026-01-04", .beforeJoining("2026-01-05")),
            ("2026-01-04", nil, .beforeJoining("2026-01-05")),
            ("2026-11-20", "2026-11-19", .beforeNotice("2026-11-20")),
            (nil, "2027-11-24", nil), (nil, "2027-11-25", .tooFarAhead("2027-11-24")), (nil, nil, nil),
        ] as [(Day?, Day?, LeavingRefusal?)]
    )
    func `lies between joining and a year ahead, the last day not before it`(
        notice: Day?,
        left: Day?,
        expected: LeavingRefusal?
    ) {
        var found: LeavingRefusal?
        do {
            try LeavingNotice(noticeOn: notice, leftOn: left, kind: .voluntary)
                .check(joinedOn: "2026-01-05", today: "2026-11-23")
        } catch { found = error }
        #expect(found == expected)
    }
}
