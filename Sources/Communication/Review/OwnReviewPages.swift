import Core
import People
import Store
import Web

/// Everybody's own page on their period: the figures that judge them, and what they say of it themselves (H8).
struct OwnReviewPages: Sendable {
    let figures: ReviewFiguresStore
    let saying: AgreementSaying

    static let path = Path("/my/review")

    var routes: [Route] {
        [
            Route(.get, "/my/review", OwnTalksPages.readers) { visit in
                guard visit.viewer.kioskIdle == nil else { return .notFound }
                let own = try await sheet(visit).own
                return try await answer(
                    visit,
                    own.map(OwnReviewDraft.init) ?? OwnReviewDraft(),
                    number: own?.number ?? 0
                )
            },
            Route(.post, "/my/review", OwnTalksPages.readers) { visit in try await save(visit) },
        ]
    }

    /// On the page of one's own talks: what is to be written, or what stands.
    var section: OwnTalkSection {
        OwnTalkSection(ReviewWords.ownTitle, rank: 15) { visit in
            guard visit.viewer.kioskIdle == nil else { return nil }
            let (person, period) = (visit.viewer.person, ReviewPeriod(before: visit.today))
            let own = try await visit.read { tx in try OwnReviewStore.newest(of: person, period, tx) }
            return { h in
                if let own { h.p(text: own.nextStep) }
                h.p { h in
                    h.text("\(h.say(ReviewWords.month(period))) ")
                    h.a(.class("btn"), .href(Self.path), text: own == nil ? ReviewWords.write : ReviewWords.change)
                }
            }
        }
    }

    private func period(_ visit: Visit) -> ReviewPeriod {
        let asked = visit.form["period"] ?? visit.query["period"]
        let known = ReviewPeriod(before: visit.today)
        guard let asked = asked.flatMap(ReviewPeriod.init), asked.first <= known.first else { return known }
        return asked
    }

    private func sheet(_ visit: Visit) async throws -> ReviewSheet {
        let (person, period, today, now) = (visit.viewer.person, period(visit), visit.today, visit.now)
        let store = ReviewSheetStore(figures: figures, saying: saying, clock: .fixed(now))
        return try await visit.read { tx in try store.sheet(of: person, period, asOf: today, before: now, tx) }
    }

    private func answer(
        _ visit: Visit,
        _ draft: OwnReviewDraft,
        number: Int,
        error: Word? = nil,
        status: Int = 200
    ) async throws -> Answer {
        let (sheet, csrf) = (try await sheet(visit), visit.viewer.csrf)
        return .page(
            ReviewWords.ownTitle,
            at: OwnTalksPages.path,
            status: status,
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in ReviewView.write(sheet, draft, number: number, error: error, csrf: csrf, &h) }
    }

    private func save(_ visit: Visit) async throws -> Answer {
        guard visit.viewer.kioskIdle == nil else { return .notFound }
        let (person, period, now) = (visit.viewer.person, period(visit), visit.now)
        let draft = OwnReviewDraft(
            progress: (visit.form["progress"] ?? "").nfc.trimmed,
            shortfall: (visit.form["shortfall"] ?? "").nfc.trimmed,
            nextStep: (visit.form["next"] ?? "").nfc.trimmed
        )
        let number = visit.form["number"].flatMap { Int($0) } ?? 0
        if let refusal = draft.refusal {
            return try await answer(visit, draft, number: number, error: refusal.sentence, status: 422)
        }
        let isKept = try await visit.write("write one's own review") { tx in
            try OwnReviewStore.put(draft, of: person, period, after: number, at: now, tx)
        }
        if isKept { return .redirect(Self.path.query("period", period.description).query("done", "1")) }
        // Whoever saves now has read what stands: the next version follows on it.
        let stands = try await visit.read { tx in try OwnReviewStore.newest(of: person, period, tx)?.number ?? 0 }
        return try await answer(visit, draft, number: stands, error: ReviewWords.changed, status: 409)
    }
}
