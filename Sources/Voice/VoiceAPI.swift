import Core
import Signals
import Web

/// Matters, issues and what became of them, for programs.
enum VoiceAPI {
    static let endpoints: [Endpoint] = [matters, issues] + acts

    private static func field(_ name: String, _ shape: Shape) -> ShapeField { ShapeField(name, shape) }

    private static let matters = Endpoint.list(
        "/matters",
        .read(.voice),
        "Own matters and those to answer, with their clock and without a word.",
        from: "/matters.json",
        key: ["matter"],
        [
            field("matter", .id), field("employee_id", .id), field("what", .words(of: OwnMatter.What.self)),
            field("is_own", .flag), field("owner_id", .maybe(.id)), field("raised_on", .day), field("due_on", .day),
            field("answered_on", .maybe(.day)), field("is_late", .flag), field("stage", .line),
        ]
    )

    private static let issues = Endpoint.list(
        "/issues",
        .read(.voice),
        "Issues the account may know of, with the words it may read.",
        from: "/issues.json",
        key: ["issue"],
        [
            field("issue", .id), field("what", .words(of: Raised.What.self)), field("topic", .line),
            field("route", .line), field("words", .maybe(.text(10_000))), field("raised_by", .maybe(.line)),
            field("raised_on", .day), field("owner_id", .maybe(.id)), field("due_on", .day), field("state", .line),
            field("is_late", .flag), field("answer", .maybe(.text(10_000))),
        ]
    )

    private static let words = field("words", .text(MatterDraft.longest))

    private static let acts: [Endpoint] = [
        .act(
            "/matters",
            .write(.voice),
            "Raise an own matter (C5).",
            form: "/matters",
            [
                ShapeField("what", .words(of: OwnMatter.What.self), required: true), words,
                ShapeField("about", .id, "Of a complaint, the employee_id of whom it is about."),
                ShapeField("superior", .flag, "Their superior is concerned, too."), field("day", .day),
                ShapeField("time", .id, "HH:MM, of a wish for a talk."), field("listener", .id),
            ]
        ),
        .act(
            "/matters/:matter/steps",
            .write(.voice),
            "Take a step of a matter: received, looking, acted, answered, added, forwarded, closed.",
            form: "/matters/:matter/steps",
            [ShapeField("step", .words(of: MatterStep.self), required: true), words, field("to", .id)]
        ),
        .act(
            "/issues",
            .write(.voice),
            "Write in an issue or an idea.",
            form: "/issues",
            [
                ShapeField("words", .text(MatterDraft.longest), required: true),
                field("what", .words(of: Raised.What.self)),
            ]
        ),
        .act(
            "/issues/:issue/steps",
            .write(.voice),
            "Take an issue on, answer it, or open it again.",
            form: "/issues/:issue/steps",
            [ShapeField("step", .words(["taken", "answered", "reopened"]), required: true), words]
        ),
        .act(
            "/issues/:issue/topic",
            .write(.voice),
            "Sort an issue.",
            form: "/issues/:issue/topic",
            [field("topic", .id), field("owner", .id)]
        ),
        .act(
            "/board/:common/reactions",
            .write(.voice),
            "Say whether a published result helped.",
            form: "/board/:common/reactions",
            [ShapeField("answer", .words(of: Reactions.Answer.self), required: true)]
        ),
        .act(
            "/board/:common/words",
            .write(.voice),
            "Name the owner of a common issue, write its first word, or publish its result.",
            form: "/board/:common/words",
            [
                ShapeField("what", .words(["owner", "word", "result"]), required: true),
                ShapeField("words", .text(MatterDraft.longest), required: true),
            ]
        ),
        .act(
            "/issues/common",
            .write(.voice),
            "Put issues of several people together into one public item.",
            form: "/issues/common",
            [
                ShapeField("title", .text(NewCommon.longestTitle), required: true),
                ShapeField("issues", .text(10_000), required: true, "Their ids with a space between them."),
                field("owner", .id),
            ]
        ),
        .act(
            "/issues/common/causes",
            .write(.voice),
            "Give a cause that several share to training, as one issue (C2a).",
            form: "/issues/common/causes",
            [field("cause", .id), field("team", .line)]
        ),
        .act(
            "/matters/:matter/talk",
            .write(.voice),
            "Begin the talk about a matter.",
            form: "/matters/:matter/talk",
            []
        ),
        .act(
            "/cases",
            .write(.voice),
            "Write down a good method; nobody reads it under a name before that person agrees.",
            form: "/cases",
            [
                ShapeField("number", .id, required: true, "The employee_id of whose method it is."),
                ShapeField("origin", .words(of: MethodCase.Origin.self)), field("topic", .id),
                ShapeField("title", .text(MethodCase.longestTitle), required: true),
                ShapeField("method", .text(MethodCase.longestMethod), required: true),
            ]
        ),
    ]
}
