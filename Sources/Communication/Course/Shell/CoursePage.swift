import Core

/// What the page of a talk on its way shows one reader.
struct CoursePage: Sendable {
    enum Mark: Sendable { case done, skipped, now, toCome }

    struct Step: Sendable {
        let step: CourseStep
        let mark: Mark
        /// The reader may take it now.
        let mayTake: Bool
        let finding: CourseFinding?
    }

    let course: TalkCourse
    let state: CourseState
    let members: [CourseSightStore.Member]
    let slot: Slot?
    let reader: CourseReader
    let steps: [Step]
    private let names: [String: String]
    /// Who held it before, in order.
    var handovers: [Handover] = []
    /// Whom a form named that could not be taken.
    var handingTo = ""
    /// Why it was begun inside the gap (K11).
    var gap: GapReason.Why?
    /// What others did since the reader saw it, where that stood in the way.
    var missed: [CourseEvent] = []
    var error: Word?
    /// Words of a finding that could not be kept.
    var draft: (step: String, cause: String, text: String)?

    init(
        _ course: TalkCourse,
        _ state: CourseState,
        members: [CourseSightStore.Member],
        names: [String: String],
        slot: Slot?,
        findings: [CourseFinding],
        reader: CourseReader
    ) {
        (self.course, self.state, self.members) = (course, state, members)
        (self.names, self.slot, self.reader) = (names, slot, reader)
        let current = state.current
        steps = state.flow.steps.map { step in
            let mark: Mark =
                state.isSkipped(step)
                ? .skipped
                : state.isSettled(step) ? .done : !state.isEnded && step == current ? .now : .toCome
            return Step(
                step: step,
                mark: mark,
                mayTake: !state.isSettled(step) && !state.isEnded && state.isReached(step)
                    && reader.mayTake(step, of: course),
                finding: findings.first { $0.step == step.name }
            )
        }
    }

    /// The steps that wait and may be taken, the first one first.
    var waiting: [Step] { steps.filter(\.mayTake) }
    var mayEnd: Bool { !state.isEnded }
    var mayHandOver: Bool { !state.isEnded && reader.mayHandOver(course) }
    /// Whoever may open it may take the last step back whose step they may take.
    var mayGoBack: Bool { state.last.map { reader.mayTake($0.step, of: course) } ?? false }

    func name(of employeeID: String) -> String { names[employeeID] ?? employeeID }

    func member(_ person: PersonID?) -> CourseSightStore.Member? { members.first { $0.person == person } }

    /// Whom it is with, in a few words.
    var title: Word { course.title(first: members.first?.name) }

    var kind: Word { state.flow.title.word }

    /// What an event says: which step, what became of it, of whom.
    func sentence(_ event: CourseEvent) -> Word {
        let step = state.flow.step(event.step)?.title.word ?? Word(event.step, event.step, event.step)
        let whom = member(event.person).map(\.name)
        let reason = event.reason.flatMap(CourseReason.init(rawValue:))?.word
        return CourseWords.happened(event.what, step: step, whom: whom, reason: reason)
    }
}

extension CourseReader {
    /// A step is its holder's; those of HR may be taken by HR too.
    package func mayTake(_ step: CourseStep, of course: TalkCourse) -> Bool {
        course.holder == employeeID || role == .hr && step.actor == .hr
    }
}
