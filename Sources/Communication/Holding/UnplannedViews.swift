import Core
import People
import Web

/// The one form for a talk nobody planned; wide enough for a thumb.
enum UnplannedView {
    static func page(
        _ talk: UnplannedTalk,
        fitting: [PeopleListStore.Line],
        kinds: [TalkKind],
        csrf: String,
        _ h: inout HTML
    ) {
        h.pageHead(HoldingWords.unplannedTitle, sub: h.say(HoldingWords.unplannedSub))
        h.form(.class("card", "form", "unplanned"), .method(.post), .action(Path("/talks/new"))) { h in
            h.hidden("csrf", csrf)
            h.hidden("once", talk.once)
            h.field(
                Field(
                    "who",
                    HoldingWords.unplannedWho,
                    value: talk.who,
                    hint: HoldingWords.unplannedWhoHint,
                    error: talk.errors["who"],
                    required: true
                )
            )
            if fitting.count > 1 { choice(fitting, &h) }
            kind(talk, kinds, &h)
            h.div(.class("talk-form__field")) { h in
                h.p(.class("readers"), text: UnplannedTalk.readers.sentence)
                h.field(Field("line", HoldingWords.unplannedLine, value: talk.line, error: talk.errors["line"]))
            }
            h.div(.class("record__row")) { h in
                h.field(
                    Field("minutes", HoldingWords.talkMinutes, value: talk.minutes, error: talk.errors["minutes"]),
                    type: "number"
                )
                h.field(
                    Field("held_on", HoldingWords.heldOn, value: talk.heldOn, error: talk.errors["held_on"]),
                    type: "date"
                )
            }
            h.button(.class("btn", "btn--primary"), .type("submit"), text: HoldingWords.unplannedSave)
        }
    }

    private static func choice(_ fitting: [PeopleListStore.Line], _ h: inout HTML) {
        h.fieldset(.class("fieldset")) { h in
            h.legend(text: HoldingWords.severalFound)
            for line in fitting {
                h.label(.class("tick")) { h in
                    h.input(.type("radio"), .name("chosen"), .value(line.employeeID))
                    h.span(text: h.say.joined(line.name, line.employeeID, line.team))
                }
            }
        }
    }

    /// All kinds side by side: one tap.
    private static func kind(_ talk: UnplannedTalk, _ kinds: [TalkKind], _ h: inout HTML) {
        h.fieldset(.class("fieldset")) { h in
            h.legend(text: HoldingWords.unplannedKind)
            if let error = talk.errors["kind"] { h.p(.class("field__error"), text: error) }
            h.div(.class("unplanned__kinds")) { h in
                for kind in kinds {
                    h.label(.class("tick")) { h in
                        h.input(
                            .type("radio"),
                            .name("kind"),
                            .value(kind.rawValue),
                            .required(),
                            .checked(kind.rawValue == talk.kind || kinds.count == 1)
                        )
                        h.span(text: kind.word)
                    }
                }
            }
        }
    }
}
