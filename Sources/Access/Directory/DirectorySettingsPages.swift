import Core
import Logging
import Notify
import Store
import Web

/// `/settings/company-directory`: how people of the administrator's site come in by their company's directory.
struct DirectorySettingsPages: Sendable {
    static let path = Path("/settings/company-directory")

    let reader: DirectoryReader

    var routes: [Route] {
        [
            Route(.get, "/settings/company-directory", .roles([.administrator])) { visit in
                try await answer(visit, nil, notice: UserActPages.notice(visit))
            },
            Route(.post, "/settings/company-directory", .roles([.administrator])) { visit in try await set(visit) },
            Route(.post, "/settings/company-directory/trial", .roles([.administrator])) { visit in
                try await trial(visit)
            },
            Route(.post, "/settings/company-directory/end", .roles([.administrator])) { visit in try await end(visit) },
        ]
    }

    private func present(_ visit: Visit) async throws -> CompanyDirectory? {
        let site = visit.viewer.site
        return try await visit.house.database.read(visit.userScope) { tx in try DirectoryStore.of(site: site, tx) }
    }

    private func answer(
        _ visit: Visit,
        _ draft: DirectoryDraft?,
        notice: String? = nil,
        status: Int = 200
    ) async throws -> Answer {
        let present = try await present(visit)
        let page = DirectoryPage(
            draft: draft ?? DirectoryDraft(present ?? CompanyDirectory()),
            isSet: present != nil,
            hasSecret: present?.secret.isEmpty == false,
            site: visit.viewer.site
        )
        let csrf = visit.viewer.csrf
        return .page(DirectoryWords.title, at: Self.path, status: status, notice: notice) { h in
            DirectoryView.page(page, csrf: csrf, &h)
        }
    }

    private func set(_ visit: Visit) async throws -> Answer {
        let draft = DirectoryDraft(visit.form, site: visit.viewer.site, before: try await present(visit))
        guard draft.errors.isEmpty else { return try await answer(visit, draft, status: 422) }
        let (fresh, now, by, wanted) = (
            ID<CompanyDirectory>(at: visit.now).text, visit.now, visit.viewer.employeeID, draft.directory
        )
        do {
            try await visit.house.database.write(visit.userActor, "set the company's directory") { tx in
                try DirectoryStore.set(wanted, fresh: fresh, by: by, at: now, tx)
            }
        } catch let failure as Failure {
            return .refused(status: 503, failure.sentence)
        }
        return .redirect(Self.path.query("done", "1"))
    }

    /// Asks the directory how many it knows, without signing anybody in.
    private func trial(_ visit: Visit) async throws -> Answer {
        guard let present = try await present(visit) else { return .notFound }
        guard let server = present.server else {
            return try await answer(visit, nil, notice: visit.say(DirectoryWords.trouble(.account)), status: 502)
        }
        switch await reader.ask(.count, server) {
        case .counted(let count, let more):
            return try await answer(visit, nil, notice: visit.say(DirectoryWords.answers(count, more: more)))
        case .failed(let trouble, let why):
            visit.house.log.notice(
                "company directory tried",
                metadata: ["trouble": "\(trouble.rawValue)", "why": "\(why)"]
            )
            return try await answer(visit, nil, notice: visit.say(DirectoryWords.trouble(trouble)), status: 502)
        case .entry, .wrong:
            return try await answer(visit, nil, notice: visit.say(DirectoryWords.trouble(.search)), status: 502)
        }
    }

    private func end(_ visit: Visit) async throws -> Answer {
        guard let present = try await present(visit) else { return .notFound }
        let (now, site) = (visit.now, visit.viewer.site)
        try await visit.house.database.write(visit.userActor, "end the company's directory") { tx in
            try DirectoryStore.end(present.id, site: site, at: now, tx)
        }
        return .redirect(Self.path.query("done", "1"))
    }
}
