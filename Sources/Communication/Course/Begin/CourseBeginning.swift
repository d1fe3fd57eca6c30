import Core
import People
import Signals
import Store
import Web

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
    /// What is due is this reader's to hold: as its holder, in somebody's place, as the matter's owner.
    package var owns = false
    /// The id the form was given, so that sending it twice begins one talk; nil for a new one.
    package var id: CourseID?

    package init(
        _ kind: TalkKind,
        people: [PersonID] = [],
        department: String? = nil,
        obligations: [String] = [],
        hiddenFrom: PersonID? = nil,
        owns: Bool = false,
        id: CourseID? = nil
    ) {
        (self.kind, self.people, self.department) = (kind, people, department)
        (self.obligations, self.hiddenFrom, self.owns, self.id) = (obligations, hiddenFrom, owns, id)
    }

    var party: FlowDefinition.Party { department != nil ? .department : people.count == 1 ? .person : .group }
}

/// What became of taking a talk in hand.
package enum CourseBegun: Sendable, Hashable {
    case begun(CourseID)
    /// It was begun before, by a first press of the button or some time ago.
    case known(CourseID)
    case refused(Word)
    /// Somebody else has taken it in hand.
    case others(holder: String)
    /// Somebody of it is not for this reader to see.
    case notFound
}

/// Takes talks in hand: who may is decided here, for every page that offers it.
package enum CourseBeginning {
    package static func begin(
        _ wanted: WantedCourse,
        by viewer: Viewer,
        today: Day,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> CourseBegun {
        var site = viewer.site
        for id in wanted.people {
            guard let person = try RosterStore().person(id, tx) else { return .notFound }
            var standing = try CourseBeginningStore.standing(of: viewer, to: id, tx)
            standing.owns = wanted.owns
            standing.isComplainedOf = try isComplainedOf(viewer, wanted, tx)
            if let no = TalkStart.refusal(wanted.kind, by: viewer.role, standing) {
                // A complaint about a manager looks like none (C5a).
                return no == .complainedOf ? .notFound : .refused(no.sentence)
            }
            site = person.placement(on: today)?.site ?? site
        }
        if wanted.people.isEmpty {
            var standing = TalkStart.Standing()
            standing.owns = wanted.owns
            if let no = TalkStart.refusal(wanted.kind, by: viewer.role, standing) { return .refused(no.sentence) }
            guard wanted.department?.trimmed.nilIfEmpty != nil else { return .refused(CourseWords.nobodyChosen) }
        }
        if let before = try before(wanted, viewer, tx) { return before }
        guard let flow = try FlowStore.current(wanted.kind, wanted.party, site: site, tx) else {
            return .refused(CourseWords.noFlow)
        }
        let people = wanted.people.sorted()
        let course = TalkCourse(
            id: wanted.id ?? CourseID(at: now),
            kind: wanted.kind,
            flow: flow.id,
            site: site,
            person: wanted.party == .person ? people.first : nil,
            people: people,
            department: wanted.department,
            holder: viewer.employeeID,
            begunAt: now,
            begunBy: viewer.employeeID,
            hiddenFrom: wanted.hiddenFrom,
            obligations: Set(wanted.obligations).sorted()
        )
        try CourseStore.begin(course, tx)
        return .begun(course.id)
    }

    private static func isComplainedOf(
        _ viewer: Viewer,
        _ wanted: WantedCourse,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        guard let hidden = wanted.hiddenFrom else { return false }
        return try hidden == viewer.person || VisiblePeopleStore.above(viewer.person, tx).contains(hidden)
    }

    /// The talk that is on its way already: the same form, one of the same obligations, the same person and kind.
    private static func before(
        _ wanted: WantedCourse,
        _ viewer: Viewer,
        _ tx: borrowing Transaction
    ) throws -> CourseBegun? {
        if let id = wanted.id, let holder = try CourseBeginningStore.holder(of: id, tx) {
            return holder == viewer.employeeID ? .known(id) : .notFound
        }
        for key in wanted.obligations {
            guard let open = try CourseBeginningStore.open(about: key, for: viewer.employeeID, tx) else { continue }
            return open.holder == viewer.employeeID ? .known(open.id) : .others(holder: open.holder)
        }
        guard wanted.party == .person, let person = wanted.people.first else { return nil }
        return try CourseBeginningStore.open(
            wanted.kind,
            with: person,
            by: viewer.employeeID,
            hiddenFrom: wanted.hiddenFrom,
            tx
        ).map { .known($0) }
    }
}
