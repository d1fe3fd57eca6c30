import Core
import People
import Store
import Web

/// `/settings/drafts`: how long drafts are kept, and what the coming night would remove; who administers changes it.
struct RetentionPages: Sendable {
    /// Who looks after the rules of a site.
    let administers: @Sendable (Visit) async throws -> Bool

    static let path = Path("/settings/drafts")

    var routes: [Route] {
        [
            Route(.get, "/settings/drafts", FlowPages.readers) { visit in try await page(visit) },
            Route(.post, "/settings/drafts", FlowPages.readers) { visit in try await set(visit) },
        ]
    }

    private func page(_ visit: Visit, typed: String? = nil) async throws -> Answer {
        let (site, today, now, csrf) = (visit.viewer.site, visit.today, visit.now, visit.viewer.csrf)
        let mayWrite = try await administers(visit)
        let (days, count) = try await visit.read { tx in
            let days = try DraftRetentionStore.days(of: site, on: today, tx)
            guard let place = try SiteStore.all(tx).first(where: { $0.name == site }) else {
                return (days, DraftCount())
            }
            return (days, try DraftRetentionJobs.store(place, at: now, tx).count(tx))
        }
        return .page(
            RetentionWords.title,
            at: Path("/settings"),
            status: typed == nil ? 200 : 422,
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in RetentionView.page(days, count, typed: typed, mayWrite: mayWrite, csrf: csrf, &h) }
    }

    private func set(_ visit: Visit) async throws -> Answer {
        guard try await administers(visit) else { return .notFound }
        let typed = visit.form["days"]?.trimmed ?? ""
        guard let days = Int(typed), DraftRetention.range.contains(days) else {
            return try await page(visit, typed: typed)
        }
        let (site, today) = (visit.viewer.site, visit.today)
        _ = try await visit.write("set how long drafts are kept") { tx in
            try SiteStore.set(DraftRetention.setting, String(days), site: site, from: today, tx)
        }
        return .redirect(Self.path.query("done", "1"))
    }
}
