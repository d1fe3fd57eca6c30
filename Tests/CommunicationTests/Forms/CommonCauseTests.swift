import Core
import Signals
import Support
import Testing

@testable import Communication

/// C2a: a common root cause is solved by training or by sharing a case, not person by person.
struct `A common root cause` {
    private static let today: Day = "2026-11-23"

    private func signal(_ person: String, _ cause: String, on day: Day) -> Signal {
        Signal(
            id: SignalID("\(person) \(day)"),
            person: PersonID(person),
            team: nil,
            kind: RootCause.kind,
            version: RootCause.version,
            happenedAt: Zone.shanghai.instant(day),
            happenedOn: day,
            payload: canonicalJSON(RootCause(cause: cause, remedy: nil)),
            evidence: []
        )
    }

    private func count(_ signals: [Signal], _ cause: String = "process") throws -> Int {
        try CommonCause.count(cause, in: signals, asOf: Self.today)
    }

    @Test func `is that of three different people`() throws {
        let two = [signal("ben", "process", on: Self.today), signal("cem", "process", on: Self.today)]
        #expect(try count(two) == 2 && !CommonCause.isCommon(2))
        #expect(try count(two + [signal("ben", "process", on: Self.today + -3)]) == 2, "the same person once")
        #expect(try count(two + [signal("eve", "system", on: Self.today)]) == 2, "another cause")
        #expect(try count(two + [signal("eve", "process", on: Self.today)]) == 3 && CommonCause.isCommon(3))
    }

    @Test func `is found within 60 days, to the day`() throws {
        #expect(try count([signal("ben", "process", on: Self.today + -59)]) == 1)
        #expect(try count([signal("ben", "process", on: Self.today + -60)]) == 0)
        #expect(try count([signal("ben", "process", on: Self.today + 1)]) == 0)
    }

    @Test(arguments: ["personal", "management", "willing", "unclear", ""])
    func `is never one that is nobody else's`(_ cause: String) throws {
        let signals = ["ben", "cem", "eve"].map { signal($0, cause, on: Self.today) }
        #expect(try count(signals, cause) == 0)
    }

    @Test func `has a code of the findings`() {
        #expect(CommonCause.shared.allSatisfy { CourseFinding.Cause(rawValue: $0) != nil })
    }
}
