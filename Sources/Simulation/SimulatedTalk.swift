import Core

/// One talk that was held.
package struct SimulatedTalk: Sendable {
    /// The person's place in `Centre.people`.
    package let person: Int
    /// C1 to C8, C2b.
    package let kind: String
    package let day: Day
    package let second: Int
    package let minutes: Int
    package let holder: Int?
    package let note: String
}
