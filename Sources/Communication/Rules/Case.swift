import Core
import People
import Signals
import Workdays

/// One employment of one person, as the rules look at it on a day.
struct Case {
    let facts: Facts
    let person: Person
    let employment: Employment
    let site: SiteRules
    /// Today at the person's site.
    let asOf: Day
    /// Talks inside this employment up to today, in order.
    let talks: [HeldTalk]
    /// Whether what a talk met long ago is wanted too: of K5 that is nearly all there ever was.
    let keepsMet: Bool
    /// The employee_id of who holds what is owed (K12a), today or on the last day.
    private let holder: String?

    init?(
        _ facts: Facts,
        _ person: Person,
        _ employment: Employment,
        asOf: [String: Day],
        keepsMet: Bool = true
    ) {
        guard let placement = person.placement(on: employment.joinedOn), let site = facts.sites[placement.site],
            let today = asOf[placement.site], employment.joinedOn <= today
        else { return nil }
        (self.facts, self.person, self.employment, self.site, self.asOf) = (facts, person, employment, site, today)
        self.keepsMet = keepsMet
        talks = (facts.talks[person.id] ?? []).filter { $0.heldOn <= today && employment.covers($0.heldOn) }
        holder = facts.roster.holder(of: person, on: min(today, employment.leftOn ?? today))?.employeeID
    }

    private var leader: String? {
        facts.roster.leader(of: person, on: min(asOf, employment.leftOn ?? asOf))?.employeeID
    }

    /// Rules hold for everyone but managers and HR; what someone was on the cause's day counts.
    func isSubject(on day: Day) -> Bool {
        switch person.placement(on: day)?.role {
        case .agent, .leader, .floor, .qa, .trainer: true
        case .manager, .hr, .administrator, nil: false
        }
    }

    /// On the first day, or from a placement that began by the last: K5 is owed to a manager who became an agent.
    func isSubject(from first: Day, through last: Day) -> Bool {
        isSubject(on: first)
            || person.placements.contains { $0.fromOn > first && $0.fromOn <= last && isSubject(on: $0.fromOn) }
    }

    func firstTalk(_ kinds: Set<TalkKind>, from day: Day) -> HeldTalk? {
        talks.first { $0.heldOn >= day && kinds.contains($0.kind) }
    }

    /// Held by the holder or above.
    func isFromAbove(_ talk: HeldTalk) -> Bool {
        guard let by = talk.heldBy else { return false }
        return facts.roster.isHolderOrAbove(by, of: person, on: talk.heldOn)
    }

    /// A talk that K5 counts: of any kind, by the holder or above, or by nobody the roster knows.
    func counts(_ talk: HeldTalk) -> Bool {
        guard let by = talk.heldBy, facts.roster.knows(by) else { return true }
        return isFromAbove(talk)
    }

    /// The key under which people decide about an obligation, and talks cite it: the same from the same facts, always.
    func key(_ rule: Rule, _ cause: String) -> String { "\(person.employeeID)/\(rule.rawValue)/\(cause)" }

    /// The obligation that follows from a cause, in the state the order of docs/rules.md gives it today.
    ///
    /// - Parameters:
    ///   - named: the employee_id of who holds it whatever K12a says of others.
    ///   - reader: the employee_id of who alone reads it: nobody stands in for them.
    ///   - settled: why nothing need be done any more, where the facts themselves say so.
    ///   - metOn: the day on which something else than a talk met it.
    func obligation(
        _ rule: Rule,
        cause: String,
        causedOn: Day,
        kinds: [TalkKind],
        reason: Reason,
        due: Deadline,
        metBy talk: HeldTalk?,
        metOn: Day? = nil,
        detectedAt: Instant? = nil,
        evidence: [Evidence] = [],
        heldByLeader: Bool = false,
        heldBy named: String? = nil,
        madeBy maker: String? = nil,
        readBy reader: String? = nil,
        settledAs settled: String? = nil
    ) -> Obligation {
        let key = key(rule, cause)
        // K17: what a start day finds is due on it at the earliest, so that nothing is late on the first day.
        let dueOn = max(due.day, site.start(of: rule) ?? due.day)
        var obligation = Obligation(
            key: key,
            person: person.id,
            employeeID: person.employeeID,
            rule: rule,
            kinds: kinds,
            reason: reason,
            causedOn: causedOn,
            detectedAt: detectedAt ?? site.zone.instant(causedOn),
            dueOn: dueOn,
            dueEstimated: due.estimated,
            evidence: evidence,
            state: .open,
            metLate: false,
            waivedReason: nil,
            owner: reader.map { handed(key) ?? $0 }
                ?? acting(for: handed(key) ?? named ?? above(maker) ?? (heldByLeader ? leader : holder), rule),
            talkID: nil
        )
        if let met = [talk?.heldOn, metOn].compactMap({ $0 }).min() {
            obligation.state = .met
            obligation.metLate = met > dueOn
            obligation.talkID = talk?.id
        } else if let reason = waiver(key, rule) ?? settled {
            obligation.state = .waived
            obligation.waivedReason = reason
        } else if let awayUntil = awayUntil(from: dueOn) {
            obligation.state = .paused
            obligation.pausedUntil = awayUntil
        } else if asOf > dueOn {
            obligation.state = .late
        }
        return obligation
    }

    /// Who took over the talk that is to meet it, as long as they are here.
    private func handed(_ key: String) -> String? {
        guard let next = facts.handed[key]?.holder, facts.roster.person(next)?.employment(on: asOf) != nil else {
            return nil
        }
        return next
    }

    /// Who made it with the person, as long as they stand above them.
    private func above(_ maker: String?) -> String? {
        guard let maker else { return nil }
        let day = min(asOf, employment.leftOn ?? asOf)
        return facts.roster.above(person, on: day).contains { $0.employeeID == maker } ? maker : nil
    }

    /// Why nothing need be done any more: a person said so, they left, or (K7) two attempts to reach them are on file.
    private func waiver(_ key: String, _ rule: Rule) -> String? {
        let decisions = (facts.decisions[key] ?? []).filter { $0.day <= asOf }
        if let waiver = decisions.first(where: { $0.kind == .waiver }) { return waiver.reason }
        if rule == .k7 { return decisions.count { $0.kind == .attempt } >= 2 ? "known_late" : nil }
        if let left = employment.leftOn, asOf > left { return "left" }
        return nil
    }

    /// Who holds it while the holder is away: whoever stands in, if K12a lets them.
    ///
    /// K2 and K5 are met by the holder or above only; nobody holds the talk with themselves.
    private func acting(for holder: String?, _ rule: Rule) -> String? {
        guard let holder else { return nil }
        let other = facts.standIns.acting(for: holder, on: asOf)
        guard other != holder, other != person.employeeID else { return holder }
        if rule == .k2 || rule == .k5, !facts.roster.isHolderOrAbove(other, of: person, on: asOf) { return holder }
        return other
    }

    /// A due day that is a calendar matter only.
    func plain(_ day: Day) -> Deadline { Deadline(day: day, estimated: false) }
}
