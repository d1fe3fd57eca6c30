import Core

/// What someone may see of a holder's week: places on offer, places taken, and their own talks.
///
/// What nobody may notice (C5a) leaves no trace because nothing is computed from it: it is taken out first, places are
/// offered by the published hours and the visible talks alone, and it lies in places that are never on offer. An offer
/// is no promise: whoever asks for a place is answered by the holder.
package enum FreeBusy {
    /// One place or talk, as the viewer sees it.
    package struct Entry: Sendable, Hashable {
        package enum State: Sendable, Hashable {
            case offered, taken
            /// A talk of the viewer's own, by its key.
            case own(String)
        }

        package let start: Instant
        package let minutes: Int
        package let state: State
    }

    /// The lines someone may know of: all but the confidential talks of others.
    package static func visible(_ lines: [Plan.Line], holder: String, to viewer: String) -> [Plan.Line] {
        lines.filter { !$0.talk.isConfidential || viewer == holder || viewer == $0.talk.employeeID }
    }

    /// A holder's week in order of time; what is over is on offer no more.
    package static func entries(_ plan: Plan, of input: PlannerInput, to viewer: String) -> [Entry] {
        let lines = visible(plan.lines, holder: plan.holder, to: viewer)
        let talks = lines.compactMap { line in
            line.slot.map { slot in
                let isOwn = viewer == plan.holder || viewer == line.talk.employeeID
                return Entry(start: slot.start, minutes: slot.minutes, state: isOwn ? .own(line.talk.key) : .taken)
            }
        }
        let taken = Spans(lines.compactMap { $0.slot?.span } + input.holder.busy.all)
        let away = Spans(input.holder.absences.map { $0.span(input.zone) })
        let offered = input.grid.places(in: input.holder.hours, week: input.week, zone: input.zone).filter { place in
            let span = Span(place.start, minutes: input.grid.minutes)
            return place.start >= input.now && !place.isHeldBack && !taken.overlaps(span) && !away.overlaps(span)
        }.map { Entry(start: $0.start, minutes: input.grid.minutes, state: .offered) }
        return (talks + offered).sorted { ($0.start, $0.minutes) < ($1.start, $1.minutes) }
    }
}
