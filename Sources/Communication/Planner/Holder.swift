import Core
import People

/// Who holds talks, and when there is time for them.
package struct Holder: Sendable, Hashable {
    package let employeeID: String
    /// The week's hours for talks, holidays already out of them.
    package let hours: Spans
    package let absences: [Absence]
    /// Meetings and the like; nothing confidential, because talks are seen to be planned round it.
    package var busy: Spans
    /// How many talks a day and the week may hold; nil sets no bound.
    package let perDay: Int?
    package let perWeek: Int?

    package init(
        employeeID: String,
        hours: Spans,
        absences: [Absence] = [],
        busy: Spans = Spans(),
        perDay: Int? = nil,
        perWeek: Int? = nil
    ) {
        (self.employeeID, self.hours, self.absences, self.busy) = (employeeID, hours, absences, busy)
        (self.perDay, self.perWeek) = (perDay, perWeek)
    }
}

/// Who is talked with, and when they can be.
package struct Invitee: Sendable, Hashable {
    package let employeeID: String
    /// Work and training without the leave and rest in them; nil where no shifts are known, then any hour will do.
    package let shifts: Spans?
    package let absences: [Absence]
    package let lastDay: Day?
    /// Talks with others and the like.
    package var busy: Spans
    /// The days of talks held or planned that the gap counts (K11), by holder.
    package var talkedOn: [String: [Day]]

    package init(
        employeeID: String,
        shifts: Spans?,
        absences: [Absence] = [],
        lastDay: Day? = nil,
        busy: Spans = Spans(),
        talkedOn: [String: [Day]] = [:]
    ) {
        (self.employeeID, self.shifts, self.absences, self.lastDay) = (employeeID, shifts, absences, lastDay)
        (self.busy, self.talkedOn) = (busy, talkedOn)
    }
}
