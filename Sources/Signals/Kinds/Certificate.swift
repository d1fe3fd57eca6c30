import Core

/// A certificate a person holds, and whether its renewal is booked or done (K10).
package struct Certificate: SignalPayload {
    package static let kind = "certificate"
    package static let version = 1

    package let name: String
    /// The last day it counts.
    package let lapsesOn: String
    /// The day its renewal was booked.
    package let bookedOn: String?
    /// The day it was renewed or given up; nothing lapses any more.
    package let settledOn: String?

    package init(name: String, lapsesOn: Day, bookedOn: Day? = nil, settledOn: Day? = nil) {
        (self.name, self.lapsesOn) = (name, lapsesOn.description)
        (self.bookedOn, self.settledOn) = (bookedOn?.description, settledOn?.description)
    }

    package var lapses: Day? { Day(lapsesOn) }

    /// Whether somebody had seen to it by a day.
    package func isSeenTo(by day: Day) -> Bool {
        [bookedOn, settledOn].contains { $0.flatMap { Day($0) }.map { $0 <= day } ?? false }
    }
}
