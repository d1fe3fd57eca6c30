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

extension Failure {
    /// A site that was named and is not there.
    package static func noSite(_ name: String, _ sites: [Site]) -> Failure {
        let names = sites.map(\.name)
        return Failure(
            .badInput,
            Word(
                "没有职场 \(name)；现有：\(names.joined(separator: "、"))",
                "沒有據點 \(name)；現有：\(names.joined(separator: "、"))",
                "there is no site \(name); the sites are: \(names.joined(separator: ", "))"
            )
        )
    }
}
