import Core
import People
import Signals
import Web

/// Talks from being taken in hand to their follow-up, and leavers: what programs may do, by the forms of the pages.
enum TalkActsAPI {
    private static let revision = ShapeField("revision", .count, required: true, "Of the talk as it was seen.")
    private static let day = ShapeField("day", .day, required: true)
    private static let words = ShapeField("words", .text(Terms.longestText))

    static let all: [Endpoint] = beginning + course + agreements + leaving

    private static let beginning: [Endpoint] = [
        .act(
            "/talks",
            .write(.talks),
            "Take a talk in hand; `id` is its address.",
            form: "/talks",
            once: "course",
            [
                ShapeField("kind", .words(of: TalkKind.self), required: true),
                ShapeField("person", .id, "Their employee_id."),
                ShapeField("department", .text(120), "With whom a C8 is."),
                ShapeField("keys", .text(4_000), "Keys of the obligations it is about, one a line."),
                ShapeField("gap", .words(of: GapReason.Why.self), "Why inside the gap (K11)."),
            ]
        ),
        .act(
            "/talks/unplanned",
            .write(.talks),
            "Enter a talk that nobody planned (P22).",
            form: "/talks/new",
            once: "once",
            [
                ShapeField("who", .id, required: true, "Number, name, pinyin or initials of one person."),
                ShapeField("kind", .words(of: TalkKind.self), required: true),
                ShapeField("line", .text(UnplannedTalk.longest)), ShapeField("minutes", .whole(1...1440)),
                ShapeField("held_on", .day),
            ]
        ),
    ]

    private static let course: [Endpoint] = [
        .act(
            "/talks/:course/steps",
            .write(.talks),
            "Take, skip or go back a step, or end the talk.",
            form: "/talks/:course/steps",
            version: "/talks/:course",
            [
                ShapeField("act", .words(["done", "skip", "back", "end"]), required: true),
                ShapeField("step", .id), ShapeField("person", .id, "Of a group, whom it is about, by id."),
                ShapeField("reason", .text(2_000), "Why it is skipped or ended."), revision,
            ]
        ),
        .act(
            "/talks/:course/findings",
            .write(.talks),
            "Write down what was found before the talk.",
            form: "/talks/:course/findings",
            version: "/talks/:course",
            [
                ShapeField("step", .id, required: true),
                ShapeField("cause", .words(of: CourseFinding.Cause.self), required: true),
                ShapeField("text", .text(CourseFinding.longest), required: true), revision,
                ShapeField("version", .count, "Of the finding that was seen; 0 for the first."),
            ]
        ),
        .act(
            "/talks/:course/handovers",
            .write(.talks),
            "Hand the talk to another who may hold it.",
            form: "/talks/:course/handovers",
            version: "/talks/:course",
            [
                ShapeField("to", .id, required: true, "Their employee_id."),
                ShapeField("why", .words(of: Handover.Why.self), required: true), revision,
            ]
        ),
        .act(
            "/talks/:course/record",
            .write(.talks),
            "Record the talk that was held.",
            form: "/talks/:course/record",
            version: "/talks/:course",
            record
        ),
        .act(
            "/talks/:course/agreement",
            .write(.agreements),
            "Write down what was agreed, or write it anew; goals with a figure are agreed on the page.",
            form: "/talks/:course/agreement",
            version: "/talks/:course",
            terms
        ),
    ]

    private static let record: [ShapeField] =
        SaidField.allCases.map { ShapeField($0.rawValue, .text(SaidField.longest)) } + [
            ShapeField("held_on", .day), ShapeField("minutes", .whole(1...1440)),
            ShapeField("place", .words(of: TalkPlace.self)), ShapeField("with", .id, "Of a group, one of it."),
            ShapeField("shown", .flag, "The person has seen what is passed on."),
        ]
        + (1...RaisedItem.most).flatMap { number in
            [
                ShapeField("raised\(number)", .text(2_000)),
                ShapeField("what\(number)", .words(of: RaisedItem.What.self)),
                ShapeField("source\(number)", .words(["person", "manager"])),
                ShapeField("passing\(number)", .words(of: RaisedItem.Passing.self)),
            ]
        }

    private static let terms: [ShapeField] =
        [
            ShapeField("employee", .id, "Of a group, with whom."), ShapeField("method", .text(Terms.longestText)),
            ShapeField("version", .count, "Of the agreement that was seen; 0 for the first."),
            ShapeField("without-leader", .flag), ShapeField("without-above", .flag),
        ] + (1...Terms.mostGoals).map { ShapeField("goal\($0)-words", .text(Terms.longestText)) }
        + (1...Terms.mostChecks).map { ShapeField("check\($0)", .day) }
        + (1...Terms.mostPromises).flatMap {
            [ShapeField("promise\($0)", .text(Terms.longestText)), ShapeField("promise\($0)-day", .day)]
        }

    private static let agreements: [Endpoint] = [
        .act(
            "/agreements/:agreement/answers",
            .write(.agreements),
            "Confirm what was agreed, or say what is not right.",
            form: "/agreements/:agreement/answers",
            [
                ShapeField("answer", .words(of: AgreementAnswer.What.self), required: true),
                ShapeField("version", .count, required: true), words,
            ]
        ),
        .act(
            "/agreements/:agreement/followups",
            .write(.agreements),
            "Say on a check date what came of it.",
            form: "/agreements/:agreement/followups",
            (1...Terms.mostGoals).map { ShapeField("goal\($0)", .words(of: GoalCheck.Outcome.self)) } + [day, words]
        ),
        .act(
            "/agreements/:agreement/promises",
            .write(.agreements),
            "Say how a promise stands.",
            form: "/agreements/:agreement/promises",
            [
                ShapeField("promise", .count, required: true),
                ShapeField("said", .words(of: Promised.Word.Said.self), required: true), words,
            ]
        ),
    ]

    private static let leaving: [Endpoint] = [
        .act(
            "/leaving",
            .write(.talks),
            "Enter that somebody leaves (K7).",
            form: "/leaving",
            [
                ShapeField("person", .id, required: true), ShapeField("notice_on", .day),
                ShapeField("left_on", .day, required: true), ShapeField("leave_kind", .words(of: LeaveKind.self)),
            ]
        ),
        .act(
            "/leaving/:employee/attempts",
            .write(.talks),
            "Record an attempt to reach somebody who has left.",
            form: "/leaving/:employee/attempts",
            [ShapeField("way", .words(of: AttemptWay.self), required: true), day]
        ),
        .act(
            "/leaving/:employee/withdrawal",
            .write(.talks),
            "Take a leaving back.",
            form: "/leaving/:employee/withdrawal",
            [ShapeField("reason", .text(2_000), required: true)]
        ),
    ]
}
