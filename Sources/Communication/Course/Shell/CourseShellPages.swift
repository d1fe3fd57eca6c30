import Core
import People
import Store
import Web

/// The page of a talk on its way: its steps, what the next one asks, and what happened.
struct CourseShellPages: Sendable {
    static let readers: Route.Allowed = .roles([.leader, .manager, .hr, .qa])

    static let routes: [Route] = [
        Route(.get, "/talks/:course", readers) { visit in
            guard let page = try await page(visit) else { return .notFound }
            return answer(page, visit)
        },
        Route(.post, "/talks/:course/steps", readers) { visit in try await take(visit) },
        Route(.post, "/talks/:course/findings", readers) { visit in try await find(visit) },
        Route(.post, "/talks/:course/findings/opened", readers) { visit in try await open(visit) },
    ]

    private static func answer(_ page: CoursePage, _ visit: Visit) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(
            page.title,
            at: CoursePages.menu,
            status: page.error == nil ? 200 : page.missed.isEmpty ? 422 : 409,
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in CourseView.page(page, csrf: csrf, &h) }
    }

    /// Nil for a talk that is not there for this reader.
    private static func page(_ visit: Visit) async throws -> CoursePage? {
        guard var course = try await CoursePages.course(visit) else { return nil }
        if course.kind == .c5, let answered = try await settled(course, visit) { course = answered }
        let viewer = visit.viewer
        return try await visit.read { [course] tx in
            guard let state = try CourseStore.state(of: course, tx) else { return nil }
            var page = CoursePage(
                course,
                state,
                members: try CourseSightStore.members(of: course.id, tx),
                names: try CourseSightStore.names(of: course, tx),
                slot: try CourseSightStore.slot(of: course, for: viewer.employeeID, tx),
                findings: try CourseFindingStore.findings(of: course.id, tx),
                reader: try CoursePages.reader(viewer, tx)
            )
            page.handovers = try HandoverStore.all(of: course.id, tx)
            page.gap = try BegunGapStore.reason(of: course.id, tx)
            return page
        }
    }

    /// The talk with the answer its matter has had meanwhile; nil where it knows of all.
    private static func settled(_ course: TalkCourse, _ visit: Visit) async throws -> TalkCourse? {
        guard try await visit.read({ tx in try MatterAnswerStore.waits(course, tx) }) else { return nil }
        let now = visit.now
        _ = try await visit.house.database.write(.system("a matter was answered"), "a matter was answered") { tx in
            try MatterAnswerStore.settle(course, at: now, tx)
        }
        return try await CoursePages.course(visit)
    }

    /// The page again, with why it was not done and what others did meanwhile.
    static func again(
        _ visit: Visit,
        _ why: Word?,
        draft: (step: String, cause: String, text: String)? = nil
    ) async throws -> Answer {
        guard var page = try await page(visit) else { return .notFound }
        let seen = visit.form["revision"].flatMap { Int($0) } ?? 0
        if why == nil { page.missed = page.course.events.filter { $0.number > seen } }
        page.error = why ?? CourseWords.changed
        page.draft = draft
        page.handingTo = visit.form["to"] ?? ""
        return answer(page, visit)
    }

    // MARK: - Steps

    /// What the pressed button asks for; nil for none of ours.
    private static func act(_ visit: Visit, _ course: TalkCourse, _ state: CourseState) -> CourseAct? {
        let person = visit.form["person"].map { PersonID($0) }
        let reason = visit.form["reason"] ?? ""
        switch (visit.form["act"], visit.form["step"]) {
        // What has a page of its own is done there.
        case ("done", let name?) where state.flow.step(name)?.need.isTap(in: course) == true:
            return .done(name, person: person)
        case ("skip", let name?): return .skip(name, reason: reason, person: person)
        case ("back", _): return .back
        case ("end", _): return .end(reason: reason)
        default: return nil
        }
    }

    private static func mayTake(
        _ act: CourseAct,
        _ reader: CourseReader,
        _ course: TalkCourse,
        _ state: CourseState
    ) -> Bool {
        switch act {
        case .end: true
        case .back: state.last.map { reader.mayTake($0.step, of: course) } ?? true
        case .done(let name, _), .skip(let name, _, _), .hold(let name, _):
            state.flow.step(name).map { reader.mayTake($0, of: course) } ?? true
        }
    }

    private static func take(_ visit: Visit) async throws -> Answer {
        guard let seen = try await CoursePages.course(visit) else { return .notFound }
        let (viewer, now, site) = (visit.viewer, visit.now, seen.site)
        let revision = visit.form["revision"].flatMap { Int($0) }
        do {
            let outcome = try await visit.write("take a step of a talk") { tx -> CourseOutcome? in
                guard let course = try CoursePages.open(seen.id, viewer, tx),
                    let state = try CourseStore.state(of: course, tx), let act = act(visit, course, state),
                    mayTake(act, try CoursePages.reader(viewer, tx), course, state)
                else { return nil }
                // The second of two reads what the first has done.
                guard course.revision == revision else { return .changed }
                if course.hiddenFrom == nil { tx.touch(CommunicationArea.week, site: site) }
                return try CourseStore.take(act, on: course, by: viewer.employeeID, at: now, tx)
            }
            switch outcome {
            case .taken: return .redirect(CoursePages.path(seen).query("done", "1"))
            case .changed: return try await again(visit, nil)
            case nil: return .notFound
            }
        } catch let refusal as CourseRefusal { return try await again(visit, refusal.sentence) }
    }

    // MARK: - Findings

    private static func find(_ visit: Visit) async throws -> Answer {
        guard let seen = try await CoursePages.course(visit), let step = visit.form["step"] else { return .notFound }
        let (viewer, now, today) = (visit.viewer, visit.now, visit.today)
        let (cause, text) = (visit.form["cause"] ?? "", visit.form["text"] ?? "")
        let draft = (step, cause, text)
        guard let cause = CourseFinding.Cause(rawValue: cause), !text.isEmpty else {
            return try await again(visit, CourseWords.findingNeeded, draft: draft)
        }
        guard text.count <= CourseFinding.longest else {
            return try await again(visit, CourseWords.findingLong, draft: draft)
        }
        let (revision, version) = (visit.form["revision"], visit.form["version"].flatMap { Int($0) } ?? 0)
        // Whoever may not write one leaves no row in the audit that says they did.
        let isTheirs = try await visit.read { tx in try findable(step, of: seen.id, viewer, tx) != nil }
        guard isTheirs else { return .notFound }
        do {
            let outcome = try await visit.write("write down a finding") { tx -> Bool? in
                guard let (course, state, known) = try findable(step, of: seen.id, viewer, tx) else { return nil }
                if state.isEnded { throw CourseRefusal.ended }
                guard String(course.revision) == revision else { return false }
                tx.note("finding of \(course.id)")
                course.hideAudit(tx)
                let (actor, clock) = (viewer.employeeID, Clock.fixed(now))
                let isKept = try CourseFindingStore.put(
                    cause,
                    text,
                    step: step,
                    after: version,
                    of: course,
                    by: actor,
                    clock: clock,
                    tx
                )
                guard isKept else { return false }
                try RootCauseStore.tell(of: course, on: today, clock: clock, tx)
                if state.isSettled(known) { return true }
                return try CourseStore.take(.done(step), on: course, by: actor, at: now, tx) != .changed
            }
            switch outcome {
            case true: return .redirect(CoursePages.path(seen).query("done", "1"))
            case false: return try await again(visit, nil, draft: draft)
            default: return .notFound
            }
        } catch let refusal as CourseRefusal { return try await again(visit, refusal.sentence, draft: draft) }
    }

    /// A talk with the step whose finding a reader may write; nil where they may not.
    private static func findable(
        _ step: String,
        of id: CourseID,
        _ viewer: Viewer,
        _ tx: borrowing Transaction
    ) throws -> (TalkCourse, CourseState, CourseStep)? {
        guard let course = try CoursePages.open(id, viewer, tx), let state = try CourseStore.state(of: course, tx),
            let known = state.flow.step(step), known.need == .finding,
            try CoursePages.reader(viewer, tx).mayTake(known, of: course)
        else { return nil }
        return (course, state, known)
    }

    /// Opens a sealed finding on a page of its own, which leaves who read it in the audit.
    private static func open(_ visit: Visit) async throws -> Answer {
        guard let course = try await CoursePages.course(visit) else { return .notFound }
        let (viewer, step) = (visit.viewer, visit.form["step"] ?? "")
        let known = try await visit.read { tx in
            try CourseFindingStore.findings(of: course.id, tx).first { $0.step == step }?.sealed
        }
        // What is not sealed leaves no row that somebody read it.
        guard let known else { return .notFound }
        do {
            let text = try await visit.house.database.readConfidential(viewer.actor, "open a confidential finding") {
                tx -> String? in
                tx.note("finding of \(course.id)")
                course.hideAudit(tx)
                return try SealedTextStore(tx, clock: .system).open(known, tx)
            }
            guard let text else { return .notFound }
            let back = CoursePages.path(course)
            return .page(CourseWords.finding, at: CoursePages.menu) { h in
                h.pageHead(CourseWords.finding) { h in h.a(.class("btn"), .href(back), text: CourseWords.back) }
                h.blockquote(.class("quote"), text: text)
            }
        } catch let failure as Failure { return .refused(status: 503, failure.sentence) }
    }
}

extension CourseStep.Need {
    /// Whether it is done by one tap on the talk's own page; the others are done where they are written.
    ///
    /// The answer to an own matter is given at the matter, which settles the step (C5); a talk that is about none of
    /// them has it by a tap.
    func isTap(in course: TalkCourse) -> Bool {
        switch self {
        case .nothing, .dossier, .review, .followUp: true
        case .answer: course.matters.isEmpty
        case .form, .held, .record, .agreement, .finding: false
        }
    }
}
