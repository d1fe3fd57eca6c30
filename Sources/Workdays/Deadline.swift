import Core

/// A day counted in working days; estimated when a year looked at has no published notice yet.
package struct Deadline: Hashable, Sendable {
    package let day: Day
    package let estimated: Bool

    package init(day: Day, estimated: Bool) { (self.day, self.estimated) = (day, estimated) }
}
