import Core
import People
import Signals
import Store

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
        let why = try wanted.gap ?? BegunGapStore.planned(wanted.obligations, heldBy: viewer.employeeID, tx)
        if wanted.isInsideGap, why == nil { return .insideGap }
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
            matter: wanted.matter,
            obligations: Set(wanted.obligations).sorted()
        )
        try CourseStore.begin(course, tx)
        if wanted.isInsideGap, let why {
            let reason = GapReason(why, holder: viewer.employeeID, at: now, by: viewer.employeeID)
            try BegunGapStore.add(reason, to: course, tx)
        }
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
            matter: wanted.matter,
            tx
        ).map { .known($0) }
    }
}
