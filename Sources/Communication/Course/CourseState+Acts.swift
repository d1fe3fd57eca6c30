import Core

extension CourseState {
    /// How it stands after an act, and what follows from it; throws where the act is not possible.
    ///
    /// | act | is possible |
    /// | --- | --- |
    /// | done | once the talks before the step were held; never for the talk itself |
    /// | skip | the same, for a reason of the step's own list |
    /// | hold | once the talks before it were held, with those of a group it was not held with |
    /// | back | for the step settled last, never for a talk that was held |
    /// | end | for a reason of the flow's list; by itself when every step is settled and a talk was held |
    package func taking(
        _ act: CourseAct
    ) throws(CourseRefusal) -> (state: CourseState, effects: [CourseEffect]) {
        if isEnded { throw .ended }
        var next = Next(self)
        switch act {
        case .done(let name, let person):
            let step = try open(name, person)
            if step.need == .held { throw .notThisWay }
            next.keep(.done, name, person: step.isForEach ? person : nil)
        case .skip(let name, let reason, let person):
            let step = try open(name, person)
            if !step.maySkip { throw .notSkippable }
            if !step.skips.contains(reason) { throw .noReason }
            next.keep(.skipped, name, reason: reason, person: step.isForEach ? person : nil)
        case .hold(let name, let people): try hold(name, with: people, &next)
        case .back:
            guard let (step, person) = last else { throw .nothingBack }
            next.keep(.back, step.name, person: person)
        case .end(let reason):
            if !flow.ends.contains(reason) { throw .noReason }
            next.end(reason)
        }
        if next.state.isComplete, next.state.isHeld, !next.state.isEnded { next.end(nil) }
        return (next.state, next.effects)
    }

    /// A step that waits and may be taken now.
    private func open(_ name: String, _ person: PersonID?) throws(CourseRefusal) -> CourseStep {
        guard let step = flow.step(name) else { throw .noSuchStep }
        if step.isForEach, !people.contains(where: { $0 == person }) { throw .nobody }
        if settlement(step, of: person) != nil { throw .settledAlready }
        if !isReached(step) { throw .talkFirst }
        return step
    }

    private func hold(_ name: String, with chosen: [PersonID], _ next: inout Next) throws(CourseRefusal) {
        guard let step = flow.step(name) else { throw .noSuchStep }
        if step.need != .held { throw .notThisWay }
        if !isReached(step) { throw .talkFirst }
        if !step.isForEach {
            if settlement(step) != nil { throw .settledAlready }
            next.keep(.held, name)
            next.effects.append(.held(hasPrivateParts ? [] : people))
            return
        }
        if chosen.isEmpty || Set(chosen).count < chosen.count || !Set(chosen).isSubset(of: people) { throw .nobody }
        for person in chosen {
            if settlement(step, of: person) != nil { throw .settledAlready }
            next.keep(.held, name, person: person)
        }
        next.effects.append(.held(chosen))
    }

    /// The common part of a group meets nothing where each has a private part (K1a); elsewhere a talk counts for all.
    private var hasPrivateParts: Bool { flow.steps.contains { $0.need == .held && $0.isForEach } }

    /// The state to be, with what led to it.
    private struct Next {
        var state: CourseState
        var effects: [CourseEffect] = []

        init(_ state: CourseState) { self.state = state }

        mutating func keep(
            _ what: CourseEvent.What,
            _ step: String,
            reason: String? = nil,
            person: PersonID? = nil
        ) {
            state.apply(what, step, reason: reason, person: person)
            effects.append(.keep(what, step: step, reason: reason, person: person))
        }

        mutating func end(_ reason: String?) {
            keep(.ended, "", reason: reason)
            effects.append(.ended)
        }
    }
}
