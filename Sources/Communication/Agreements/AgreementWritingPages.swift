import Core
import People
import Store
import Web

/// Writing what was agreed in a talk: the data are shown before it is kept, and nothing typed is lost.
struct AgreementWritingPages: Sendable {
    let figures: AgreedFiguresStore

    var routes: [Route] {
        [
            Route(.get, "/talks/:course/agreement", AgreementPages.holders) { visit in
                if let page = try await page(visit, employeeID: visit.query["employee"]) { return show(page, visit) }
                // Whoever else may open the talk reads what was agreed, where there is something.
                return try await kept(visit).map { .redirect(AgreementPages.path($0)) } ?? .notFound
            },
            Route(.post, "/talks/:course/agreement", AgreementPages.holders) { visit in
                do { return try await write(visit) } catch let failure as Failure {
                    return .refused(status: 503, failure.sentence)
                }
            },
        ]
    }

    private func show(_ page: AgreementWritingPage, _ visit: Visit, status: Int = 200) -> Answer {
        .page(AgreementWords.write, at: CoursePages.menu, status: status) { h in
            AgreementWritingView.page(page, csrf: visit.viewer.csrf, &h)
        }
    }

    /// The page of one person of a talk, for its holder alone: an agreement is between the two.
    ///
    /// Where the talk is with several and none is named, the first.
    private func page(_ visit: Visit, employeeID: String?) async throws -> AgreementWritingPage? {
        guard let course = try await CoursePages.course(visit), course.holder == visit.viewer.employeeID else {
            return nil
        }
        let (figures, today, now, writer) = (figures, visit.today, visit.now, visit.viewer.person)
        let isCorrection = visit.query["from"] == "record"
        let load: @Sendable (borrowing Transaction) throws -> AgreementWritingPage? = { tx in
            let people = try course.people.compactMap { try RosterStore().person($0, tx) }
            guard let person = employeeID.map({ id in people.first { $0.employeeID == id } }) ?? people.first else {
                return nil
            }
            let agreement = try AgreementStore(clock: .fixed(now))
                .find(of: course.id, with: person.id, opens: true, tx)
            let known = try figures.known(person.id, Attainability.ownDays(today), tx)
            var draft = agreement?.terms.map { TermsDraft($0, today: today) } ?? TermsDraft()
            if agreement == nil, course.person != nil {
                draft = TermsDraft(try TalkDraftStore(clock: .fixed(now)).notes(course, of: writer, tx))
            } else if isCorrection, let held = try HoldingStore.talk(of: course, with: person.employeeID, tx) {
                let said = try TalkSaidStore(clock: .fixed(now)).said(.talk(held.id, person.id), opening: true, tx)
                draft = draft.corrected(said.newest.compactMapValues(\.text))
            }
            return AgreementWritingPage(
                course: course,
                person: person,
                agreement: agreement,
                readers: agreement?.readers
                    ?? .agreement(course.kind, isHidden: course.hiddenFrom != nil),
                figures: known,
                saying: AgreementSaying(name: figures.name),
                today: today,
                draft: draft
            )
        }
        guard course.kind.isConfidential else { return try await visit.read(load) }
        return try await visit.house.database.readConfidential(visit.viewer.actor, "open an agreement") { tx in
            tx.note("agreement of talk \(course.id)")
            if course.kind == .c5, let about = course.hiddenFrom ?? course.person { tx.hideAudit(from: about) }
            return try load(tx)
        }
    }

    private func kept(_ visit: Visit) async throws -> AgreementID? {
        guard let course = try await CoursePages.course(visit), let person = course.people.first else { return nil }
        return try await visit.read { tx in
            let known = try AgreementStore(clock: .system).find(of: course.id, with: person, tx)
            return try known.flatMap { try AgreementPages.head($0.id, visit.viewer, tx)?.0.id }
        }
    }

    private func write(_ visit: Visit) async throws -> Answer {
        guard var page = try await page(visit, employeeID: visit.form["employee"]) else { return .notFound }
        page.draft = TermsDraft { visit.form[$0] }
        let (terms, faults) = page.draft.terms(
            figures: page.figures,
            kind: page.course.kind,
            earlier: page.agreement?.terms?.promises ?? [],
            today: visit.today
        )
        guard let terms else {
            page.faults = faults
            return show(page, visit, status: 422)
        }
        // Data are said before anything is kept, and what is beyond reach is said and not refused.
        let mark = AgreementWritingPage.mark(of: terms)
        if !mark.isEmpty, visit.form["read"] != mark {
            page.said = try await said(terms, of: page.person.id, visit)
            return show(page, visit)
        }
        let (course, person, now, by) = (page.course, page.person.id, visit.now, visit.viewer.employeeID)
        let readers = readers(page.readers, visit.form)
        let seen = visit.form["version"].flatMap { Int($0) } ?? 0
        do {
            let kept = try await visit.write("write an agreement") { tx in
                try AgreementStore(clock: .fixed(now))
                    .write(terms, readers: readers, in: course, with: person, after: seen, by: by, tx)
            }
            return .redirect(AgreementPages.path(kept.id).query("done", "1"))
        } catch is AgreementRefusal {
            page.isOutdated = true
            return show(page, visit, status: 409)
        }
    }

    private func said(_ terms: Terms, of person: PersonID, _ visit: Visit) async throws -> [AgreementWritingPage.Said] {
        let (figures, today) = (figures, visit.today)
        return try await visit.read { tx in
            try terms.goals.compactMap { goal in
                guard let target = goal.target else { return nil }
                return AgreementWritingPage.Said(
                    goal: goal,
                    attainability: Attainability(
                        target,
                        own: try figures.days(person, target.figure, Attainability.ownDays(today), tx),
                        peers: try figures.peers(person, target.figure, Attainability.peerDays(today), tx),
                        today: today
                    )
                )
            }
        }
    }

    /// The form may leave readers out, and never adds any.
    private func readers(_ readers: FieldReaders, _ form: Form) -> FieldReaders {
        var left = readers.readers
        if form["without-leader"] != nil { left.remove(.leader) }
        if form["without-above"] != nil { left.remove(.above) }
        return FieldReaders(left)
    }
}
