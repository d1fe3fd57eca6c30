import Core
import People
import Signals
import Store

/// A talk about an own matter (C5) and the matter itself, which is another area's, hear of one another by signals.
enum MatterAnswerStore {
    /// Says that the talk about a matter was held: its second step is done by that.
    static func tell(
        _ talk: TalkRecord,
        of course: TalkCourse,
        _ clock: Clock,
        _ tx: borrowing Transaction
    ) throws {
        let signals = SignalStore(clock: clock)
        for matter in course.matters {
            let key = MatterTalked.sourceKey(matter)
            // The first talk is the one that counts.
            if try signals.knows(key, tx) { continue }
            let talked = SignalDraft(
                MatterTalked(matter: matter, by: talk.heldBy ?? course.holder),
                about: talk.person,
                happenedAt: talk.heldAt,
                happenedOn: talk.heldOn,
                sourceKey: key,
                hiddenFrom: course.hiddenFrom
            )
            try signals.emit(talked, tx)
        }
    }

    /// Who answered last, once every matter the talk is about has its answer.
    private static func answer(to course: TalkCourse, _ tx: borrowing Transaction) throws -> String? {
        let signals = SignalStore(clock: .system)
        var answers: [(at: Instant, by: String)] = []
        for matter in course.matters {
            guard let signal = try signals.standing(MatterAnswered.sourceKey(matter), tx),
                let answered = try signal.payload(MatterAnswered.self)
            else { return nil }
            answers.append((signal.happenedAt, answered.by))
        }
        return answers.max { ($0.at, $0.by) < ($1.at, $1.by) }?.by
    }

    /// Whether the matter was answered and the talk does not know of it yet.
    static func waits(_ course: TalkCourse, _ tx: borrowing Transaction) throws -> Bool {
        guard !course.isEnded, !course.matters.isEmpty, let state = try CourseStore.state(of: course, tx),
            state.flow.steps.contains(where: { $0.need == .answer && !state.isSettled($0) && state.isReached($0) })
        else { return false }
        return try answer(to: course, tx) != nil
    }

    /// Settles the step "answer" of a talk whose matter was answered; nothing where it waits for the talk itself.
    static func settle(_ course: TalkCourse, at now: Instant, _ tx: borrowing Transaction) throws {
        guard try waits(course, tx), let by = try answer(to: course, tx) else { return }
        try CourseStore.met(.answer, of: course, by: by, at: now, tx)
    }

    /// The open talks about own matters with who holds them; for the work of every morning.
    static func open(_ tx: borrowing Transaction) throws -> [(id: CourseID, holder: String)] {
        try tx.rows(
            """
            SELECT course_id, holder FROM talk_course {unscoped: what was answered is settled for everyone}
            WHERE kind = 'C5' AND ended_at IS NULL ORDER BY course_id
            """
        ) { ($0.id(0), $0.text(1)) }
    }
}
