import Core
import People
import Signals
import Workdays

extension Case {
    /// K15.
    ///
    /// Whose type becomes II, able but without enthusiasm, is talked with within 10 working days: what was promised and
    /// is missed, what they are trusted with (T2). Source: domain K15.
    func typeTwo() -> [Obligation] {
        var days: Set<Day> = []
        return (facts.types[person.id] ?? []).compactMap { signal in
            guard signal.payload.to == .two, signal.payload.from != .two, signal.on <= asOf,
                employment.covers(signal.on), isSubject(on: signal.on), site.counts(.k15, causeOn: signal.on),
                days.insert(signal.on).inserted
            else { return nil }
            let kinds: [TalkKind] = [.c4, .c1, .c2, .c3]
            return obligation(
                .k15,
                cause: signal.on.description,
                causedOn: signal.on,
                kinds: kinds,
                reason: .lessKeen(since: signal.on),
                due: site.calendar.day(site.numbers(on: signal.on).k15WorkingDays, workingDaysAfter: signal.on),
                metBy: firstTalk(Set(kinds), from: signal.on),
                detectedAt: signal.at,
                evidence: signal.evidence
            )
        }
    }
}
