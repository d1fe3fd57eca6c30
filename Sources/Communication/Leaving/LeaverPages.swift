import Core
import People
import Signals
import Store
import Web

/// One leaver: the clocks of K7, the attempts to reach who walked off, and why they leave (C6, C6a).
struct LeaverPages: Sendable {
    let cache: ObligationCache

    static let readers: Route.Allowed = .roles([.manager, .hr])

    var routes: [Route] {
        [
            Route(.get, "/leaving/:employee", Self.readers) { visit in try await page(visit) },
            Route(.post, "/leaving/:employee/withdrawal", Self.readers) { visit in try await withdraw(visit) },
            Route(.post, "/leaving/:employee/attempts", Self.readers) { visit in try await attempt(visit) },
            Route(.post, "/leaving/:employee/reasons", Self.readers) { visit in try await reasons(visit) },
            Route(.post, "/leaving/:employee/links", Self.readers) { visit in try await makeLink(visit) },
            Route(.post, "/leaving/:employee/texts", Self.readers) { visit in try await open(visit) },
        ]
    }

    /// Somebody this reader may enter a leaving of: not themselves, and nobody above them.
    static func found(_ number: String, _ viewer: Viewer, _ tx: borrowing Transaction) throws -> Person? {
        guard let id = try RosterStore().id(of: number, tx), id != viewer.person,
            try !VisiblePeopleStore.above(viewer.person, tx).contains(id)
        else { return nil }
        return try RosterStore().person(id, tx)
    }

    /// The exit interview of a leaving; nil where none is owed.
    static func interview(_ view: ObligationCache.View, _ employeeID: String, _ leftOn: Day) -> Obligation? {
        view.derivation.obligations(of: employeeID).first { $0.rule == .k7 && $0.causedOn == leftOn }
    }

    private func leaver(_ visit: Visit) async throws -> (person: Person, leftOn: Day)? {
        let (viewer, number) = (visit.viewer, visit.parameter("employee"))
        guard viewer.kioskIdle == nil,
            let person = try await visit.read({ tx in try Self.found(number, viewer, tx) }),
            let left = person.employments.last?.leftOn
        else { return nil }
        return (person, left)
    }

    private func path(_ person: Person) -> Path { LeavingPages.path.adding(person.employeeID) }

    private func page(
        _ visit: Visit,
        answer: ExitAnswer = ExitAnswer(),
        link: String? = nil,
        error: Word? = nil
    ) async throws -> Answer {
        guard let (person, left) = try await leaver(visit) else { return .notFound }
        let view = try await cache.view()
        let interview = Self.interview(view, person.employeeID, left)
        let (said, attempts) = try await visit.read { tx in
            (
                try ExitReasonStore.said(of: person.id, leftOn: left, tx),
                try CommunicationStore(clock: .fixed(visit.now)).decisions(about: person.id, tx)
            )
        }
        let page = LeaverPage(
            id: visit.form["answer"] ?? FormMark.of(visit, person.employeeID),
            person: person,
            leftOn: left,
            noticeOn: person.employments.last?.noticeOn,
            interview: interview,
            attempts: (interview.flatMap { attempts[$0.key] } ?? []).filter { $0.kind == .attempt },
            said: said,
            answer: answer,
            link: link,
            error: error
        )
        let csrf = visit.viewer.csrf
        return .page(
            person.name,
            at: LeavingPages.path,
            status: answer.isWrong || error != nil ? 422 : 200,
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in LeaverView.page(page, csrf: csrf, &h) }
    }

    /// The notice is taken back: the last day is no more, and with it the exit interview.
    private func withdraw(_ visit: Visit) async throws -> Answer {
        guard let (person, left) = try await leaver(visit), left >= visit.today else { return .notFound }
        guard let reason = visit.form["reason"] else { return .refused(status: 422, Words.reasonNeeded) }
        let (today, site) = (visit.today, visit.viewer.site)
        _ = try await visit.write("take a notice back") { tx in
            tx.touch(CommunicationArea.week, site: site)
            tx.note(reason)
            return try LeavingStore.set(
                LeavingNotice(noticeOn: nil, leftOn: nil, kind: nil),
                of: person.id,
                today: today,
                tx
            )
        }
        return .redirect(LeavingPages.path.query("done", "1"))
    }

