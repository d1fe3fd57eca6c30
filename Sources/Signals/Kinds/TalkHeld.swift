/// A talk on its way was held with a person: what others do about it, they hear by this.
///
/// A complaint about a manager leaves none (C5a). Since version 2 it says how long it took and whether a rule called
/// for it; a version 1 says neither.
package struct TalkHeld: SignalPayload {
    package static let kind = "talk-held"
    package static let version = 2

    /// The kind of the map, `C2b`.
    package let talk: String
    /// The employee_id of who held it.
    package let by: String
    package let course: String
    package let minutes: Int?
    /// Whether it met what a rule called for.
    package let isOwed: Bool?

    package init(talk: String, by: String, course: String, minutes: Int? = nil, isOwed: Bool? = nil) {
        (self.talk, self.by, self.course, self.minutes, self.isOwed) = (talk, by, course, minutes, isOwed)
    }
}
