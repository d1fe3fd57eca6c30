import Core
import Signals
import Support
import Testing

/// C2a: a common root cause is solved by training or by sharing a case, not person by person.
struct `A common root cause` {
    private static let today: Day = "2026-11-23"

    private func named(
        _ person: String,
        _ team: String? = "A",
        _ cause: CommonCause = .process,
        ago days: Int = 0
    ) -> CommonCause.Named {
        CommonCause.Named(PersonID(person), team: team, cause, on: Self.today - days)
    }

    private func found(_ named: [CommonCause.Named], headcount: Int = 40) -> [CommonCause.Shared] {
        CommonCause.found(named, headcount: headcount, asOf: Self.today)
    }

    @Test func `is that of three different people of one team`() {
        let two = [named("ben"), named("cem")]
        #expect(found(two).isEmpty)
        #expect(found(two + [named("ben", ago: 3)]).isEmpty, "the same person once")
        #expect(found(two + [named("eve", "A", .system)]).isEmpty, "another cause")
        #expect(found(two + [named("eve")]) == [.init(.process, team: "A", people: 3)])
    }

    @Test func `is within 60 days, to the day`() {
        let two = [named("ben"), named("cem")]
        #expect(found(two + [named("eve", ago: 59)]).count == 1)
        #expect(found(two + [named("eve", ago: 60)]).isEmpty)
        #expect(found(two + [named("eve", ago: -1)]).isEmpty, "not found yet")
    }

    @Test(arguments: [(300, 3, true), (301, 3, false), (301, 4, true)])
    func `of several teams is 3 or one in a hundred of the site, whichever is more`(
        _ headcount: Int,
        _ people: Int,
        _ isShared: Bool
    ) {
        let all = (0..<people).map { named("p\($0)", "T\($0)") }
        #expect(found(all, headcount: headcount) == (isShared ? [.init(.process, team: nil, people: people)] : []))
    }

    @Test func `of one team stays the team's where the site needs more`() {
        let team = [named("ben"), named("cem"), named("eve")]
        #expect(found(team + [named("fay", "B")], headcount: 1_000) == [.init(.process, team: "A", people: 3)])
        #expect(found(team + [named("fay", "B")], headcount: 40) == [.init(.process, team: nil, people: 4)])
    }

    @Test func `of people who stand in no team counts for the site alone`() {
        #expect(found([named("ben", nil), named("cem", nil), named("eve", nil)]).isEmpty)
    }

    @Test(arguments: ["personal", "management", "willing", "unclear", "schedule", ""])
    func `is never one that is nobody else's`(_ code: String) {
        #expect(CommonCause(rawValue: code) == nil)
    }
}
