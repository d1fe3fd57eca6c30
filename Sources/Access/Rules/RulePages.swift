import Core
import Store
import Web

/// `/settings/sign-in`: how long sessions live, and who must have a second factor; HR reads, administrators change.
enum RulePages {
    static let routes: [Route] = [
        Route(.get, "/settings/sign-in", UserPages.readers) { visit in
            try await answer(visit, notice: UserActPages.notice(visit))
        },
        Route(.post, "/settings/sign-in", .roles([.administrator])) { visit in try await set(visit) },
    ]

    private static func answer(
        _ visit: Visit,
        notice: String? = nil,
        errors: [AccessRules.Number: Word] = [:],
        status: Int = 200
    ) async throws -> Answer {
        let (site, today) = (visit.viewer.site, visit.today)
        let rules = try await visit.read { tx in try AccessRuleStore.rules(of: site, on: today, tx) }
        let (csrf, mayWrite, sent) = (visit.viewer.csrf, visit.viewer.isAdministrator, visit.form.fields)
        return .page(RuleWords.title, at: Path("/settings/sign-in"), status: status, notice: notice) { h in
            RuleView.page(rules, site: site, mayWrite: mayWrite, sent: sent, errors: errors, csrf: csrf, &h)
        }
    }

    private static func set(_ visit: Visit) async throws -> Answer {
        var (changed, errors): ([(String, String)], [AccessRules.Number: Word]) = ([], [:])
        for number in AccessRules.Number.allCases {
            guard let value = visit.form[number.rawValue].flatMap({ Int($0) }), number.bounds.contains(value) else {
                errors[number] = RuleWords.bounds(number.bounds)
                continue
            }
            changed.append((number.rawValue, String(value)))
        }
        guard errors.isEmpty else { return try await answer(visit, errors: errors, status: 422) }
        let required = AccessRules.sensitive.filter { visit.form["required.\($0.rawValue)"] == "1" }
        changed.append((AccessRules.secondFactorName, required.map(\.rawValue).joined(separator: ",")))
        let (site, today) = (visit.viewer.site, visit.today)
        try await visit.house.database.write(visit.userActor, "set the rules of signing in") { [changed] tx in
            for (name, value) in changed { try AccessRuleStore.set(name, value, site: site, from: today, tx) }
        }
        return .redirect(Path("/settings/sign-in").query("done", "1"))
    }
}
