import Core

/// When a person may be reached: in their shifts, and outside them only with what they switched on (L11).
package struct Reach: Sendable, Hashable {
    /// A stretch of work; its end does not belong to it.
    package struct Stretch: Sendable, Hashable {
        package let start: Instant
        package let end: Instant

        package init(_ start: Instant, _ end: Instant) { (self.start, self.end) = (start, end) }
    }

    /// In order, none inside an absence, those that touch joined: a break is no second beginning.
    package let shifts: [Stretch]

    /// `away` are leave, illness and the like; what a shift has left beside them counts.
    package init(shifts: [Stretch], away: [Stretch] = []) {
        var left = shifts
        for absence in away {
            left = left.flatMap { shift in
                absence.end <= shift.start || shift.end <= absence.start
                    ? [shift]
                    : [Stretch(shift.start, absence.start), Stretch(absence.end, shift.end)]
            }.filter { $0.start < $0.end }
        }
        var joined: [Stretch] = []
        for shift in left.filter({ $0.start < $0.end }).sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            if let last = joined.last, shift.start <= last.end {
                joined[joined.count - 1] = Stretch(last.start, max(last.end, shift.end))
            } else {
                joined.append(shift)
            }
        }
        self.shifts = joined
    }

    /// The first moment from `at` on that a message may go; nil where no later shift is known.
    ///
    /// | it is | shift 09:00-18:00 | then |
    /// | --- | --- | --- |
    /// | 08:59 | not begun | 09:00 |
    /// | 09:00 | the first minute | 09:00 |
    /// | 17:59 | the last minute | 17:59 |
    /// | 18:00 | over | the next shift's start |
    /// | any, switched on | | now |
    package func moment(from at: Instant, isSwitchedOn: Bool) -> Instant? {
        if isSwitchedOn { return at }
        guard let shift = shifts.first(where: { at < $0.end }) else { return nil }
        return max(at, shift.start)
    }
}