    /// K7: two dated attempts to reach somebody who is gone, one a day, waive the exit interview.
    private func attempt(_ visit: Visit) async throws -> Answer {
        guard let (person, left) = try await leaver(visit),
            let key = Self.interview(try await cache.view(), person.employeeID, left)?.key,
            let way = visit.form["way"].flatMap(AttemptWay.init(rawValue:))
        else { return .notFound }
        guard let day = visit.form["day"].flatMap({ Day($0) }), day > left, day <= visit.today else {
            return try await page(visit, error: Words.attemptDayWrong)
        }
        let (actor, now, site) = (visit.viewer.actor, visit.now, visit.viewer.site)
        _ = try await visit.write("record an attempt to reach somebody") { tx in
            tx.touch(CommunicationArea.week, site: site)
            let store = CommunicationStore(clock: .fixed(now))
            let known = try store.decisions(about: person.id, tx)[key] ?? []
            // Sent twice it is one attempt; two on one day are one, too.
            guard !known.contains(where: { $0.kind == .attempt && $0.day == day }) else { return }
            try store.decide(.attempt, obligation: key, about: person.id, on: day, by: actor, reason: way.rawValue, tx)
        }
        return .redirect(path(person).query("done", "1"))
    }

    private func reasons(_ visit: Visit) async throws -> Answer {
        guard let (person, left) = try await leaver(visit), let id = visit.form["answer"], id.utf8.count <= 64 else {
            return .notFound
        }
        var answer = ExitAnswer(given: visit.form["given"], behind: visit.form["behind"], text: visit.form["text"])
        answer.check()
        if answer.isWrong { return try await page(visit, answer: answer) }
        let (name, now) = (visit.viewer.employeeID, visit.now)
        do {
            _ = try await visit.write("record why somebody leaves") { [answer] tx in
                try ExitReasonStore.add(
                    answer,
                    as: id,
                    of: person.id,
                    leftOn: left,
                    way: .talk,
                    by: name,
                    at: now,
                    tx
                )
            }
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
        return .redirect(path(person).query("done", "1"))
    }

    private func makeLink(_ visit: Visit) async throws -> Answer {
        guard let (person, left) = try await leaver(visit) else { return .notFound }
        let (name, now) = (visit.viewer.employeeID, visit.now)
        let token = try await visit.write("make an address for an answer on leaving") { tx in
            try ExitLinkStore.make(for: person.id, leftOn: left, by: name, at: now, tx)
        }
        return try await page(visit, link: Path("/exit").adding(token).text)
    }

    /// The words, once, with a row in the audit of who read whose.
    private func open(_ visit: Visit) async throws -> Answer {
        let id = ID<SealedText>(visit.form["text"] ?? "")
        guard let (person, left) = try await leaver(visit) else { return .notFound }
        do {
            let text = try await visit.house.database.readConfidential(visit.viewer.actor, "open words on leaving") {
                tx -> String? in
                guard try ExitReasonStore.said(of: person.id, leftOn: left, tx).contains(where: { $0.sealed == id })
                else { return nil }
                tx.note("words \(id) about \(person.employeeID)")
                return try SealedTextStore(tx, clock: .system).open(id, tx)
            }
            guard let text else { return .notFound }
            let back = path(person)
            return .page(person.name, at: LeavingPages.path) { h in LeaverView.text(text, back: back, &h) }
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
    }
}

/// How somebody was tried to be reached.
enum AttemptWay: String, Sendable, CaseIterable {
    case phone, message, letter, friend
}

/// What the page of one leaver shows.
struct LeaverPage: Sendable {
    /// The answer's own id, so that a form sent twice is one answer.
    let id: String
    let person: Person
    let leftOn: Day
    let noticeOn: Day?
    let interview: Obligation?
    let attempts: [Decision]
    let said: [ExitReasonStore.Kept]
    let answer: ExitAnswer
    /// The address just made; it is shown once.
    let link: String?
    let error: Word?
}
