import Core
import People
import Store
import Web

/// What two people agreed, for both of them and whoever its readers are: read, answered, followed up.
struct AgreementPages: Sendable {
    let figures: AgreedFiguresStore

    static let holders: Route.Allowed = .roles([.leader, .manager, .hr, .qa, .trainer])

    var routes: [Route] {
        [
            Route(.get, "/agreements/:agreement", .anyRole) { visit in
                guard let page = try await page(visit) else { return .notFound }
                return show(page, visit)
            },
            Route(.post, "/agreements/:agreement/answers", .anyRole) { visit in
                try await refusing(visit, field: "words") { try await answer(visit) }
            },
            Route(.post, "/agreements/:agreement/followups", Self.holders) { visit in
                try await refusing(visit, field: "followed") { try await follow(visit) }
            },
            Route(.post, "/agreements/:agreement/promises", Self.holders) { visit in
                try await refusing(visit, field: "promised") { try await promise(visit) }
            },
        ]
    }

    static func path(_ id: AgreementID) -> Path { Path("/agreements").adding(id.text) }

    private func show(_ page: AgreementPage, _ visit: Visit, status: Int = 200) -> Answer {
        let notice = visit.query["done"].map { _ in visit.say(Words.noted) }
        return .page(AgreementWords.title, at: Self.path(page.agreement.id), status: status, notice: notice) { h in
            AgreementView.page(page, csrf: visit.viewer.csrf, &h)
        }
    }

    // MARK: - Reading

    /// The agreement of the address as the reader may see it; that the person was shown it is kept.
    ///
    /// What lies sealed is opened by a read that leaves in the audit who read it.
    private func page(_ visit: Visit) async throws -> AgreementPage? {
        let id = AgreementID(visit.parameter("agreement"))
        guard let (head, reader) = try await visit.read({ tx in try Self.head(id, visit.viewer, tx) }) else {
            return nil
        }
        let (figures, today, now) = (figures, visit.today, visit.now)
        let load: @Sendable (borrowing Transaction) throws -> AgreementPage? = { tx in
            try Self.load(id, reader, figures, today: today, now: now, tx)
        }
        var page: AgreementPage?
        if head.kind.isConfidential {
            page = try await visit.house.database.readConfidential(visit.viewer.actor, "open an agreement") { tx in
                tx.note("agreement \(id)")
                if head.kind == .c5 { tx.hideAudit(from: head.hiddenFrom ?? head.person) }
                return try load(tx)
            }
        } else {
            page = try await visit.read(load)
        }
        guard let loaded = page, loaded.isPerson, loaded.agreement.shown[loaded.agreement.newest] == nil else {
            return page
        }
        let (version, person) = (loaded.agreement.newest, visit.viewer.person)
        try await visit.write("read an agreement") { tx in
            try AgreementStore(clock: .fixed(now)).show(version, of: id, to: person, tx)
        }
        return try await visit.read { tx in
            guard let shown = try AgreementStore(clock: .fixed(now)).find(id, tx)?.shown else { return loaded }
            return loaded.shown(shown)
        }
    }

    /// The agreement without its texts and who asks for it, where they may open it.
    static func head(
        _ id: AgreementID,
        _ viewer: Viewer,
        _ tx: borrowing Transaction
    ) throws -> (Agreement, AgreementReader)? {
        guard let agreement = try AgreementStore(clock: .system).find(id, tx) else { return nil }
        let reader = try AgreementReader.of(viewer, tx)
        return reader.mayOpen(agreement) ? (agreement, reader) : nil
    }

    private static func load(
        _ id: AgreementID,
        _ reader: AgreementReader,
        _ figures: AgreedFiguresStore,
        today: Day,
        now: Instant,
        _ tx: borrowing Transaction
    ) throws -> AgreementPage? {
        let clock = Clock.fixed(now)
        guard let agreement = try AgreementStore(clock: clock).find(id, opens: true, tx), reader.mayOpen(agreement)
        else { return nil }
        let names = try AgreementSiteStore.names(of: agreement, tx)
        return AgreementPage(
            agreement: agreement,
            followUp: try FollowUpStore(clock: clock).followUp(of: agreement, opens: true, tx),
            promises: try PromiseStore(clock: clock).promises(of: agreement, opens: true, tx),
            person: names.person,
            holder: names.holder,
            saying: AgreementSaying(name: figures.name),
            today: today,
            isPerson: reader.isPerson(of: agreement),
            isHolder: reader.isHolder(of: agreement),
            mayFollow: reader.mayFollow(agreement)
        )
    }

