import Core
import People
import Signals
import Store
import Web

/// The form of a talk: written by who holds it, read by those each field names.
struct FormPages: Sendable {
    let cache: ObligationCache
    var review = ReviewFiguresStore.none
    var saying = AgreementSaying(name: { Word($0, $0, $0) })

    static let readers: Route.Allowed = .roles([.leader, .floor, .qa, .trainer, .manager, .hr])

    var routes: [Route] {
        [
            Route(.get, "/talks/:course/form", Self.readers) { visit in try await show(visit) },
            Route(.post, "/talks/:course/form", Self.readers) { visit in try await save(visit) },
            Route(.post, "/talks/:course/form/checks", Self.readers) { visit in try await check(visit) },
            Route(.post, "/talks/:course/known", Self.readers) { visit in try await confirm(visit) },
        ]
    }

    /// What a form is made of before its answers are opened.
    private struct Ground: Sendable {
        let course: TalkCourse
        let form: FormDefinition
        let taboos: TabooList
        let saved: FormStore.Saved?
        /// The name of who wrote what is on file.
        let writer: String?
        let employeeID: String?
        let reasons: [Reason]
        let sharing: Word?
        let standing: Set<FieldReaders.Reader>
        /// What a review is filled with; nil for other talks.
        let sheet: ReviewSheet?
        /// What its holder has not confirmed yet (C2c).
        let unknown: MeasuresKnown?

        var number: Int { saved?.number ?? 0 }
        var mayWrite: Bool { standing.contains(.holder) }
    }

    private func ground(_ visit: Visit) async throws -> Ground? {
        guard let course = try await CoursePages.course(visit) else { return nil }
        let (viewer, today) = (visit.viewer, visit.today)
        let keys = Set(course.obligations)
        let view = keys.isEmpty ? nil : try await cache.view()
        let reasons = view?.obligations.filter { keys.contains($0.key) }.map(\.reason) ?? []
        let rules = known(course, view: try await cache.view(), on: today)
        let sheets = ReviewSheetStore(figures: review, saying: saying, clock: .fixed(visit.now))
        return try await visit.read { tx in
            let saved = try FormStore.versions(of: course, tx).first
            let person = try course.person.flatMap { try RosterStore().person($0, tx) }
            let joinedOn = person?.employment(on: today)?.joinedOn
            let audience = Audience.of(course.kind, reasons, joinedOn: joinedOn, on: today)
            // Once written, a talk keeps its form.
            let id = saved.flatMap { FormDefinition.ID($0.form) } ?? FormDefinition.ID(course.kind, audience)
            return Ground(
                course: course,
                form: try FormStore.changes(of: course.site, tx).form(id),
                taboos: try TabooStore.changes(of: course.site, tx).list,
                saved: saved,
                writer: try saved.map { try FormStore.name(of: $0.by, tx) ?? $0.by },
                employeeID: person?.employeeID,
                reasons: reasons,
                sharing: try RootCauseStore.shared(course, asOf: today, tx).map {
                    FormWords.othersToo($0.found, headcount: $0.headcount)
                },
                standing: course.standing(of: viewer.employeeID, viewer.role),
                sheet: try course.kind == .c1
                    ? person.map { person in
                        try sheets.sheet(
                            of: person.id,
                            ReviewPeriod(of: course.obligations, begunOn: today),
                            asOf: today,
                            before: course.begunAt,
                            tx
                        )
                    } : nil,
                unknown: try unknown(course, viewer, rules, tx)
            )
        }
    }

    /// The rules in force, a line each.
    private func known(_ course: TalkCourse, view: ObligationCache.View, on day: Day) -> [String] {
        view.facts.sites[course.site].map { ["\($0.numbers(on: day))"] } ?? []
    }

    /// Nil where nothing is to be confirmed, or it was.
    private func unknown(
        _ course: TalkCourse,
        _ viewer: Viewer,
        _ rules: [String],
        _ tx: borrowing Transaction
    ) throws -> MeasuresKnown? {
        guard MeasuresKnown.kinds.contains(course.kind), course.holder == viewer.employeeID else { return nil }
        let known = MeasuresKnown(try review.inForce(tx), rules: rules)
        let isConfirmed = try MeasuresKnownStore.confirmedAt(known.version, by: viewer.person, tx) != nil
        return isConfirmed || known.measures.isEmpty ? nil : known
    }

    /// Takes the tap, of the version that is in force and no other.
    private func confirm(_ visit: Visit) async throws -> Answer {
        guard let ground = try await ground(visit) else { return .notFound }
        let (person, now) = (visit.viewer.person, visit.now)
        if let unknown = ground.unknown, visit.form["version"] == unknown.version {
            try await visit.write("confirm measures and rules") { tx in
                try MeasuresKnownStore.confirm(unknown.version, by: person, at: now, tx)
            }
        }
        return .redirect(CoursePages.path(ground.course, "form"))
    }

