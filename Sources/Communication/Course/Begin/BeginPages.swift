import Core
import People
import Store
import Web

/// Taking a talk in hand: from a line of the week's list, from somebody's page, or by search.
struct BeginPages: Sendable {
    let cache: ObligationCache

    static let readers: Route.Allowed = .roles([.leader, .manager, .hr, .qa])
    static let path = Path("/talks/begin")

    var routes: [Route] {
        [
            Route(.get, "/talks/begin", Self.readers) { visit in
                guard let page = try await page(visit) else { return .notFound }
                return answer(page, visit)
            },
            Route(.post, "/talks", Self.readers) { visit in try await begin(visit) },
        ]
    }

    private func answer(_ page: BeginPage, _ visit: Visit) -> Answer {
        let csrf = visit.viewer.csrf
        return .page(CourseWords.beginTitle, at: CoursePages.menu, status: page.error == nil ? 200 : 422) { h in
            BeginView.page(page, csrf: csrf, &h)
        }
    }

    private func asked(_ name: String, _ visit: Visit) -> String? { visit.form[name] ?? visit.query[name]?.nilIfEmpty }

    /// Nil for somebody who is not there for this reader.
    private func page(_ visit: Visit) async throws -> BeginPage? {
        let (viewer, view) = (visit.viewer, try await cache.view())
        let visible = try await cache.visible(to: viewer.scope, reader: viewer.person, of: view)
        let subject = asked("person", visit) ?? visit.query["with"] ?? ""
        func page(_ choice: BeginPage.Choice) -> BeginPage {
            BeginPage(
                choice,
                role: viewer.role,
                names: KnownNames(view.facts.roster, visible: visible),
                id: CourseID(
                    visit.form["course"].flatMap { FormMark.isOne($0) ? $0 : nil } ?? FormMark.of(visit, subject)
                )
            )
        }
        if visit.query["with"] == "batch" {
            return page(
                .batch(
                    BeginPage.batch(
                        view,
                        visible: visible,
                        reader: viewer.employeeID,
                        role: viewer.role,
                        today: visit.today
                    )
                )
            )
        }
        if visit.query["with"] == "department" { return page(.department(name: visit.form["department"] ?? "")) }
        guard let employeeID = asked("person", visit) else {
            let text = visit.query["q"]?.trimmed ?? ""
            let found = text.isEmpty ? [] : try await visit.read { tx in try CourseBeginningStore.found(text, tx) }
            return page(.search(text: text, found: found.filter { $0.employeeID != viewer.employeeID }))
        }
        guard let person = view.facts.roster.person(employeeID), visible.contains(person.id),
            person.id != viewer.person
        else { return nil }
        let due = BeginPage.due(view, of: person.id, heldBy: viewer.employeeID)
        var standing = try await visit.read { tx in
            try CourseBeginningStore.standing(of: viewer, to: person.id, tx)
        }
        let kinds = TalkKind.allCases.filter { kind in
            standing.owns = due.contains { $0.kinds.contains(kind) }
            return kind != .c8 && TalkStart.refusal(kind, by: viewer.role, standing) == nil
        }
        let team = person.placement(on: visit.today)?.team ?? ""
        var begun = page(.person(person, team: team, kinds: kinds, due: due))
        let numbers = view.facts.sites[viewer.site]?.numbers(on: visit.today) ?? RuleNumbers()
        begun.gap = TalkGap(numbers)
            .standing(on: visit.today, view.facts.talks[person.id] ?? [], heldBy: viewer.employeeID)
        let since = visit.now + -numbers.k11LongDays * 86_400
        begun.begunInside = try await visit.read { tx in
            try BegunGapStore.count(since: since, by: viewer.employeeID, tx)
        }
        begun.keys = visit.form["keys"]
        return begun
    }

    private func begin(_ visit: Visit) async throws -> Answer {
        let view = try await cache.view()
        guard let wanted = try await wanted(visit, view) else { return .notFound }
        let (viewer, today, now) = (visit.viewer, visit.today, visit.now)
        let begun = try await visit.write("take a talk in hand") { tx in
            tx.touch(CommunicationArea.week, site: viewer.site)
            return try CourseBeginning.begin(wanted, by: viewer, today: today, at: now, tx)
        }
        switch begun {
        case .begun(let id), .known(let id): return .redirect(Path("/talks").adding(id))
        case .notFound: return .notFound
        case .refused(let why): return try await again(visit, why)
        case .insideGap: return try await again(visit, GapStanding.inside, asksReason: true)
        case .others(let holder):
            let name = KnownNames(view.facts.roster).name(of: holder)
            return try await again(visit, CourseWords.begunBy(name))
        }
    }

    private func again(_ visit: Visit, _ why: Word, asksReason: Bool = false) async throws -> Answer {
        guard var page = try await page(visit) else { return .notFound }
        (page.error, page.asksReason) = (why, asksReason)
        page.kind = visit.form["kind"].flatMap(TalkKind.init(rawValue:))
        return answer(page, visit)
    }

    /// What the form asks for; nil where it names nobody that is there.
    private func wanted(_ visit: Visit, _ view: ObligationCache.View) async throws -> WantedCourse? {
        guard let kind = visit.form["kind"].flatMap(TalkKind.init(rawValue:)) else { return nil }
        let reader = visit.viewer.employeeID
        let id = visit.form["course"].flatMap { FormMark.isOne($0) ? CourseID($0) : nil }
        if let department = visit.form["department"] {
            let name = String(department.nfc.prefix(120))
            return WantedCourse(kind, department: name, id: id)
        }
        let visible = try await cache.visible(to: visit.viewer.scope, reader: visit.viewer.person, of: view)
        let numbers = visit.form["person"].map { [$0] } ?? chosen(visit)
        let people = numbers.compactMap { view.facts.roster.person($0)?.id }.filter(visible.contains)
        guard !people.isEmpty, people.count == numbers.count else { return nil }
        let keys = Set((visit.form["keys"] ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmed })
        let due = view.unmet.filter { people.contains($0.person) && $0.kinds.contains(kind) }
        // Without keys it is about all that this reader holds and the kind meets; a line names its own.
        let meant = due.filter { keys.isEmpty ? $0.owner == reader : keys.contains($0.key) }
        var wanted = WantedCourse(
            kind,
            people: people,
            obligations: meant.map(\.key),
            owns: !meant.isEmpty && meant.allSatisfy { $0.owner == reader },
            id: id
        )
        if people.count == 1 {
            let gap = TalkGap(view.facts.sites[visit.viewer.site]?.numbers(on: visit.today) ?? RuleNumbers())
            let standing = gap.standing(on: visit.today, view.facts.talks[people[0]] ?? [], heldBy: reader)
            wanted.isInsideGap = gap.asksReason(kind, about: meant.map(\.rule), standing)
            wanted.gap = visit.form["gap"].flatMap(GapReason.Why.init(rawValue:))
        }
        return wanted
    }

    /// Those ticked of a batch.
    private func chosen(_ visit: Visit) -> [String] {
        visit.form.fields.keys.filter { $0.hasPrefix("with-") && visit.form[$0] != nil }.map { String($0.dropFirst(5)) }
            .sorted()
    }
}
