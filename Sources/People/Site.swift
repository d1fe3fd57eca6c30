import Core

/// A place where people work, with the zone, calendar and money it counts in.
package struct Site: Sendable, Hashable {
    package let name: String
    package let zone: Zone
    package let calendar: String
    package let currency: String
    package let language: Language
    /// The day the rules count from (K17).
    package let startOn: Day?

    package init(name: String, zone: Zone, calendar: String, currency: String, language: Language, startOn: Day?) {
        (self.name, self.zone, self.calendar) = (name, zone, calendar)
        (self.currency, self.language, self.startOn) = (currency, language, startOn)
    }
}
