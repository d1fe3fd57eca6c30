import Core
import People
import Signals
import Workdays

extension Case {
    /// K3.
    ///
    /// A large swing up or down is talked about within 5 working days of detection; a fall by a performance talk, a
    /// rise by a review or a performance talk. K3a: a person may declare one by hand. Source: domain K3, K3a [S].
    func swings() -> [Obligation] {
        let measured = (facts.swings[person.id] ?? []).map { signal in
            (
                signal.on, signal.at, cause: signal.payload.episode,
                reason: Reason.swing(signal.payload, name: facts.measureNames[signal.payload.measure]),
                kinds: signal.payload.direction == .down ? [TalkKind.c2] : [.c1, .c2],
                signal.evidence.map { $0.called(facts.measureNames[$0.what]) }
            )
        }
        var days: Set<Day> = []
        let declared = (facts.reports[person.id] ?? []).filter {
            $0.payload.what == .swing && days.insert($0.on).inserted
        }.map {
            (
                $0.on, $0.at, cause: $0.on.description,
                reason: Reason.swingReported(by: $0.payload.by, on: $0.on, note: $0.payload.note),
                kinds: [TalkKind.c2, .c1],
                $0.evidence
            )
        }
        return (measured + declared).compactMap { on, at, cause, reason, kinds, evidence in
            guard on <= asOf, employment.covers(on), isSubject(on: on), site.counts(.k3, causeOn: on) else {
                return nil
            }
            return obligation(
                .k3,
                cause: cause,
                causedOn: on,
                kinds: kinds,
                reason: reason,
                due: site.calendar.day(site.numbers(on: on).k3WorkingDays, workingDaysAfter: on),
                metBy: firstTalk(Set(kinds), from: on),
                detectedAt: at,
                evidence: evidence
            )
        }
    }
}
