import Core
import Signals

/// A talk somebody wants to take in hand.
package struct WantedCourse: Sendable, Hashable {
    package let kind: TalkKind
    /// One person, or a group.
    package var people: [PersonID]
    package var department: String?
    /// The keys of the obligations it is to meet.
    package var obligations: [String]
    /// The manager complained of (C5a).
    package var hiddenFrom: PersonID?
    /// The own matter it is about (C5), by its id.
    package var matter: String?
    /// What is due is this reader's to hold: as its holder, in somebody's place, as the matter's owner.
    package var owns = false
    /// It lies inside the gap of the two and takes a reason (K11).
    package var isInsideGap = false
    /// The reason that was given.
    package var gap: GapReason.Why?
    /// The id the form was given, so that sending it twice begins one talk; nil for a new one.
    package var id: CourseID?

    package init(
        _ kind: TalkKind,
        people: [PersonID] = [],
        department: String? = nil,
        obligations: [String] = [],
        hiddenFrom: PersonID? = nil,
        matter: String? = nil,
        owns: Bool = false,
        id: CourseID? = nil
    ) {
        (self.kind, self.people, self.department) = (kind, people, department)
        (self.obligations, self.hiddenFrom, self.owns, self.id) = (obligations, hiddenFrom, owns, id)
        self.matter = matter
    }

    var party: FlowDefinition.Party { department != nil ? .department : people.count == 1 ? .person : .group }
}

/// What became of taking a talk in hand.
package enum CourseBegun: Sendable, Hashable {
    case begun(CourseID)
    /// It was begun before, by a first press of the button or some time ago.
    case known(CourseID)
    case refused(Word)
    /// It lies inside the gap, and nobody has said why (K11).
    case insideGap
    /// Somebody else has taken it in hand.
    case others(holder: String)
    /// Somebody of it is not for this reader to see.
    case notFound
}
