import Core
import People
import Store
import Web

/// My talks: when, where and why, what was agreed and promised, and what became of what I raised (part 9).
///
/// It says nothing of lists. The other areas bring their sections; upcoming talks and those held are this area's.
struct OwnTalksPages: Sendable {
    let cache: ObligationCache

    static let readers: Route.Allowed = .roles([.agent, .leader, .floor, .qa, .trainer, .manager, .hr])
    static let path = Path("/my/talks")

    var routes: [Route] {
        [
            Route(.get, "/my/talks", Self.readers) { visit in try await page(visit) },
            Route(.post, "/my/talks/words", Self.readers) { visit in try await add(visit) },
            Route(.post, "/my/talks/words/opened", Self.readers) { visit in try await open(visit) },
        ]
    }

    /// What this area brings to the page.
    var sections: [OwnTalkSection] {
        [
            OwnTalkSection(Words.comingTalks, rank: 10) { visit in try await coming(visit) },
            OwnTalkSection(Words.talksHeld, rank: 50) { visit in try await held(visit) },
        ]
    }

    private func page(_ visit: Visit, error: Word? = nil) async throws -> Answer {
        var bodies: [(title: Word, body: OwnTalkSection.Body)] = []
        for section in visit.house.ownTalks {
            if let body = try await section.load(visit) { bodies.append((section.title, body)) }
        }
        let (shown, mayLeave) = (bodies, visit.viewer.kioskIdle == nil)
        return .page(
            Words.ownTalksTitle,
            at: Self.path,
            status: error == nil ? 200 : 422,
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in OwnTalksView.page(shown, error: error, mayLeave: mayLeave, &h) }
    }

    private func coming(_ visit: Visit) async throws -> OwnTalkSection.Body? {
        let (viewer, now) = (visit.viewer, visit.now)
        let slots = try await visit.read { tx in
            try SlotStore.told(to: viewer.person, viewer.employeeID, from: now, tx)
                .filter { $0.person == viewer.person }
                .map { ($0, try OwnTalkStore.keys(of: $0.id, tx)) }
        }
        let view = try await cache.view()
        let names = KnownNames(view.facts.roster)
        let owed = view.derivation.obligations(of: viewer.employeeID)
        let talks = slots.map { slot, keys in
            let own = owed.filter { keys.contains($0.key) }
            return OwnTalk.Coming(
                start: slot.slot.start,
                minutes: slot.slot.minutes,
                place: slot.slot.place,
                holder: slot.isConfidential ? nil : names.person(slot.holder),
                why: OwnTalk.why(own.isEmpty || slot.isConfidential ? nil : PlanLine(obligations: own))
            )
        }
        return { h in OwnTalksView.coming(talks, &h) }
    }

    private func held(_ visit: Visit) async throws -> OwnTalkSection.Body? {
        let viewer = visit.viewer
        let talks = try await visit.read { tx in try OwnTalkStore.held(with: viewer.person, tx) }
        guard !talks.isEmpty else { return nil }
        let (isShared, id) = (viewer.kioskIdle != nil, FormMark.of(visit, "own words"))
        return { h in OwnTalksView.held(talks, isShared: isShared, id: id, csrf: viewer.csrf, &h) }
    }

    private func talk(_ visit: Visit) async throws -> OwnTalk.Held? {
        let (person, id) = (visit.viewer.person, ID<HeldTalk>(visit.form["talk"] ?? ""))
        return try await visit.read { tx in try OwnTalkStore.held(with: person, tx).first { $0.id == id } }
    }

    private func add(_ visit: Visit) async throws -> Answer {
        let (viewer, now) = (visit.viewer, visit.now)
        guard viewer.kioskIdle == nil, let talk = try await talk(visit), let id = visit.form["word"],
            id.utf8.count <= 64
        else { return .notFound }
        let text = (visit.form["text"] ?? "").nfc
        guard !text.isEmpty, text.count <= OwnWord.longest else {
            return try await page(visit, error: Words.ownWordsWrong(OwnWord.longest))
        }
        do {
            _ = try await visit.write("add words to an own talk") { tx in
                // One page has one id for all its forms: the talk makes it the form's own.
                try OwnTalkStore.add(
                    text,
                    as: "\(id)/\(talk.id.text)",
                    to: talk,
                    of: viewer.person,
                    at: now,
                    tx
                )
            }
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
        return .redirect(Self.path.query("done", "1"))
    }

    /// Their own sealed words, with a row in the audit like any other opening.
    private func open(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (visit.viewer, ID<SealedText>(visit.form["text"] ?? ""))
        guard viewer.kioskIdle == nil else { return .notFound }
        do {
            let text = try await visit.house.database.readConfidential(viewer.actor, "open own words") {
                tx -> String? in
                guard try OwnTalkStore.words(of: viewer.person, tx).contains(where: { $0.sealed == id }) else {
                    return nil
                }
                tx.note("own words \(id)")
                return try SealedTextStore(tx, clock: .system).open(id, tx)
            }
            guard let text else { return .notFound }
            return .page(Words.ownTalksTitle, at: Self.path) { h in LeaverView.text(text, back: Self.path, &h) }
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
    }
}
