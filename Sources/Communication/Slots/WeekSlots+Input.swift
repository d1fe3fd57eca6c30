import Core
import People
import Signals
import Workdays

extension WeekSlots {
    /// Everything one holder's week is planned from; nil where the roster has no such holder or no site for them.
    ///
    /// `alone`: the others are not planned with them, so what they keep is in the way.
    package func input(_ holder: String, _ mode: Mode, alone: Bool) -> PlannerInput? {
        guard let person = facts.roster.person(holder), let site = site(of: person) else { return nil }
        let talks = (byHolder[holder] ?? []).map { wanted($0, mode) }
            .sorted { ($0.priority, $0.dueOn, $0.key) < ($1.priority, $1.dueOn, $1.key) }
        // More than a week could ever hold; those left out say so on the list.
        let most = talks.prefix(PlanCost.mostTalks)
        let others = alone ? kept.slots.filter { $0.holder != holder && $0.state.isLive && !$0.isConfidential } : []
        let ids = Set(most.flatMap(\.delegates))
        return PlannerInput(
            week: week,
            now: now,
            zone: site.zone,
            holder: self.holder(person, site),
            talks: Array(most),
            people: people(most.map(\.line), holder: holder, others: others),
            rooms: rooms(of: site.site, others: others),
            quiet: quiet(site.site),
            delegates: ids.sorted().compactMap { id in
                guard let other = facts.roster.person(id), let place = self.site(of: other) else { return nil }
                return self.holder(other, place, busy: seen.of[id] ?? [])
            },
            gap: TalkGap(site.numbers(on: today))
        )
    }

    /// Where someone works today.
    func site(of person: Person) -> SiteRules? { person.placement(on: today).flatMap { facts.sites[$0.site] } }

    /// How much time a holder gives to talks.
    func time(of person: Person, _ site: SiteRules) -> TalkTime {
        kept.times[person.id] ?? .usual(site.numbers(on: today))
    }

    private func holder(_ person: Person, _ site: SiteRules, busy slots: [KeptSlot] = []) -> Holder {
        let time = time(of: person, site)
        // Where the holder is talked with by somebody else, they hold nothing.
        let asked = seen.with[person.id] ?? []
        return Holder(
            employeeID: person.employeeID,
            hours: time.hours.spans(in: week, calendar: site.calendar, zone: site.zone),
            absences: person.absences,
            busy: Spans((asked + slots).map(\.slot.span) + activities(of: person.id)),
            perDay: time.perDay,
            perWeek: time.perWeek
        )
    }

    private func wanted(_ line: PlanLine, _ mode: Mode) -> WantedTalk {
        let slot = slotOf[line.obligations[0].key]
        // A draft of another week is that week's to move.
        let stays = slot.map { mode == .kept || $0.state == .told || $0.movedBy != nil || $0.week != week } ?? false
        return WantedTalk(
            line: line,
            minutes: slot?.slot.minutes ?? WantedTalk.usualMinutes,
            isConfidential: slot?.isConfidential ?? line.isConfidential,
            told: stays ? slot?.slot : nil,
            draft: stays ? nil : slot?.slot,
            wish: wish(line),
            mayExceedGap: gapReason(line) != nil,
            delegates: delegates(line)
        )
    }

    private func people(_ lines: [PlanLine], holder: String, others: [KeptSlot]) -> [String: Invitee] {
        let taken = Dictionary(grouping: others, by: \.person)
        let keys = Set(lines.flatMap { $0.obligations.map(\.key) })
        // Their other slots with this holder count in the gap, though no line of this list asks for them.
        let elsewhere = Dictionary(
            grouping: (seen.of[holder] ?? []).filter { keys.isDisjoint(with: $0.keys) },
            by: \.person
        )
        // Where the floor kept someone on the line (P4a), no talk is planned.
        let onTheLine = Dictionary(grouping: kept.slots.filter { $0.state == .heldBack }, by: \.person)
        var people: [String: Invitee] = [:]
        for line in lines where people[line.employeeID] == nil {
            guard let person = facts.roster.person(line.employeeID) else { continue }
            var talked: [String: [Day]] = [:]
            for talk in facts.talks[person.id] ?? [] where TalkGap.counts(talk.kind) {
                if let by = talk.heldBy { talked[by, default: []].append(talk.heldOn) }
            }
            let zone = site(of: person)?.zone ?? .utc
            for slot in elsewhere[person.id] ?? [] { talked[holder, default: []].append(zone.day(of: slot.slot.start)) }
            people[line.employeeID] = Invitee(
                employeeID: line.employeeID,
                shifts: kept.shifts[person.id],
                absences: person.absences,
                lastDay: person.employments.last?.leftOn,
                busy: Spans(
                    (taken[person.id] ?? []).map(\.slot.span) + activities(of: person.id)
                        + (onTheLine[person.id] ?? []).map(\.slot.span)
                ),
                talkedOn: talked
            )
        }
        return people
    }

    private func activities(of person: PersonID) -> [Span] { (kept.activities[person] ?? []).map(\.span) }

    private func rooms(of site: String, others: [KeptSlot]) -> [Room] {
        let taken = Dictionary(grouping: others.filter { $0.site == site }, by: { $0.slot.place ?? "" })
        return (kept.rooms[site] ?? []).map { room in
            var room = room
            room.busy = Spans((taken[room.name] ?? []).map(\.slot.span))
            return room
        }
    }
}
