import Core
import Signals
import Support
import Testing

@testable import Communication

struct `How an agreement is followed up` {
    static let goal = Target(figure: "csat", form: .share, way: .atLeast(0.9))
    static func noon(_ day: Day) -> Instant { Zone.shanghai.instant(day, second: 12 * 3600) }

    func watched(_ day: Day, _ outcome: GoalCheck.Outcome?, goal: Int = 1, target: Target? = goal) -> WatchedGoal {
        WatchedGoal(
            goal: goal,
            checkOn: day,
            agreedAt: Self.noon("2026-06-01"),
            agreedOn: "2026-06-01",
            target: target,
            check: outcome.map { GoalCheck(outcome: $0) },
            checkedAt: outcome.map { _ in Self.noon(day) },
            checkedBy: nil
        )
    }

    func followUp(
        _ watched: [WatchedGoal],
        words: [Day: FollowUp.Word] = [:],
        written: Day = "2026-06-01"
    ) -> FollowUp { FollowUp(watched: watched, words: words, writtenAt: Self.noon(written)) }

    @Test(
        arguments: [
            ([.reached, .reached], .reached), ([.reached, .missed], .missed), ([.few, .missed], .missed),
            ([.few, .reached], .few), ([.reached, nil], nil), ([nil, .missed], nil),
        ] as [([GoalCheck.Outcome?], GoalCheck.Outcome?)]
    )
    func `is reached where every goal is, and open as long as one is`(
        outcomes: [GoalCheck.Outcome?],
        whole: GoalCheck.Outcome?
    ) {
        let all = outcomes.enumerated().map { watched("2026-07-01", $0.element, goal: $0.offset + 1) }
        #expect(followUp(all).outcome(on: "2026-07-01") == whole)
    }

    @Test func `is settled by itself where it was reached, and by a person where it was not`() {
        let day: Day = "2026-07-01"
        #expect(followUp([watched(day, .reached)]).followedAt(day) == Self.noon(day))
        #expect(followUp([watched(day, .missed)]).followedAt(day) == nil)
        #expect(followUp([watched(day, .few)]).followedAt(day) == nil)
        let word = FollowUp.Word(at: Self.noon("2026-07-03"), by: "MAX", words: nil)
        #expect(followUp([watched(day, .missed)], words: [day: word]).followedAt(day) == word.at)
        #expect(followUp([watched(day, .missed)], written: "2026-07-02").followedAt(day) == Self.noon("2026-07-02"))
        #expect(followUp([watched(day, .missed)], written: "2026-06-30").followedAt(day) == nil)
    }

    @Test func `asks for the first date that is neither decided nor followed up`() {
        let all = [watched("2026-07-01", .missed), watched("2026-07-15", .few), watched("2026-07-29", nil)]
        #expect(followUp(all).nextCheck == "2026-07-15")
        let word = FollowUp.Word(at: Self.noon("2026-07-15"), by: "MAX", words: nil)
        #expect(followUp(all, words: ["2026-07-15": word]).nextCheck == "2026-07-29")
    }

    @Test func `stands as its last decided date, until it is written anew`() {
        let all = [watched("2026-07-01", .missed), watched("2026-07-15", .reached), watched("2026-07-29", nil)]
        #expect(followUp(all).standing == .reached)
        #expect(followUp(all, written: "2026-07-16").standing == nil)
        #expect(followUp([watched("2026-07-01", nil)]).standing == nil)
    }

    // K10: two misses in a row; a reached date between begins the count anew, one with too few data does not.
    @Test(
        arguments: [
            ([.missed, .missed], ["2026-07-01 2026-07-02"]), ([.missed, .reached, .missed], []),
            ([.missed, .few, .missed], ["2026-07-01 2026-07-03"]), ([.missed, nil], []),
            ([.missed, .missed, .missed], ["2026-07-01 2026-07-02"]),
            ([.missed, .missed, .missed, .missed], ["2026-07-01 2026-07-02", "2026-07-03 2026-07-04"]),
        ] as [([GoalCheck.Outcome?], [String])]
    )
    func `finds a goal missed twice`(outcomes: [GoalCheck.Outcome?], pairs: [String]) {
        let first: Day = "2026-07-01"
        let all = outcomes.enumerated().map { watched(first + $0.offset, $0.element) }
        #expect(followUp(all).missedTwice.map { "\($0.first) \($0.second)" } == pairs)
    }

    @Test func `counts misses of each goal alone`() {
        let all = [watched("2026-07-01", .missed, goal: 1), watched("2026-07-02", .missed, goal: 2)]
        #expect(followUp(all).missedTwice.isEmpty)
    }

    @Test(
        arguments: [("2026-07-14", 1), ("2026-07-15", 0)] as [(Day, Int)]
    )
    func `waits a fortnight for figures that come late`(today: Day, open: Int) {
        let few = followUp([watched("2026-07-01", .few)])
        #expect(GoalWatch.open(few, on: today).count == open)
        let never = followUp([watched("2026-07-01", nil)])
        #expect(GoalWatch.open(never, on: today).count == 1)
        #expect(GoalWatch.open(never, on: "2026-06-30").isEmpty && GoalWatch.open(never, on: "2026-07-01").count == 1)
        #expect(GoalWatch.open(followUp([watched("2026-07-01", .missed)]), on: today).isEmpty)
        #expect(GoalWatch.open(followUp([watched("2026-07-01", nil, target: nil)]), on: today).isEmpty)
    }

    @Test func `says to the rules each date, what was reached and what was missed twice`() throws {
        var agreement = Agreement.empty(.c2)
        agreement = try agreement.after(.written(.words("a"), after: 0, by: "MAX"), at: Self.noon("2026-06-01"))
        let all = [watched("2026-07-01", .missed), watched("2026-07-15", .missed), watched("2026-07-29", .reached)]
        let keys = AgreementSignals(agreement, followUp(all), zone: .shanghai).drafts.map(\.sourceKey)
        #expect(
            keys == [
                "agreement/A1/check/2026-07-01", "agreement/A1/check/2026-07-15", "agreement/A1/check/2026-07-29",
                "agreement/A1/reached/2026-07-29", "agreement/A1/missed/1/2026-07-15",
            ]
        )
    }

    @Test(
        arguments: [
            (true, .waiting, nil, .read), (true, .differs, nil, nil), (false, .differs, nil, .differs),
            (false, .missed, nil, .missed), (false, .reached, nil, .praise), (true, .reached, nil, .wellDone),
            (false, .waiting, nil, nil), (false, .agreed, "2026-07-01", .due),
            (false, .agreed, "2026-07-02", nil), (true, .agreed, "2026-07-01", nil),
        ] as [(Bool, AgreementStanding, Day?, WaitingAgreement.What?)]
    )
    func `waits for whose turn it is`(
        isOwn: Bool,
        standing: AgreementStanding,
        next: Day?,
        what: WaitingAgreement.What?
    ) {
        let waiting = WaitingAgreement(
            id: ID("A1"),
            name: "Ben",
            isOwn: isOwn,
            standing: standing,
            nextCheck: next,
            today: "2026-07-01"
        )
        #expect(waiting?.what == what)
    }
}
