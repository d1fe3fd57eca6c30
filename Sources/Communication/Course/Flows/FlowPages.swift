import Core
import Store
import Web

/// The flows of a site: read by managers and HR, copied and changed by who administers it.
struct FlowPages: Sendable {
    /// Who looks after the rules of a site.
    let administers: @Sendable (Visit) async throws -> Bool

    static let readers: Route.Allowed = .roles([.manager, .hr, .administrator])
    static let path = Path("/settings/flows")

    var routes: [Route] {
        [
            Route(.get, "/settings/flows", Self.readers) { visit in try await list(visit) },
            Route(.get, "/settings/flows/:flow", Self.readers) { visit in
                guard let page = try await page(visit) else { return .notFound }
                return answer(page, visit)
            },
            Route(.post, "/settings/flows/:flow", Self.readers) { visit in try await change(visit) },
        ]
    }

    private func list(_ visit: Visit) async throws -> Answer {
        let site = visit.viewer.site
        let own = try await visit.read { tx in try FlowStore.own(site, tx) }
        let flows = BuiltInFlows.current.map { ours in own.first { $0.name == ours.ownName(site) } ?? ours }
        return .page(FlowWords.title, at: Path("/settings")) { h in FlowView.list(flows, site: site, &h) }
    }

    private func answer(_ page: FlowPage, _ visit: Visit) -> Answer {
        let (csrf, site) = (visit.viewer.csrf, visit.viewer.site)
        return .page(
            page.ours.title.word,
            at: Path("/settings"),
            status: page.isConflict ? 409 : page.error == nil ? 200 : 422,
            notice: visit.query["done"].map { _ in visit.say(Words.noted) }
        ) { h in FlowView.page(page, site: site, csrf: csrf, &h) }
    }

    private func page(_ visit: Visit) async throws -> FlowPage? {
        let name = visit.parameter("flow")
        guard let ours = BuiltInFlows.current.first(where: { $0.name == name }) else { return nil }
        let mayWrite = try await administers(visit)
        let site = visit.viewer.site
        return try await visit.read { tx in
            let own = try FlowStore.own(site, tx).first { $0.name == ours.ownName(site) }
            return FlowPage(
                ours: ours,
                shown: own ?? ours,
                version: own?.version ?? 0,
                versions: try FlowStore.versions(ours.ownName(site), tx),
                mayWrite: mayWrite
            )
        }
    }

    /// Every change is a new version, which talks begun from now on go by; those on their way keep theirs.
    private func change(_ visit: Visit) async throws -> Answer {
        guard var page = try await page(visit), page.mayWrite else { return .notFound }
        let wanted = FlowForm.read(visit.form.fields, base: page.shown)
        let (site, now, actor) = (visit.viewer.site, visit.now, visit.viewer.employeeID)
        do { try wanted.check() } catch {
            (page.shown, page.error) = (wanted, error.sentence)
            return answer(page, visit)
        }
        if wanted == page.shown { return .redirect(Self.path.adding(page.ours.name)) }
        let next = wanted.copied(name: page.ours.ownName(site), version: page.version + 1, site: site)
        var isKept = visit.form["version"] == String(page.version)
        if isKept {
            isKept = try await visit.write("change the flow of a kind of talk") { tx in
                try FlowStore.put(next, by: actor, at: now, tx)
            }
        }
        guard isKept else {
            (page.shown, page.error, page.isConflict) = (wanted, FlowWords.changed, true)
            return answer(page, visit)
        }
        return .redirect(Self.path.adding(page.ours.name).query("done", "1"))
    }
}

extension BuiltInFlows {
    /// The newest version of each flow of the product.
    static var current: [FlowDefinition] {
        all.filter { flow in !all.contains { $0.name == flow.name && $0.version > flow.version } }
    }
}