    /// What is on file; nil where nothing is.
    ///
    /// Opening what lies sealed leaves who did in the audit.
    private func answers(_ ground: Ground, _ visit: Visit) async throws -> FormAnswers? {
        guard let saved = ground.saved else { return nil }
        let (course, clock) = (ground.course, Clock.fixed(visit.now))
        guard course.kind.isConfidential else {
            return try await visit.read { tx in try FormStore.answers(saved, clock: clock, tx) }
        }
        return try await visit.house.database.readConfidential(visit.viewer.actor, "open a confidential form") { tx in
            tx.note("form of \(course.id)")
            course.hideAudit(tx)
            return try FormStore.answers(saved, clock: clock, tx)
        }
    }

    private func page(_ ground: Ground, _ answers: FormAnswers, number: Int? = nil) -> FormPage {
        var page = FormPage(
            ground.course,
            ground.form,
            answers,
            number: number ?? ground.number,
            taboos: ground.taboos,
            mayWrite: ground.mayWrite
        )
        page.employeeID = ground.employeeID
        page.reasons = ground.reasons.map(\.sentence)
        page.sharing = ground.sharing
        (page.sheet, page.unknown) = (ground.sheet, ground.unknown)
        if let saved = ground.saved, let name = ground.writer { page.writtenBy = (name, saved.at) }
        return page
    }

    private func answer(_ page: FormPage, _ visit: Visit, status: Int = 200, notice: Word? = nil) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(
            FormWords.title,
            at: CoursePages.menu,
            status: status,
            notice: notice.map { visit.say($0) }
        ) { h in FormView.page(page, csrf: csrf, &h) }
    }

    // MARK: - What is asked

    private func show(_ visit: Visit) async throws -> Answer {
        do {
            guard let ground = try await ground(visit) else { return .notFound }
            let answers = try await answers(ground, visit).map { answers in
                ground.mayWrite ? answers : answers.visible(to: ground.standing)
            }
            let beginning =
                ground.mayWrite
                ? FormPage.beginning(ground.form, ground.reasons, in: visit.say.language) : FormAnswers()
            let notice = visit.query["done"] == nil ? nil : FormWords.saved
            return answer(page(ground, answers ?? beginning), visit, notice: notice)
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
    }

    /// The form as it was typed, with what is pointed out; nothing is kept, and nothing sealed is opened.
    private func check(_ visit: Visit) async throws -> Answer {
        guard let ground = try await ground(visit), ground.mayWrite else { return .notFound }
        let posting = posting(ground, FormAnswers(), visit)
        let page = FormPage(
            ground.course,
            ground.form,
            posting.answers(isHeld: ground.course.isHeld, keepsBlanks: true),
            number: posting.number,
            taboos: ground.taboos,
            mayWrite: true
        )
        return answer(page, visit)
    }

    private func posting(_ ground: Ground, _ known: FormAnswers, _ visit: Visit) -> FormPosting {
        FormPosting(
            fields: visit.form.fields,
            form: ground.form,
            language: visit.say.language,
            known: known,
            taboos: ground.taboos
        )
    }

    private func save(_ visit: Visit) async throws -> Answer {
        do {
            guard let ground = try await ground(visit), ground.mayWrite else { return .notFound }
            let known = try await answers(ground, visit) ?? FormAnswers()
            let posting = posting(ground, known, visit)
            let typed = posting.answers(isHeld: ground.course.isHeld)
            var page = page(ground, typed, number: posting.number)
            page.refusals = typed.refusals(in: ground.form)
            guard page.refusals.isEmpty else { return answer(page, visit, status: 422) }
            let isDone = visit.form["done"] != nil && typed.missing(in: ground.form).isEmpty
            // The same once more, as by a second tap, is one saving.
            let isNew = typed != known || ground.saved == nil
            if isNew, posting.number != ground.number {
                page = self.page(ground, typed)
                page.meanwhile = known
                return answer(page, visit, status: 409)
            }
            guard try await keep(typed, ground, isNew: isNew, isDone: isDone, visit) else {
                return try await again(typed, visit)
            }
            let path = CoursePages.path(ground.course, isDone ? nil : "form")
            return .redirect(path.query("done", "1"))
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
    }

    /// Keeps the answers, tells a common cause and takes the steps that are met; false where somebody saved meanwhile.
    private func keep(
        _ typed: FormAnswers,
        _ ground: Ground,
        isNew: Bool,
        isDone: Bool,
        _ visit: Visit
    ) async throws -> Bool {
        let (viewer, clock, today) = (visit.viewer, Clock.fixed(visit.now), visit.today)
        return try await visit.write("write the form of a talk") { tx in
            guard let course = try CoursePages.open(ground.course.id, viewer, tx) else { return false }
            if isNew {
                let isKept = try FormStore.save(
                    typed,
                    form: ground.form,
                    of: course,
                    after: ground.number,
                    by: viewer.employeeID,
                    clock: clock,
                    tx
                )
                guard isKept else { return false }
                try RootCauseStore.tell(of: course, on: today, clock: clock, tx)
            }
            guard isDone else { return true }
            return try FormStore.settle(typed, of: course, by: viewer.employeeID, at: clock.now(), tx)
        }
    }

    /// What was typed, beside what another saved while it was.
    private func again(_ typed: FormAnswers, _ visit: Visit) async throws -> Answer {
        guard let ground = try await ground(visit), ground.mayWrite else { return .notFound }
        var page = page(ground, typed)
        page.meanwhile = try await answers(ground, visit)
        return answer(page, visit, status: 409)
    }
}
