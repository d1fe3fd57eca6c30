import Communication
import Core
import People
import Store
import Web

/// How long records are kept, and what is held, for programs.
enum RetentionAPI {
    static let endpoints: [Endpoint] = [kinds, set, holds, place, end]

    private static let kinds = Endpoint.list(
        "/retention",
        .read(.settings),
        "How many days each kind of record is kept at the reader's site.",
        RetentionPages.readers,
        [
            Said("kind", .words(of: RetentionKind.self)) { .text($0.kind.rawValue) },
            Said("days", .count) { .whole($0.days) },
            Said("since", .maybe(.day), "Null while the default holds.") { .text($0.since?.description) },
            Said("default", .count) { .whole($0.byDefault) },
            Said("least", .count) { .whole($0.kind.range.lowerBound) },
            Said("most", .count) { .whole($0.kind.range.upperBound) },
        ] as [Said<RetentionPage.Line>],
        key: { [$0.kind.rawValue] },
        items: { visit, asked in
            let (name, today) = (visit.viewer.site, visit.today)
            let lines = try await visit.read { tx -> [RetentionPage.Line]? in
                guard let site = try SiteStore.all(tx).first(where: { $0.name == name }) else { return nil }
                return RetentionPage(
                    site: site,
                    today: today,
                    settings: try SiteStore.settings(tx),
                    holds: [],
                    mayWrite: false,
                    mayHold: false
                ).lines
            }
            return lines.map { SettingsAPI.page($0.sorted { $0.kind.rawValue < $1.kind.rawValue }, asked, key: key) }
        }
    )

    private static func key(_ line: RetentionPage.Line) -> [String] { [line.kind.rawValue] }

    private static let set = Endpoint.act(
        "/retention",
        .write(.settings),
        "Set how long a kind of record is kept, from today or a later day.",
        form: "/settings/retention",
        [
            ShapeField("kind", .words(of: RetentionKind.self), required: true),
            ShapeField("days", .count, required: true), ShapeField("from", .day, required: true),
        ]
    )

    private static let holds = Endpoint.list(
        "/retention/holds",
        .read(.settings),
        "What is held at the reader's site whatever its age.",
        RetentionPages.readers,
        [
            Said("hold", .id) { .text($0.id) },
            Said("employee_id", .maybe(.id), "Null where it is on everybody at the site.") { .text($0.employeeID) },
            Said("reason", .text(1_000)) { .text($0.reason) },
            Said("placed_at", .moment) { .text($0.from.iso) },
            Said("placed_by", .line) { .text($0.by) },
        ] as [Said<LegalHold>],
        key: { [$0.id] },
        items: { visit, asked in
            let site = visit.viewer.site
            let all = try await visit.read { tx in try LegalHoldStore.open(at: site, tx) }
            return SettingsAPI.page(all.sorted { $0.id < $1.id }, asked) { [$0.id] }
        }
    )

    private static let place = Endpoint.act(
        "/retention/holds",
        .write(.settings),
        "Hold what there is of a person, or of everybody at the site.",
        form: "/settings/retention/holds",
        [
            ShapeField("employee", .id, "The employee_id; left out: everybody at the site."),
            ShapeField("reason", .text(RetentionPages.mostReason), required: true),
        ]
    )

    private static let end = Endpoint.act(
        "/retention/holds/:id/end",
        .write(.settings),
        "End a hold with a reason.",
        form: "/settings/retention/holds/:id/end",
        [ShapeField("reason", .text(RetentionPages.mostReason), required: true)]
    )
}
