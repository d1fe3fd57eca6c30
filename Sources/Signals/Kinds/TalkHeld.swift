/// A talk on its way was held with a person: what others do about it, they hear by this.
///
/// A complaint about a manager leaves none (C5a).
package struct TalkHeld: SignalPayload {
    package static let kind = "talk-held"
    package static let version = 1

    /// The kind of the map, `C2b`.
    package let talk: String
    /// The employee_id of who held it.
    package let by: String
    package let course: String

    package init(talk: String, by: String, course: String) { (self.talk, self.by, self.course) = (talk, by, course) }
}
