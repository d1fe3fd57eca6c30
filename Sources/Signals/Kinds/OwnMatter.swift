/// A person raised an own matter (C5): first answer within 2 working days (K8); its words lie sealed elsewhere.
package struct OwnMatter: SignalPayload {
    package static let kind = "own-matter"
    package static let version = 1

    package enum What: String, Codable, Sendable, CaseIterable { case opinion, suggestion, complaint, talk }

    /// The matter's id.
    package let matter: String
    package let what: What
    /// The employee_id of who is to answer; another one replaces the signal.
    package let owner: String

    package init(matter: String, what: What, owner: String) {
        (self.matter, self.what, self.owner) = (matter, what, owner)
    }

    /// K8: the working days until the first answer, and the name under which a site sets another number.
    package static let workingDays = 2
    package static let setting = "K8.working_days"

    package static func sourceKey(_ matter: String) -> String { "matter/\(matter)" }
}

/// A person's own matter had its first answer.
package struct MatterAnswered: SignalPayload {
    package static let kind = "matter-answered"
    package static let version = 1

    /// The matter's id.
    package let matter: String
    /// The employee_id of who answered.
    package let by: String

    package init(matter: String, by: String) { (self.matter, self.by) = (matter, by) }

    package static func sourceKey(_ matter: String) -> String { "matter/\(matter)/answered" }
}

/// The talk about a person's own matter was held; of a complaint about a manager it is hidden as the matter is (C5a).
package struct MatterTalked: SignalPayload {
    package static let kind = "matter-talked"
    package static let version = 1

    /// The matter's id.
    package let matter: String
    /// The employee_id of who held it.
    package let by: String

    package init(matter: String, by: String) { (self.matter, self.by) = (matter, by) }

    /// The first talk about a matter is the one that counts.
    package static func sourceKey(_ matter: String) -> String { "matter/\(matter)/talk" }
}
