import Core
import Support
import Testing

@testable import Communication

/// A talk nobody planned (P22).
struct `A talk nobody planned` {
    let today: Day = "2026-11-23"

    func accepted(_ fields: [String: String], role: Role = .manager) -> UnplannedTalk.Accepted? {
        var talk = UnplannedTalk(["who": "BEN", "kind": "C1", "once": "1"].merging(fields) { _, new in new })
        return talk.accepted(role: role, today: today)
    }

    @Test func `needs a person and a kind alone`() throws {
        let talk = try #require(accepted([:]))
        #expect(talk.heldOn == today && talk.line == nil && talk.minutes == nil)
    }

    @Test(
        arguments: [
            ["kind": ""], ["kind": "C5"], ["kind": "C8"], ["kind": "K1"], ["minutes": "0"], ["held_on": "2026-11-24"],
            ["line": String(repeating: "x", count: 301)],
        ]
    )
    func `is refused with why`(_ fields: [String: String]) { #expect(accepted(fields) == nil) }

    @Test func `is of the kinds a role may hold`() {
        #expect(UnplannedTalk.kinds(.qa) == [.c2b])
        #expect(UnplannedTalk.kinds(.leader) == [.c1, .c2, .c2b, .c4, .c7])
        #expect(UnplannedTalk.kinds(.agent).isEmpty && UnplannedTalk.kinds(.floor).isEmpty)
        #expect(UnplannedTalk.kinds(.hr).contains(.c6) && !UnplannedTalk.kinds(.manager).contains(.c5))
        #expect(accepted(["kind": "C6"], role: .leader) == nil, "no leader holds an exit interview")
    }
}
