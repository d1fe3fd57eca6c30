import Core

/// One place of a holder's week as it is offered for a talk, or why it is not.
struct Offer: Sendable, Hashable {
    let slot: Slot
    let day: Day
    /// Nil where the talk may be held there.
    let obstacle: Obstacle?
}

extension WeekSlots {
    /// Every place of the holder's week for one talk, all others staying where the plan has them.
    func offers(_ line: Plan.Line, in plan: Plan) -> [Offer] {
        guard var input = input(plan.holder, .kept, alone: true) else { return [] }
        let isConfidential = line.talk.isConfidential
        // What nobody may notice moves nothing that others see.
        let others = plan.lines.filter { $0.talk.key != line.talk.key && (isConfidential || !$0.talk.isConfidential) }
        let days = others.filter { !$0.talk.isConfidential }.compactMap { $0.slot.map { input.zone.day(of: $0.start) } }
        if line.talk.keepsGap {
            var person = input.invitee(line.talk.employeeID)
            for other in others where other.talk.employeeID == line.talk.employeeID && other.talk.keepsGap {
                guard let slot = other.slot else { continue }
                person.talkedOn[plan.holder, default: []].append(input.zone.day(of: slot.start))
            }
            input.people[line.talk.employeeID] = person
        }
        let holder = input.holder
        let inWeek = days.count { week.days.contains($0) }
        let full = week.days.filter { day in
            if isConfidential { return false }
            return holder.perWeek.map { inWeek >= $0 } ?? false
                || holder.perDay.map { bound in days.count { $0 == day } >= bound } ?? false
        }
        let candidates = Candidates(
            input,
            holder,
            heldBack: isConfidential,
            planned: others.compactMap { $0.slot?.span },
            fullDays: Set(full)
        )
        return candidates.places.map { place in
            let (room, obstacle) = candidates.look(line.talk, at: place)
            return Offer(
                slot: Slot(start: place.start, minutes: candidates.minutes(line.talk), place: room?.name),
                day: place.day,
                obstacle: obstacle
            )
        }
    }
}
