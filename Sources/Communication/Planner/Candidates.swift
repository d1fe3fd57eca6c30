import Core

/// Which places of a holder's week a talk may have, and what takes away the last of them.
struct Candidates {
    /// A place a talk may have, with the room for it.
    struct Option {
        /// The place's number in `places`.
        let place: Int
        let room: Room?
    }

    let input: PlannerInput
    let holder: Holder
    let places: [Place]
    /// Talks planned before these: nothing may lie on them.
    let planned: Spans
    /// The same with the told ones among these.
    let taken: Spans
    /// Days that hold as many talks as they may.
    let fullDays: Set<Day>
    /// Rooms are for talks all may see; what is confidential finds its own place.
    let rooms: [Room]

    init(
        _ input: PlannerInput,
        _ holder: Holder,
        heldBack: Bool,
        planned: [Span] = [],
        told: [Span] = [],
        fullDays: Set<Day> = []
    ) {
        (self.input, self.holder, self.fullDays) = (input, holder, fullDays)
        (self.planned, taken) = (Spans(planned), Spans(planned + told))
        places = input.grid.places(in: holder.hours, week: input.week, zone: input.zone)
            .filter { $0.isHeldBack == heldBack }
        rooms = heldBack ? [] : input.rooms.sorted { ($0.kind, $0.name) < ($1.kind, $1.name) }
    }

    /// The places a talk may have on a day or before it, or the first thing that left none.
    func search(_ talk: WantedTalk, through last: Day) -> (options: [Option], obstacle: Obstacle?) {
        if talk.wish?.notThisWeek == true, talk.dueOn > input.week.last { return ([], .leaderAsked) }
        if places.isEmpty { return ([], .noHours) }
        var left = places.indices.filter { places[$0].start >= input.now }
        if left.isEmpty { return ([], .hoursPassed) }
        left = left.filter { places[$0].day <= last }
        if left.isEmpty { return ([], .dueBeforeFirstPlace) }
        let person = input.invitee(talk.employeeID)
        for step in Candidates.steps {
            left = left.filter { allows(step, talk, person, places[$0].start, places[$0].day) }
            if left.isEmpty { return ([], step) }
        }
        let options = left.compactMap { index -> Option? in
            let room = room(at: Span(places[index].start, minutes: minutes(talk)))
            return rooms.isEmpty || room != nil ? Option(place: index, room: room) : nil
        }
        return (options, options.isEmpty ? .noRoom : nil)
    }

    /// What stands in the way of a talk at one place, and the room it would have; nothing where it may be held there.
    func look(_ talk: WantedTalk, at place: Place) -> (room: Room?, obstacle: Obstacle?) {
        if place.start < input.now { return (nil, .hoursPassed) }
        let person = input.invitee(talk.employeeID)
        for step in Candidates.steps where !allows(step, talk, person, place.start, place.day) { return (nil, step) }
        let room = room(at: Span(place.start, minutes: minutes(talk)))
        return (room, rooms.isEmpty || room != nil ? nil : .noRoom)
    }

    /// What would now stand in the way of a slot that was told.
    func obstacle(to slot: Slot, _ talk: WantedTalk) -> Obstacle? {
        if planned.overlaps(slot.span) { return .holderFull }
        let person = input.invitee(talk.employeeID)
        return [.holderAway, .personAway, .noShift, .personTaken].first {
            !allows($0, talk, person, slot.start, input.zone.day(of: slot.start), told: slot)
        }
    }

    /// No talk is longer than its place.
    func minutes(_ talk: WantedTalk) -> Int { min(talk.minutes, input.grid.minutes) }

    /// What can take places away, in the order it is told.
    private static let steps: [Obstacle] = [.holderAway, .holderFull, .personAway, .noShift, .personTaken, .gap]

    private func allows(
        _ step: Obstacle,
        _ talk: WantedTalk,
        _ person: Invitee,
        _ start: Instant,
        _ day: Day,
        told: Slot? = nil
    ) -> Bool {
        let span = told?.span ?? Span(start, minutes: minutes(talk))
        switch step {
        case .holderAway:
            return !holder.absences.contains { $0.span(input.zone).overlaps(span) } && !holder.busy.overlaps(span)
        case .holderFull: return !fullDays.contains(day) && !taken.overlaps(span)
        case .personAway:
            return !person.absences.contains { $0.span(input.zone).overlaps(span) }
                && person.lastDay.map { day <= $0 } ?? true
        case .noShift: return person.shifts?.covers(span) ?? true
        case .personTaken: return !person.busy.overlaps(span)
        case .gap:
            return talk.isUrgent || talk.mayExceedGap
                || input.gap.allows(day, others: person.talkedOn[holder.employeeID] ?? [])
        default: return true
        }
    }

    private func room(at span: Span) -> Room? { rooms.first { !$0.busy.overlaps(span) } }
}
