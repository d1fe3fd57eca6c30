import Core
import People
import Signals

extension Case {
    /// K14.
    ///
    /// A new joiner again, within 7 days of the first live calls and at 30 days, expectation then and now side by side;
    /// both are onboarding talks. Source: domain K14.
    func firstLiveCalls() -> [Obligation] {
        (facts.firstLiveCalls[person.id] ?? []).flatMap { signal -> [Obligation] in
            guard signal.on <= asOf, employment.covers(signal.on),
                signal.payload.joinedOn == employment.joinedOn.description,
                isSubject(on: signal.on), site.counts(.k14, causeOn: signal.on)
            else { return [] }
            let numbers = site.numbers(on: signal.on)
            let firstEnds = signal.on + numbers.k14Days
            let first = talks.first { $0.kind == .c7 && $0.heldOn >= signal.on && $0.heldOn <= firstEnds }
            let second = talks.first { $0.kind == .c7 && $0.heldOn > firstEnds }
            return [
                // Where only the second talk was held, it meets the first too, late.
                obligation(
                    .k14,
                    cause: signal.on.description,
                    causedOn: signal.on,
                    kinds: [.c7],
                    reason: .firstLiveCalls(signal.on, after: nil),
                    due: plain(firstEnds),
                    metBy: first ?? second,
                    detectedAt: signal.at,
                    evidence: signal.evidence
                ),
                obligation(
                    .k14,
                    cause: "\(signal.on)+\(numbers.k14SecondDays)",
                    causedOn: signal.on,
                    kinds: [.c7],
                    reason: .firstLiveCalls(signal.on, after: numbers.k14SecondDays),
                    due: plain(signal.on + numbers.k14SecondDays),
                    metBy: second,
                    detectedAt: signal.at,
                    evidence: signal.evidence
                ),
            ]
        }
    }
}
