/// The calendars a house knows, by the name a site chooses.
package struct CalendarSet: Sendable {
    /// In the order given, each once.
    package let names: [String]
    private let calendars: [String: WorkCalendar]

    /// Of two calendars with one name the later counts.
    package init(_ calendars: [WorkCalendar]) {
        var known: [String: WorkCalendar] = [:]
        var names: [String] = []
        for calendar in calendars where known.updateValue(calendar, forKey: calendar.name) == nil {
            names.append(calendar.name)
        }
        (self.names, self.calendars) = (names, known)
    }

    package subscript(name: String) -> WorkCalendar? { calendars[name] }
}
