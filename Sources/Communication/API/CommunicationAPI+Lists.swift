import Core
import People
import Signals
import Store
import Web

/// Lists of the pages, as programs read them.
extension CommunicationAPI {
    private static func field(_ name: String, _ shape: Shape) -> ShapeField { ShapeField(name, shape) }

    static let lists: [Endpoint] = [
        .list(
            "/agreements",
            .read(.agreements),
            "What was agreed, for those who may read it; what lies sealed has no words here.",
            from: "/agreements.json",
            key: ["agreement"],
            [
                field("agreement", .id), field("employee_id", .id), field("team", .maybe(.line)),
                field("holder_id", .id), field("kind", .words(of: TalkKind.self)), field("made_at", .moment),
                field("next_check", .maybe(.day)), field("state", .line), field("is_sealed", .flag),
                field("method", .maybe(.text(10_000))), field("promises", .list(.text(10_000), most: 100)),
            ]
        ),
        .list(
            "/findings",
            .read(.signals),
            "Findings that somebody was responsible, and whether they stand.",
            from: "/findings.json",
            key: ["key"],
            [
                field("key", .text(300)), field("employee_id", .id), field("source", .words(of: Finding.Source.self)),
                field("fault", .words(of: Finding.Fault.self)), field("found_on", .day),
                field("found_by", .maybe(.id)), field("guided_by", .maybe(.id)),
                field("standing", .words(["stands", "upheld", "disputed", "overturned"])),
            ]
        ),
        .list(
            "/certificates",
            .read(.signals),
            "Certificates, and whether their renewal is booked.",
            from: "/certificates.json",
            key: ["key"],
            [
                field("key", .text(300)), field("employee_id", .id), field("certificate", .line),
                field("lapses_on", .day), field("booked_on", .maybe(.day)), field("settled_on", .maybe(.day)),
            ]
        ),
        .list(
            "/types",
            .read(.talent),
            "Changes of type that were entered or imported.",
            from: "/types.json",
            key: ["changed_on", "employee_id"],
            [
                field("employee_id", .id), field("changed_on", .day),
                field("from", .maybe(.words(of: TypeChanged.TalentType.self))),
                field("type", .words(of: TypeChanged.TalentType.self)),
            ]
        ),
    ]

    /// Tables that the pages save.
    static let saved: [Endpoint] = [
        .rows(
            "/week",
            .read(.week),
            "The week's communication list.",
            from: "/week.csv",
            key: ["due_on", "employee_id", "rules"],
            query: [field("week", .week), field("who", .words(["own", "all"])), field("team", .line)],
            [
                field("due_on", .day), field("employee_id", .id), field("name", .maybe(.line)),
                field("team", .maybe(.line)), field("rules", .line), field("reason", .maybe(.text(4_000))),
                field("state", .line), field("owner_id", .maybe(.id)), field("slot_at", .maybe(.line)),
                field("leaders_said", .maybe(.text(10_000))), field("told", .maybe(.line)),
            ]
        ),
        .rows(
            "/week/team",
            .read(.week),
            "A leader's own list of a week: what they said, and whom they told.",
            from: "/week/team.csv",
            key: ["due_on", "employee_id"],
            query: [field("week", .week)],
            [
                field("due_on", .day), field("employee_id", .id), field("name", .maybe(.line)),
                field("reason", .maybe(.text(4_000))), field("owner_id", .maybe(.id)),
                field("slot_at", .maybe(.line)), field("said", .maybe(.text(10_000))),
                field("told_at", .maybe(.line)),
            ]
        ),
        .rows(
            "/talks",
            .read(.talks),
            "Talks that were held, with the words this reader may read.",
            from: "/talks.csv",
            key: ["held_on", "employee_id", "kind", "held_by", "minutes"],
            query: [
                field("q", .line), field("kind", .words(of: TalkKind.self)), field("team", .line),
                field("holder", .id), field("from", .day), field("to", .day),
            ],
            [
                field("held_on", .day), field("kind", .words(of: TalkKind.self)), field("employee_id", .id),
                field("name", .maybe(.line)), field("team", .maybe(.line)), field("held_by", .maybe(.id)),
                field("minutes", .maybe(.count)), field("words", .maybe(.text(100_000))),
                field("sealed", .maybe(.words(["yes"]))),
            ]
        ),
    ]

    // MARK: - Reports

    static let reports = Endpoint.list(
        "/reports",
        .read(.signals),
        "Reports that this account made; their words are never shown again.",
        ReportPages.readers,
        parts: 2,
        [
            Said("report", .id) { .text($0.id.text) },
            Said("employee_id", .id) { .text($0.about.employeeID) },
            Said("what", .words(["mood", "leaving", "swing"])) { .text($0.what.rawValue) },
            Said("grade", .words(["now", "soon", "watch"])) { .text($0.grade.rawValue) },
            Said("made_at", .moment) { .text($0.at.iso) },
            Said("joined_by", .maybe(.id), "Who is with the person.") { .text($0.joined?.by) },
            Said("retracted_at", .maybe(.moment)) { .text($0.retraction?.at.iso) },
        ] as [Said<MadeReport>],
        key: { [$0.at.iso, $0.id.text] },
        items: { visit, asked in
            let reader = visit.viewer.employeeID
            let made = try await visit.read { tx in try MadeReportStore.made(by: reader, tx) }
            return made.map { (key: [$0.at.iso, $0.id.text], report: $0) }
                .filter { line in asked.place.map { $0.lexicographicallyPrecedes(line.key) } ?? true }
                .sorted { $0.key.lexicographicallyPrecedes($1.key) }.prefix(asked.limit + 1).map(\.report)
        }
    )
}
