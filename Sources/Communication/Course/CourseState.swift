import Core

/// How a talk on its way stands: a fold over its events, along the flow it was begun with.
package struct CourseState: Sendable, Hashable {
    package enum Settlement: Sendable, Hashable {
        case done, held
        case skipped(reason: String)
    }

    /// A step settled; of a group's, for whom.
    private struct Mark: Sendable, Hashable {
        let step: String
        let person: PersonID?
    }

    package let flow: FlowDefinition
    package let people: [PersonID]
    private var settled: [Mark: Settlement] = [:]
    /// In the order they were settled.
    private var trail: [Mark] = []
    package private(set) var isEnded = false
    /// Why it ended before its last step.
    package private(set) var endReason: String?

    package init(_ flow: FlowDefinition, people: [PersonID], events: [CourseEvent] = []) {
        (self.flow, self.people) = (flow, people)
        for event in events { apply(event.what, event.step, reason: event.reason, person: event.person) }
    }

    package init(_ flow: FlowDefinition, of course: TalkCourse) {
        self.init(flow, people: course.people, events: course.events)
    }

    /// What an event made of it; an event that does not fit changes nothing.
    mutating func apply(_ what: CourseEvent.What, _ step: String, reason: String?, person: PersonID?) {
        if isEnded { return }
        let mark = Mark(step: step, person: person)
        switch what {
        case .done: settle(mark, .done)
        case .held: settle(mark, .held)
        case .skipped: settle(mark, .skipped(reason: reason ?? ""))
        case .back:
            settled[mark] = nil
            trail.removeAll { $0 == mark }
        case .ended: (isEnded, endReason) = (true, reason)
        }
    }

    private mutating func settle(_ mark: Mark, _ settlement: Settlement) {
        if settled.updateValue(settlement, forKey: mark) == nil { trail.append(mark) }
    }

    // MARK: - What it says

    /// What became of a step; for one of a group where the step is taken for each.
    package func settlement(_ step: CourseStep, of person: PersonID? = nil) -> Settlement? {
        settled[Mark(step: step.name, person: step.isForEach ? person : nil)]
    }

    /// Those a step is still to be taken with, where it is taken for each.
    package func missing(_ step: CourseStep) -> [PersonID] {
        step.isForEach ? people.filter { settlement(step, of: $0) == nil } : []
    }

    package func isSettled(_ step: CourseStep) -> Bool {
        step.isForEach ? missing(step).isEmpty : settlement(step) != nil
    }

    /// Whether it was skipped, for everyone where it is taken for each.
    package func isSkipped(_ step: CourseStep) -> Bool {
        let all = step.isForEach ? people.map { settlement(step, of: $0) } : [settlement(step)]
        return !all.isEmpty
            && all.allSatisfy { settlement in
                if case .skipped = settlement { return true }
                return false
            }
    }

    /// The first step that waits; nil where none does.
    package var current: CourseStep? { flow.steps.first { !isSettled($0) } }

    /// The next step at which somebody talks; nil once every talk of it was held.
    package var nextTalk: CourseStep? { flow.steps.first { $0.need == .held && !isSettled($0) } }

    /// Whether a talk was held, with one of them at least.
    package var isHeld: Bool { settled.values.contains(.held) }

    /// A step after a talk waits for that talk; the others may be taken in any order.
    package func isReached(_ step: CourseStep) -> Bool {
        for earlier in flow.steps {
            if earlier.name == step.name { return true }
            if earlier.need == .held, !isSettled(earlier) { return false }
        }
        return false
    }

    /// The first step that waits for this and may be taken now; of one taken for each, where it waits for the person.
    func waiting(_ need: CourseStep.Need, for person: PersonID?, isWhole: Bool) -> CourseStep? {
        guard need != .held else { return nil }
        return flow.steps.first { step in
            guard step.need == need, isReached(step) else { return false }
            guard step.isForEach else { return isWhole && !isSettled(step) }
            return person.map { missing(step).contains($0) } ?? false
        }
    }

    /// The step settled last, which may be taken back; a talk that was held stays held.
    package var last: (step: CourseStep, person: PersonID?)? {
        guard !isEnded, let mark = trail.last, settled[mark] != .held, let step = flow.step(mark.step) else {
            return nil
        }
        return (step, mark.person)
    }

    var isComplete: Bool { flow.steps.allSatisfy(isSettled) }
}
