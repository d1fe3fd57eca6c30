import Core
import Signals
import Web

/// The week, reports and findings: what programs may do, by the forms of the pages.
enum WeekActsAPI {
    private static let week = ShapeField("week", .week, required: true)
    private static let holder = ShapeField(
        "holder",
        .id,
        "The employee_id of whose week it is; the own where left out."
    )
    private static let key = ShapeField("key", .text(300), required: true, "Of the obligation.")
    private static let revision = ShapeField("revision", .count, "Of the slot as it was seen.")

    static let all: [Endpoint] = plan + leaders + floor + signals

    private static let plan: [Endpoint] = [
        .act(
            "/obligations/decisions",
            .write(.week),
            "Waive an obligation, or record an attempt (K7).",
            form: "/obligations/decisions",
            [
                key, ShapeField("kind", .words(["waiver", "attempt"]), required: true),
                ShapeField("reason", .text(2_000), required: true),
            ]
        ),
        .act(
            "/week/plans",
            .write(.week),
            "Keep the proposed slots of a holder's week.",
            form: "/week/plans",
            [week, holder]
        ),
        .act(
            "/week/moves",
            .write(.week),
            "Move a slot to another place of the week.",
            form: "/week/moves",
            [
                week, holder, key, revision,
                ShapeField("start", .moment, required: true, "Without an offset it is the site's time."),
            ]
        ),
        .act(
            "/week/tellings",
            .write(.week),
            "Say that the person was told of a slot, or that they were not.",
            form: "/week/tellings",
            [week, holder, key, revision, ShapeField("told", .flag, required: true)]
        ),
        .act(
            "/week/gap",
            .write(.week),
            "Say why a talk is held inside the gap (K11), or take it back.",
            form: "/week/gap",
            [week, holder, key, ShapeField("reason", .words(of: GapReason.Why.self))]
        ),
        .act(
            "/week/round",
            .write(.week),
            "Send the coming week's list to the leaders before its time.",
            form: "/week/round",
            [week]
        ),
    ]

    private static let leaders: [Endpoint] = [
        .act(
            "/week/team/comments",
            .write(.week),
            "A leader's answer to a line of the list (P1).",
            form: "/week/team/comments",
            [
                week, key,
                ShapeField("answer", .words(["agree", "not_this_week", "know", "find_out"]), required: true),
                ShapeField("text", .text(TeamPages.longestText), "With know and find_out."),
            ]
        ),
        .act(
            "/week/team/withdrawals",
            .write(.week),
            "Take an answer back.",
            form: "/week/team/withdrawals",
            [week, ShapeField("comment", .id, required: true)]
        ),
        .act(
            "/week/team/told",
            .write(.week),
            "Say that a person of the team was told on the day (P4), or take it back.",
            form: "/week/team/told",
            [week, key, revision, ShapeField("undo", .flag)]
        ),
    ]

    private static let floor: [Endpoint] = [
        .act(
            "/floor/decisions",
            .write(.week),
            "Floor control lets a talk go or holds the person on the line (P4a).",
            form: "/floor/decisions",
            [
                ShapeField("slot", .id, required: true),
                ShapeField("kind", .words(["release", "hold"]), required: true), revision,
                ShapeField("reason", .words(of: FloorDecision.Reason.self), "Of a hold."),
            ]
        ),
        .act(
            "/floor/undos",
            .write(.week),
            "Take back what the floor decided.",
            form: "/floor/undos",
            [ShapeField("decision", .id, required: true), revision]
        ),
    ]

    private static let signals: [Endpoint] = [
        .act(
            "/reports",
            .write(.signals),
            "Report what was seen in somebody (K3a, K4).",
            form: "/report",
            once: "report",
            [
                ShapeField("person", .id, required: true, "Their employee_id."),
                ShapeField("what", .words(["mood", "leaving", "swing"]), required: true),
                ShapeField("grade", .words(["now", "soon", "watch"]), "soon where it is left out."),
                ShapeField("line", .text(ReportDraft.longestLine)),
                ShapeField("figure", .text(ReportDraft.longestFigure), "Of a swing."),
            ]
        ),
        .act(
            "/reports/:report/joining",
            .write(.signals),
            "Say that one is with the person.",
            form: "/report/:report/joining",
            []
        ),
        .act(
            "/reports/:report/retraction",
            .write(.signals),
            "Take an own report back.",
            form: "/report/:report/retraction",
            [ShapeField("reason", .text(2_000), required: true)]
        ),
        .act(
            "/findings",
            .write(.signals),
            "Enter a finding that somebody was responsible (K6).",
            form: "/findings",
            once: "finding",
            [
                ShapeField("person", .id, required: true),
                ShapeField("source", .words(of: Finding.Source.self), required: true),
                ShapeField("fault", .words(of: Finding.Fault.self), required: true),
                ShapeField("found_on", .day, required: true),
                ShapeField("guide", .flag, "The analyst guides the person themselves."),
            ]
        ),
        .act(
            "/findings/disputes",
            .write(.signals),
            "Open or settle a dispute about a finding.",
            form: "/findings/disputes",
            [
                ShapeField("key", .text(300), required: true),
                ShapeField("step", .words(of: DisputeStep.self), required: true),
            ]
        ),
        .act(
            "/certificates",
            .write(.signals),
            "Say that a renewal is booked, or done.",
            form: "/certificates",
            [
                ShapeField("key", .text(300), required: true),
                ShapeField("step", .words(["booked", "renewed"]), required: true),
            ]
        ),
        .act(
            "/types",
            .write(.talent),
            "Enter a change of type (K15).",
            form: "/types.json",
            [
                ShapeField("person", .id, required: true), ShapeField("changed_on", .day, required: true),
                ShapeField("type", .words(of: TypeChanged.TalentType.self), required: true),
                ShapeField("from", .words(of: TypeChanged.TalentType.self)),
            ]
        ),
    ]
}
