import Core
import People
import Signals

extension Case {
    /// K2.
    ///
    /// The top fifth of peers are talked to once a quarter by the holder or above; guidance, exit and department talks
    /// do not count. Source: domain K2 [S].
    func topFifth() -> [Obligation] {
        (facts.topFifths[person.id] ?? []).compactMap { signal in
            guard let quarter = Quarter(signal.payload.quarter), quarter.first <= asOf,
                employment.covers(quarter.first),
                isSubject(on: quarter.first), site.counts(.k2, causeOn: quarter.first)
            else { return nil }
            let kinds: [TalkKind] = [.c1, .c2, .c3, .c4, .c5, .c7]
            let talk = talks.first {
                $0.heldOn >= quarter.first && $0.heldOn <= quarter.last && kinds.contains($0.kind) && isFromAbove($0)
            }
            return obligation(
                .k2,
                cause: quarter.description,
                causedOn: quarter.first,
                kinds: kinds,
                reason: .topFifth(signal.payload),
                due: plain(quarter.last),
                metBy: talk,
                evidence: signal.evidence
            )
        }
    }
}
