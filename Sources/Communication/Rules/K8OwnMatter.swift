import Core
import People
import Signals
import Workdays

extension Case {
    /// K8.
    ///
    /// An own matter has its first answer within 2 working days of being raised, from its owner; an answer on file meets
    /// it, and so does a talk about an own matter (C5) that was about it. A complaint about a manager (C5a) is no cause
    /// here: its signal is hidden, and its clock is on its owner's own pages alone. Source: domain K8.
    func ownMatters() -> [Obligation] {
        (facts.matters[person.id] ?? []).compactMap { signal in
            let matter = signal.payload.matter
            guard signal.on <= asOf, employment.covers(signal.on), site.counts(.k8, causeOn: signal.on) else {
                return nil
            }
            let answer = (facts.answers[person.id] ?? []).first { $0.payload.matter == matter && $0.on <= asOf }
            return obligation(
                .k8,
                cause: matter,
                causedOn: signal.on,
                kinds: [.c5],
                reason: .ownMatter(on: signal.on),
                due: site.calendar.day(site.numbers(on: signal.on).k8WorkingDays, workingDaysAfter: signal.on),
                metBy: talks.first { $0.kind == .c5 && $0.heldOn >= signal.on && $0.cites.contains(key(.k8, matter)) },
                metOn: answer?.on,
                detectedAt: signal.at,
                readBy: signal.payload.owner
            )
        }
    }
}
