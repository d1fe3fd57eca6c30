import Core
import People
import Signals
import Workdays

extension Case {
    /// K10a: a goal missed on two check dates in a row opens the next talk about performance (C2), within 5 working days.
    ///
    /// Source: domain K10.
    func goalsMissedTwice() -> [Obligation] {
        (facts.missedGoals[person.id] ?? []).compactMap { signal in
            let missed = signal.payload
            guard signal.on <= asOf, employment.covers(signal.on), isSubject(on: signal.on),
                site.counts(.k10a, causeOn: signal.on)
            else { return nil }
            return obligation(
                .k10a,
                cause: "\(missed.agreement)+\(missed.goal)+\(missed.second)",
                causedOn: signal.on,
                kinds: [.c2],
                reason: .goalMissedTwice(missed),
                due: site.calendar.day(site.numbers(on: signal.on).k10aWorkingDays, workingDaysAfter: signal.on),
                metBy: firstTalk([.c2], from: signal.on),
                detectedAt: signal.at,
                evidence: signal.evidence,
                madeBy: missed.holder
            )
        }
    }
}
