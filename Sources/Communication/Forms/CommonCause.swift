import Core
import Signals

/// The same root cause among several people: solved by training or a shared case, not person by person (C2a).
package enum CommonCause {
    /// By the numbers of P14.
    static let days = 60
    static let people = 3

    /// Causes that others can have, too, by the codes of findings.
    ///
    /// Private causes, will, and what lies between the person and those around them are nobody else's to hear of.
    static let shared: Set<String> = ["skill", "knowledge", "process", "system", "product"]

    /// How many different people named a cause in the days up to and including today.
    package static func count(_ cause: String, in signals: [Signal], asOf day: Day) throws -> Int {
        guard shared.contains(cause) else { return 0 }
        var named: Set<PersonID> = []
        for signal in signals where signal.happenedOn <= day && day - signal.happenedOn < days {
            guard let person = signal.person, try signal.payload(RootCause.self)?.cause == cause else { continue }
            named.insert(person)
        }
        return named.count
    }

    package static func isCommon(_ count: Int) -> Bool { count >= people }
}
