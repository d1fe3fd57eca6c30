import Core

/// After a complaint the agent was found responsible (有责), or a call held a critical error (K6, Q5).
///
/// Only what touches the person comes here; a cause in process, system or product becomes an issue (P13).
package struct Finding: SignalPayload {
    package static let kind = "agent-responsible"
    package static let version = 1

    package enum Source: String, Codable, Sendable, CaseIterable { case complaint, error }

    /// The class of fault: what decides whether two findings are one guidance.
    package enum Fault: String, Codable, Sendable, CaseIterable {
        case shirking, attitude, error, process, secrecy, other
    }

    package let source: Source
    package let fault: Fault
    /// The employee_id of who found it, as written.
    package let by: String?
    /// The employee_id of the analyst who gives the guidance; nil leaves it to the direct leader (K12a).
    package let guide: String?
    package let dispute: Dispute?

    package init(source: Source, fault: Fault, by: String?, guide: String? = nil, dispute: Dispute? = nil) {
        (self.source, self.fault, self.by, self.guide, self.dispute) = (source, fault, by, guide, dispute)
    }

    /// The same with the agent's dispute as it stands now.
    package func disputed(_ dispute: Dispute?) -> Finding {
        Finding(source: source, fault: fault, by: by, guide: guide, dispute: dispute)
    }

    /// Where a finding stands on a day: while it is disputed nothing follows from it, and what is overturned never was.
    package enum Standing: Sendable, Hashable {
        case stands
        /// It was disputed and upheld on that day.
        case upheld(Day)
        case disputed
        case overturned
    }

    package func standing(on day: Day) -> Standing {
        guard let dispute, let opened = Day(dispute.openedOn), opened <= day else { return .stands }
        guard let settled = dispute.settledOn.flatMap({ Day($0) }), settled <= day else { return .disputed }
        return dispute.isUpheld == true ? .upheld(settled) : .overturned
    }
}

/// An agent says that a finding is wrong (Q12); somebody who did not make it has the last word.
package struct Dispute: Codable, Sendable, Hashable {
    package let openedOn: String
    package let settledOn: String?
    package let isUpheld: Bool?

    package init(openedOn: Day, settledOn: Day? = nil, isUpheld: Bool? = nil) {
        (self.openedOn, self.settledOn, self.isUpheld) = (openedOn.description, settledOn?.description, isUpheld)
    }
}
