import Core
import People
import Signals
import Workdays

extension Case {
    /// K6.
    ///
    /// Found responsible after a complaint, or a critical error: guidance (C2b) within 2 working days of the finding by
    /// the analyst it names or the direct leader. Findings of one fault class within 10 working days of the first are
    /// one guidance. While a finding is disputed nothing follows from it; upheld, its clock runs from that day;
    /// overturned, it never was. Source: domain K6, Q12.
    ///
    ///     Monday attitude, Thursday attitude -> one guidance, due Wednesday
    ///     Monday attitude disputed, Thursday attitude -> one guidance, due Monday
    func guidance() -> [Obligation] {
        let found = (facts.findings[person.id] ?? []).filter {
            $0.on <= asOf && employment.covers($0.on) && isSubject(on: $0.on) && site.counts(.k6, causeOn: $0.on)
                && $0.payload.standing(on: asOf) != .overturned
        }
        return Dictionary(grouping: found, by: \.payload.fault).values.flatMap(merged).compactMap(guidance)
    }

    /// Findings of one fault class as the guidances they make, each by the day of its first.
    private func merged(_ findings: [DatedSignal<Finding>]) -> [[DatedSignal<Finding>]] {
        var groups: [[DatedSignal<Finding>]] = []
        for finding in findings.sorted(by: { ($0.on, $0.at) < ($1.on, $1.at) }) {
            if let first = groups.last?.first?.on,
                finding.on <= site.calendar.day(site.numbers(on: first).k6SameFault, workingDaysAfter: first).day
            {
                groups[groups.count - 1].append(finding)
            } else {
                groups.append([finding])
            }
        }
        return groups
    }

    private func guidance(for group: [DatedSignal<Finding>]) -> Obligation? {
        let first = group[0]
        let cause = "\(first.on)+\(first.payload.fault.rawValue)"
        let talk = talks.first { $0.kind == .c2b && $0.heldOn >= first.on && $0.isAbout(key(.k6, cause)) }
        let dues = group.compactMap { due(of: $0) }
        // Guidance that was given stays given while a dispute runs.
        guard let due = dues.min(by: { $0.day < $1.day }) ?? talk.map({ plain($0.heldOn) }) else { return nil }
        return obligation(
            .k6,
            cause: cause,
            causedOn: first.on,
            kinds: [.c2b],
            reason: .found(first.payload, on: first.on, count: group.count),
            due: due,
            metBy: talk,
            detectedAt: first.at,
            evidence: group.flatMap(\.evidence),
            heldByLeader: true,
            heldBy: group.compactMap(\.payload.guide).last { facts.roster.knows($0) && $0 != person.employeeID }
        )
    }

    /// Nil while it is disputed.
    private func due(of finding: DatedSignal<Finding>) -> Deadline? {
        let from: Day
        switch finding.payload.standing(on: asOf) {
        case .stands: from = finding.on
        case .upheld(let day): from = max(day, finding.on)
        case .disputed, .overturned: return nil
        }
        return site.calendar.day(site.numbers(on: finding.on).k6WorkingDays, workingDaysAfter: from)
    }
}
