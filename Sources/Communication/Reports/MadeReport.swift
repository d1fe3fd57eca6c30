import Core
import People
import Signals

/// A report somebody made on a page, as its maker and those told at once may know it; never its words.
struct MadeReport: Sendable, Hashable {
    let id: ID<MadeReport>
    let person: PersonID
    let about: NamedPerson
    /// The reporter's employee_id.
    let by: String
    let what: Reported.What
    let grade: Reported.Grade
    let at: Instant
    let sourceKey: String
    /// The employee_ids of those who were told at once (K4a).
    let told: [String]
    /// Who is with the person, and since when.
    let joined: Joined?
    let retraction: Retraction?

    struct Joined: Sendable, Hashable {
        let by: String
        let at: Instant
    }

    struct Retraction: Sendable, Hashable {
        let at: Instant
        let reason: String
    }

    /// How long those told find it on their first page.
    static let seconds = 86_400

    func isFor(_ employeeID: String) -> Bool { by == employeeID || told.contains(employeeID) }

    /// Whether somebody is still wanted beside the person.
    func isPressing(at now: Instant) -> Bool {
        grade == .now && retraction == nil && joined == nil && now < at + Self.seconds
    }

    /// Whole minutes since it was made.
    func minutes(until at: Instant) -> Int { max(0, Int((at.seconds - self.at.seconds) / 60)) }
}
