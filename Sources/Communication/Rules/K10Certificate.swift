import Core
import People
import Signals
import Workdays

extension Case {
    /// K10, certificates.
    ///
    /// What lapses within 30 days wants a booking; a talk with the direct leader is owed only where none was made 7 days
    /// before, by the last working day on which it counts. A booking made later waives it. Source: domain K10.
    func certificates() -> [Obligation] {
        (facts.certificates[person.id] ?? []).compactMap { signal in
            let certificate = signal.payload
            guard let lapses = certificate.lapses else { return nil }
            let cause = max(lapses - site.numbers(on: lapses).k10Days, signal.on)
            guard cause <= asOf, employment.covers(cause), isSubject(on: cause), site.counts(.k10, causeOn: cause),
                !certificate.isSeenTo(by: cause)
            else { return nil }
            let last = site.calendar.lastWorkday(onOrBefore: lapses)
            let kinds: [TalkKind] = [.c1, .c2b]
            return obligation(
                .k10,
                cause: "\(lapses)+\(certificate.name.replacing("/", with: "-"))",
                causedOn: cause,
                kinds: kinds,
                reason: .lapses(certificate.name, on: lapses),
                due: last.day < cause ? plain(cause) : last,
                metBy: firstTalk(Set(kinds), from: cause),
                detectedAt: site.zone.instant(cause),
                evidence: signal.evidence,
                heldByLeader: true,
                settledAs: certificate.isSeenTo(by: asOf) ? "booked" : nil
            )
        }
    }
}

/// Where a certificate stands on a day (K10).
enum CertificateState: Sendable, Hashable {
    /// More than 30 days left, or seen to.
    case inOrder
    case booked
    case toBook
    /// So near that a talk is owed.
    case toTalk
    case lapsed

    init(_ certificate: Certificate, on day: Day, _ numbers: RuleNumbers) {
        guard let lapses = certificate.lapses,
            !(certificate.settledOn.flatMap { Day($0) }.map { $0 <= day } ?? false),
            day >= lapses - numbers.k10BookDays
        else {
            self = .inOrder
            return
        }
        if day > lapses {
            self = .lapsed
        } else if certificate.isSeenTo(by: day) {
            self = .booked
        } else {
            self = day >= lapses - numbers.k10Days ? .toTalk : .toBook
        }
    }
}
