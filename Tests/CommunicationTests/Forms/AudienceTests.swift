import Core
import Signals
import Support
import Testing

@testable import Communication

/// P16 to P20: whom a talk is with.
struct `The audience of a talk` {
    private static let today: Day = "2026-11-23"

    private static func swing(_ direction: Swing.Direction) -> Reason {
        .swing(Swing(episode: "e", measure: "csat", direction: direction, before: 0.8, now: 0.6, count: 90), name: nil)
    }

    private static let top = Reason.topFifth(
        TopFifth(quarter: "2026Q4", measure: "quality", value: 98, count: 20, place: 1, among: 9)
    )

    private func audience(_ kind: TalkKind, _ reasons: [Reason] = [], joined: Day? = "2020-01-01") -> Audience {
        Audience.of(kind, reasons, joinedOn: joined, on: Self.today)
    }

    @Test(
        arguments: [
            (.c3, .promotion), (.c4, .care), (.c5, .matter), (.c6, .leaver), (.c7, .new), (.c8, .routine),
            (.c2, .faller),
            (.c1, .routine), (.c2b, .routine),
        ] as [(TalkKind, Audience)]
    )
    func `follows from its kind`(_ kind: TalkKind, _ expected: Audience) {
        #expect(audience(kind) == expected)
        #expect(Audience.all(of: kind).contains(expected))
    }

    @Test func `P16: is new for the first 8 weeks, to the day`() {
        #expect(audience(.c1, joined: Self.today + -55) == .new)
        #expect(audience(.c1, joined: Self.today + -56) == .routine)
        #expect(audience(.c2, joined: Self.today + -55) == .new)
        #expect(audience(.c6, joined: Self.today + -5) == .leaver, "who leaves is asked as a leaver")
    }

    @Test func `P17 to P19: follows from why it is due, a fall before a rise before the top`() {
        #expect(audience(.c1, [Self.top]) == .top)
        #expect(audience(.c1, [Self.top, Self.swing(.up)]) == .riser)
        #expect(audience(.c1, [Self.top, Self.swing(.up), Self.swing(.down)]) == .faller)
        #expect(audience(.c1, [Self.top], joined: Self.today) == .new)
    }

    @Test(arguments: TalkKind.allCases)
    func `is one that its kind has a form for`(_ kind: TalkKind) {
        for reasons in [[], [Self.top], [Self.swing(.up)], [Self.swing(.down)]] {
            for joined in [Self.today, "2020-01-01"] as [Day] {
                #expect(Audience.all(of: kind).contains(audience(kind, reasons, joined: joined)), "\(reasons)")
            }
        }
    }
}
