import Core
import People
import Signals
import Store

/// What became of an act somebody asked for.
package enum CourseOutcome: Sendable, Hashable {
    case taken(CourseState)
    /// Somebody else was faster, or it has ended: what was seen is old.
    case changed
}

/// Acts on talks on their way: what follows from each is kept in the same transaction.
extension CourseStore {
    /// How a talk stands; nil where its flow is not known to this program.
    package static func state(of course: TalkCourse, _ tx: borrowing Transaction) throws -> CourseState? {
        try FlowStore.find(course.flow, tx).map { CourseState($0, of: course) }
    }

    /// Takes an act on a talk as it was seen; throws `CourseRefusal` where it is not possible.
    package static func take(
        _ act: CourseAct,
        on course: TalkCourse,
        by actor: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> CourseOutcome {
        guard let state = try state(of: course, tx) else { throw CourseRefusal.noSuchStep }
        let (next, effects) = try state.taking(act)
        return try add(course.events(effects, by: actor, at: now), to: course, tx) ? .taken(next) : .changed
    }

    /// Marks the first waiting step that needs this as done; false where none waits, or somebody was faster.
    ///
    /// For the pages on which what is needed is written. Of a group a step taken for each is done for the one it was
    /// written of, and one taken once when it is written of all.
    ///
    /// - Parameters:
    ///   - person: of whom it was written.
    ///   - isWhole: whether it is written of everyone.
    @discardableResult
    package static func met(
        _ need: CourseStep.Need,
        of course: TalkCourse,
        for person: PersonID? = nil,
        isWhole: Bool = true,
        by actor: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        guard let state = try state(of: course, tx), !state.isEnded,
            let step = state.waiting(need, for: person, isWhole: isWhole)
        else { return false }
        let whom = step.isForEach ? person : nil
        return try take(.done(step.name, person: whom), on: course, by: actor, at: now, tx) != .changed
    }

    /// Keeps that the talk was held: the talks it leaves, the events and the signals; false where somebody was faster.
    ///
    /// A talk with one person leaves one, a group its private parts each, a department and a group's common part none.
    /// Their source key is `course/ID/EMPLOYEE`; they cite the obligations that are theirs. Throws `CourseRefusal`
    /// where the talk is not to be held now.
    ///
    /// - Parameter step: the holding step; the next one unless named.
    package static func hold(
        _ course: TalkCourse,
        _ talks: [TalkRecord],
        step: String? = nil,
        by actor: String,
        at now: Instant,
        clock: Clock,
        _ tx: borrowing Transaction
    ) throws -> Bool {
        guard let state = try state(of: course, tx) else { throw CourseRefusal.noSuchStep }
        guard let step = step.flatMap(state.flow.step) ?? state.nextTalk else {
            throw state.isEnded ? CourseRefusal.ended : CourseRefusal.settledAlready
        }
        let (_, effects) = try state.taking(.hold(step.name, people: step.isForEach ? talks.map(\.person) : []))
        let recorded = Set(talks.map(\.person))
        for case .held(let people) in effects where !recorded.isSuperset(of: people) { throw CourseRefusal.nobody }
        guard try add(course.events(effects, by: actor, at: now), to: course, tx) else { return false }
        for case .held(let people) in effects {
            for talk in talks where people.contains(talk.person) { try keep(talk, of: course, clock, tx) }
        }
        // An answer that was given before the talk waited for it.
        if let held = try find(course.id, for: course.holder, tx) { try MatterAnswerStore.settle(held, at: now, tx) }
        return true
    }

    private static func keep(
        _ talk: TalkRecord,
        of course: TalkCourse,
        _ clock: Clock,
        _ tx: borrowing Transaction
    ) throws {
        let employeeID = try RosterStore().person(talk.person, tx)?.employeeID ?? talk.person.text
        let own = course.obligations.filter { $0.hasPrefix(employeeID + "/") }
        let key = "course/\(course.id)/\(employeeID)"
        let id = try CommunicationStore(clock: clock).add(
            talk.keyed(key),
            about: course.isGroup ? own : course.obligations,
            hiddenFrom: course.hiddenFrom,
            tx
        )
        if !course.isGroup { try name(id, in: course, tx) }
        try MatterAnswerStore.tell(talk, of: course, clock, tx)
        // That there is a complaint about a manager is said nowhere else (C5a).
        guard course.hiddenFrom == nil else { return }
        let held = TalkHeld(
            talk: talk.kind.rawValue,
            by: talk.heldBy ?? course.holder,
            course: course.id.text,
            minutes: talk.minutes,
            isOwed: !(course.isGroup ? own : course.obligations).isEmpty
        )
        let draft = SignalDraft(
            held,
            about: talk.person,
            happenedAt: talk.heldAt,
            happenedOn: talk.heldOn,
            sourceKey: "talk-held/\(key)"
        )
        try SignalStore(clock: clock).emit(draft, tx)
    }
}

extension TalkCourse {
    /// What is kept of an act's effects, numbered on from what this reader saw.
    func events(_ effects: [CourseEffect], by actor: String, at now: Instant) -> [CourseEvent] {
        var number = revision
        return effects.compactMap { effect in
            guard case .keep(let what, let step, let reason, let person) = effect else { return nil }
            number += 1
            return CourseEvent(
                number: number,
                at: now,
                by: actor,
                step: step,
                what: what,
                reason: reason,
                person: person
            )
        }
    }
}

extension TalkRecord {
    /// The same under another source key.
    fileprivate func keyed(_ key: String) -> TalkRecord {
        TalkRecord(
            person: person,
            kind: kind,
            heldAt: heldAt,
            heldOn: heldOn,
            minutes: minutes,
            heldBy: heldBy,
            note: note,
            agreed: agreed,
            promised: promised,
            sealedNote: sealedNote,
            sourceKey: key
        )
    }
}