    // MARK: - Writing

    /// Does what a form asks; what cannot be is said where it was typed, and the words stay.
    private func refusing(
        _ visit: Visit,
        field: String,
        _ act: @Sendable () async throws -> Answer
    ) async throws -> Answer {
        do { return try await act() } catch let refusal as AgreementRefusal {
            guard var page = try await page(visit) else { return .notFound }
            let status = refusal == .writtenMeanwhile ? 409 : 422
            page.unsent = .init(field: field, text: visit.form["words"] ?? "", error: refusal.sentence)
            return show(page, visit, status: status)
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
    }

    private func answer(_ visit: Visit) async throws -> Answer {
        let id = AgreementID(visit.parameter("agreement"))
        let (now, viewer, words) = (visit.now, visit.viewer, visit.form["words"])
        guard let what = visit.form["answer"].flatMap(AgreementAnswer.What.init(rawValue:)),
            let version = visit.form["version"].flatMap({ Int($0) }),
            let head = try await visit.read({ tx in try Self.head(id, viewer, tx)?.0 }), head.person == viewer.person
        else { return .notFound }
        if let words, words.count > Terms.longestText { throw AgreementRefusal.tooLong }
        try await visit.write("answer an agreement") { tx in
            try AgreementStore(clock: .fixed(now)).answer(what, words, to: version, of: id, by: viewer.person, tx)
        }
        return .redirect(Self.path(id).query("done", "1"))
    }

    private func follow(_ visit: Visit) async throws -> Answer {
        guard let id = try await followed(visit), let day = visit.form["day"].flatMap({ Day($0) }) else {
            return .notFound
        }
        var outcomes: [Int: GoalCheck.Outcome] = [:]
        for goal in 1...999 {
            guard let said = visit.form["goal\(goal)"] else { continue }
            outcomes[goal] = GoalCheck.Outcome(rawValue: said)
        }
        let (said, words, by, now, today) = (
            outcomes, visit.form["words"], visit.viewer.employeeID, visit.now, visit.today
        )
        if let words, words.count > Terms.longestText { throw AgreementRefusal.tooLong }
        try await visit.write("follow up an agreement") { tx in
            try FollowUpStore(clock: .fixed(now))
                .follow(id, on: day, outcomes: said, words: words, by: by, today: today, tx)
        }
        return .redirect(Self.path(id).query("done", "1"))
    }

    private func promise(_ visit: Visit) async throws -> Answer {
        guard let id = try await followed(visit), let number = visit.form["promise"].flatMap({ Int($0) }),
            let said = visit.form["said"].flatMap(Promised.Word.Said.init(rawValue:))
        else { return .notFound }
        let (words, by, now, today) = (visit.form["words"], visit.viewer.employeeID, visit.now, visit.today)
        if said == .notYet, words == nil { throw AgreementRefusal.whyNotYet }
        if let words, words.count > Terms.longestText { throw AgreementRefusal.tooLong }
        try await visit.write("say how a promise stands") { tx in
            try PromiseStore(clock: .fixed(now)).say(said, words, of: number, in: id, by: by, today: today, tx)
        }
        return .redirect(Self.path(id).query("done", "1"))
    }

    /// The agreement of the address, where the reader follows it up.
    private func followed(_ visit: Visit) async throws -> AgreementID? {
        let id = AgreementID(visit.parameter("agreement"))
        return try await visit.read { tx in
            guard let (agreement, reader) = try Self.head(id, visit.viewer, tx), reader.mayFollow(agreement) else {
                return nil
            }
            return agreement.id
        }
    }
}

extension AgreementPage {
    /// The same with what the person has been shown since.
    fileprivate func shown(_ shown: [Int: Instant]) -> AgreementPage {
        AgreementPage(
            agreement: agreement.with(shown: shown),
            followUp: followUp,
            promises: promises,
            person: person,
            holder: holder,
            saying: saying,
            today: today,
            isPerson: isPerson,
            isHolder: isHolder,
            mayFollow: mayFollow,
            unsent: unsent
        )
    }
}
