import Core
import People
import Store
import Web

/// Where somebody who left says later why, at an address that works once (C6a); and where somebody hands in their own
/// notice.
struct ExitPages: Sendable {
    let routes: [Route] = [
        Route(.get, "/exit/:token", .everyone) { visit in try await form(visit) },
        Route(.post, "/exit/:token", .everyone) { visit in try await answer(visit) },
        Route(.get, "/my/leaving", OwnTalksPages.readers) { visit in try await own(visit) },
        Route(.post, "/my/leaving", OwnTalksPages.readers) { visit in try await handIn(visit) },
    ]

    private static let actor = Actor.system("an answer on leaving")

    private static func form(_ visit: Visit, _ answer: ExitAnswer = ExitAnswer()) async throws -> Answer {
        let (token, now) = (visit.parameter("token"), visit.now)
        let open = try await visit.house.database.read(.system("an address for an answer on leaving")) { tx in
            try ExitLinkStore.find(token, at: now, tx)
        }
        // Neither who it is for nor whether it was used: an address tells nothing.
        guard open != nil else { return .notFound }
        let path = Path("/exit").adding(token)
        return .page(Words.exitTitle, at: path, status: answer.isWrong ? 422 : 200) { h in
            ExitView.form(answer, at: path, &h)
        }
    }

    private static func answer(_ visit: Visit) async throws -> Answer {
        let (token, now) = (visit.parameter("token"), visit.now)
        var answer = ExitAnswer(given: visit.form["given"], behind: visit.form["behind"], text: visit.form["text"])
        answer.check()
        if answer.isWrong { return try await form(visit, answer) }
        do {
            let isTaken = try await visit.house.database.write(actor, "answer on leaving") { [answer] tx in
                guard let open = try ExitLinkStore.find(token, at: now, tx),
                    try ExitLinkStore.use(token, at: now, tx)
                else { return false }
                try ExitReasonStore.add(
                    answer,
                    as: ID<LeavingReason>(at: now).text,
                    of: open.person,
                    leftOn: open.leftOn,
                    way: .link,
                    by: "",
                    at: now,
                    tx
                )
                return true
            }
            guard isTaken else { return .notFound }
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
        return .page(Words.exitTitle, at: Path("/")) { h in ExitView.thanks(&h) }
    }

    private static func own(_ visit: Visit, draft: LeavingDraft? = nil) async throws -> Answer {
        let (viewer, today) = (visit.viewer, visit.today)
        guard viewer.kioskIdle == nil,
            let person = try await visit.read({ tx in try RosterStore().person(viewer.person, tx) })
        else { return .notFound }
        let shown = draft ?? LeavingDraft(person, today: today)
        let given = person.employments.last?.noticeOn
        return .page(
            Words.ownLeaving,
            at: OwnTalksPages.path,
            status: shown.error == nil ? 200 : 422,
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in ExitView.own(shown, given: given, csrf: viewer.csrf, &h) }
    }

    /// Their own notice begins today; the last day is as they wish, and whoever leads them can set it right.
    private static func handIn(_ visit: Visit) async throws -> Answer {
        let (viewer, today) = (visit.viewer, visit.today)
        guard viewer.kioskIdle == nil,
            let person = try await visit.read({ tx in try RosterStore().person(viewer.person, tx) }),
            let stay = person.employments.last
        else { return .notFound }
        var draft = LeavingDraft(visit.form)
        draft.noticeOn = (stay.noticeOn ?? today).description
        draft.kind = .voluntary
        guard let notice = draft.notice() else { return try await own(visit, draft: draft) }
        guard let last = notice.leftOn, last >= today else {
            draft.error = Words.lastDayAhead
            return try await own(visit, draft: draft)
        }
        do {
            _ = try await visit.write("hand in a notice") { tx in
                tx.touch(CommunicationArea.week, site: viewer.site)
                return try LeavingStore.set(notice, of: viewer.person, today: today, tx)
            }
        } catch let refusal as LeavingRefusal {
            draft.error = refusal.sentence
            return try await own(visit, draft: draft)
        }
        return .redirect(Path("/my/leaving").query("done", "1"))
    }
}
