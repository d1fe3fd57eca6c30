import Core
import People
import Signals
import Workdays

extension Case {
    /// K9: an agreement is followed up on its check date, the first working day on or after it.
    ///
    /// A recorded follow-up meets it, or a talk that cites it. It is with who made the agreement as long as they stand
    /// above the person. Source: domain K9.
    func checkDates() -> [Obligation] {
        (facts.agreementChecks[person.id] ?? []).compactMap { signal in
            let check = signal.payload
            guard let checkOn = Day(check.checkOn), signal.on <= asOf, employment.covers(signal.on),
                isSubject(on: signal.on), site.counts(.k9, causeOn: checkOn)
            else { return nil }
            let cause = "\(check.agreement)+\(check.checkOn)"
            let key = "\(person.employeeID)/\(Rule.k9.rawValue)/\(cause)"
            var obligation = obligation(
                .k9,
                cause: cause,
                causedOn: checkOn,
                kinds: [TalkKind(rawValue: check.talk) ?? .c1],
                reason: .checkDate(check),
                due: site.calendar.day(1, workingDaysAfter: checkOn - 1),
                metBy: talks.first { $0.heldOn >= signal.on && $0.cites.contains(key) },
                detectedAt: signal.at,
                evidence: signal.evidence,
                madeBy: check.holder
            )
            if obligation.state != .met, let followedOn = check.followedOn.flatMap({ Day($0) }), followedOn <= asOf {
                obligation.follow(on: followedOn)
            }
            return obligation
        }
    }
}

extension Obligation {
    /// Met without a talk.
    fileprivate mutating func follow(on day: Day) {
        (state, metLate) = (.met, day > dueOn)
        (waivedReason, pausedUntil) = (nil, nil)
    }
}
