import Core
import People
import Signals
import Web

/// The page beside a talk: clock and parts on the left, one question with its notes, what is at hand on the right.
enum HoldView {
    static func page(_ page: HoldPage, csrf: String, _ h: inout HTML) {
        let talk = page.talk
        h.div(.class("hold"), .data("behaviour", "talk-steps")) { h in
            bar(talk, &h)
            h.div(.class("talk", "hold__body")) { h in
                h.aside(.class("hold__side"), .aria("label", HoldingWords.clockLabel)) { h in
                    clock(page, &h)
                    h.ol(.class("talk__guide", "hold__guide")) { h in
                        for step in talk.outline.steps { guide(step, talk.course, &h) }
                    }
                }
                notes(page, csrf, &h)
                h.aside(.class("hold__hand", "stack"), .aria("label", HoldingWords.factsAtHand)) { h in
                    hand(talk, &h)
                }
            }
        }
    }

    private static func bar(_ talk: HoldingTalk, _ h: inout HTML) {
        h.div(.class("hold__bar")) { h in
            h.a(.href(CoursePages.path(talk.course)), text: "‹ \(h.say(talk.course.kind.word))")
            h.h1(.class("hold__name"), text: h.say.list(talk.names))
            h.span(.class("faint"), text: talk.team ?? "")
            h.nav(.class("hold__links"), .aria("label", HoldingWords.talkPages)) { h in
                h.a(.href(CoursePages.path(talk.course, "sheet")), text: HoldingWords.toSheet)
                h.a(.href(CoursePages.path(talk.course, "passing")), text: HoldingWords.passingTitle)
            }
        }
    }

    /// The ring with its band; minutes pass by a script, without one it shows the band alone.
    private static func clock(_ page: HoldPage, _ h: inout HTML) {
        let band = page.talk.band.minutes
        h.div(
            .class("hold__clock"),
            .data("behaviour", "talk-clock"),
            .data("account", page.account.text),
            .data("course", page.talk.course.id.text)
        ) { h in
            h.svg(.attribute("viewBox", "0 0 120 120"), .attribute("width", "132"), .aria("hidden", true)) { h in
                ring("hold__ring", "0 0 \(TalkBand.round) 0", &h)
                let length = band.upperBound - band.lowerBound
                ring("hold__band", "0 \(band.lowerBound) \(length) \(TalkBand.round)", &h)
                ring("hold__passed", "0 \(TalkBand.round)", &h)
            }
            h.p(.class("hold__minutes")) { h in
                h.strong(.data("minutes", ""), text: Say.missing)
                h.span(.class("faint"), text: HoldingWords.minuteSign)
            }
            h.p(.class("faint"), text: page.talk.bandHint)
        }
    }

    private static func ring(_ name: String, _ dashes: String, _ h: inout HTML) {
        h.circle(
            .class(name),
            .attribute("cx", 60.0),
            .attribute("cy", 60.0),
            .attribute("r", 50.0),
            .attribute("fill", "none"),
            .attribute("pathLength", String(TalkBand.round)),
            .attribute("stroke-dasharray", name == "hold__ring" ? nil : dashes),
            .attribute("transform", "rotate(-90 60 60)")
        )
    }

    private static func guide(_ step: TalkOutline.Step, _ course: TalkCourse, _ h: inout HTML) {
        h.li { h in
            let path = CoursePages.path(course, "hold").fragment("part-\(step.part.name)")
            h.a(.href(path), .data("to", step.part.name), text: step.title)
        }
    }

    private static func notes(_ page: HoldPage, _ csrf: String, _ h: inout HTML) {
        let course = page.talk.course
        h.form(
            .class("hold__notes"),
            .method(.post),
            .action(CoursePages.path(course, "notes")),
            .data("behaviour", "talk-notes"),
            .data("account", page.account.text),
            .data("course", course.id.text),
            .data("saved", HoldingWords.notesSaved),
            .data("kept", HoldingWords.notesHere),
            .data("unsaved", HoldingWords.notesMemory)
        ) { h in
            h.hidden("csrf", csrf)
            h.hidden("device", page.device)
            let steps = page.talk.outline.steps
            for (place, step) in steps.enumerated() { part(step, place, steps.count, page, &h) }
            h.p(.class("hold__state"), .role("status")) { h in
                h.span(.class("tag", "good"), .data("state", "")) { _ in }
            }
            h.p(.class("readers"), text: HoldingWords.notesReaders)
            h.div(.class("actions")) { h in
                h.button(
                    .class("btn"),
                    .type("submit"),
                    .data("without-script", ""),
                    text: HoldingWords.keepNotes
                )
                h.button(
                    .class("btn", "btn--primary"),
                    .type("submit"),
                    .name("then"),
                    .value("record"),
                    text: HoldingWords.writeDown
                )
            }
        }
    }

    private static func part(
        _ step: TalkOutline.Step,
        _ place: Int,
        _ count: Int,
        _ page: HoldPage,
        _ h: inout HTML
    ) {
        let name = step.part.name
        h.section(.class("hold__part"), .id("part-\(name)"), .data("part", name), .aria("labelledby", "title-\(name)"))
        {
            h in
            h.p(.class("faint"), .id("title-\(name)")) { h in
                h.text("\(h.say(step.title)) · \(h.say(HoldingWords.stepOf(place + 1, count)))")
            }
            h.p(.class("question"), .id("ask-\(name)"), text: step.question)
            h.hidden("seen-\(name)", page.seen(step.part))
            h.hidden("was-\(name)", page.text(step.part))
            h.textarea(
                .class("field__input", "paper", "hold__note"),
                .name("notes-\(name)"),
                .rows(5),
                .maxlength(DraftWrite.longest),
                .aria("label", HoldingWords.notesLabel),
                .aria("describedby", "ask-\(name)"),
                text: page.text(step.part)
            )
            chips(page.talk, step.part, &h)
            if step.part == .agree { agreement(page, &h) }
            h.p(.class("hold__steps")) { h in
                h.button(
                    .class("btn", "btn--quiet"),
                    .type("button"),
                    .data("step", "-1"),
                    .hidden(),
                    text: HoldingWords.previousStep
                )
                h.button(
                    .class("btn"),
                    .type("button"),
                    .data("step", "1"),
                    .hidden(),
                    text: HoldingWords.nextStep
                )
            }
        }
    }

    /// Marks are words before a line, so that they need no network; about the leader nothing is noted (P10a).
    private static func chips(_ talk: HoldingTalk, _ part: HoldPart, _ h: inout HTML) {
        h.div(.class("hold__chips"), .data("behaviour", "talk-marks")) { h in
            for mark in TalkMark.allCases where mark.fits(talk.course.kind) {
                h.button(.class("btn"), .type("button"), .data("mark", mark.prefix), .hidden()) { h in
                    h.text("＋ \(h.say(mark.word))")
                }
            }
            if talk.course.kind != .c5, talk.course.kind != .c8 { matter(talk, HoldingWords.markLeader, &h) }
        }
    }

    /// The agreement, drafted beside the notes and kept as they are; it counts once it is written on its own page or
    /// with the record.
    private static func agreement(_ page: HoldPage, _ h: inout HTML) {
        h.fieldset(.class("hold__agreement")) { h in
            h.legend(text: HoldingWords.agreementDraft)
            if page.draftsAgreement {
                for field in AgreedField.allCases { agreed(field, page, &h) }
                h.p(.class("faint"), text: HoldingWords.agreementHint)
            }
            h.p { h in
                h.a(
                    .class("btn"),
                    .href(CoursePages.path(page.talk.course, "agreement")),
                    .attribute("target", "_blank"),
                    .rel("noopener"),
                    text: page.draftsAgreement ? HoldingWords.agreeGoals : HoldingWords.toAgreement
                )
            }
        }
    }

    private static func agreed(_ field: AgreedField, _ page: HoldPage, _ h: inout HTML) {
        let part = HoldPart.agreed(field)
        let (name, id) = (part.name, "agreed-\(field.rawValue)")
        h.div(.class("field", "hold__agreed"), .data("part", name)) { h in
            h.label(.class("field__label"), .for(id), text: field.word)
            h.hidden("seen-\(name)", page.seen(part))
            h.hidden("was-\(name)", page.text(part))
            if field.isDay {
                h.input(.class("field__input"), .type("date"), .id(id), .name("notes-\(name)"), .value(page.text(part)))
            } else {
                h.textarea(
                    .class("field__input"),
                    .id(id),
                    .name("notes-\(name)"),
                    .rows(field == .promise ? 1 : 2),
                    .maxlength(DraftWrite.longest),
                    text: page.text(part)
                )
            }
        }
    }

    /// The way from what is said unasked about the leader to an own matter (C5): the person comes along, no word does.
    static func matter(_ talk: HoldingTalk, _ word: Word, _ h: inout HTML) {
        h.a(
            .class("btn", "btn--quiet"),
            .href(Path("/matters/new").query("from", talk.course.id.text)),
            .attribute("target", "_blank"),
            .rel("noopener"),
            .title(HoldingWords.notLeader),
            text: word
        )
    }

    private static func hand(_ talk: HoldingTalk, _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2(text: HoldingWords.agreementDraft)
            h.p { $0.a(.href(CoursePages.path(talk.course, "agreement")), text: HoldingWords.toAgreement) }
        }
        h.section(.class("card")) { h in
            h.h2(text: HoldingWords.toHeed)
            h.ul(.class("hold__list")) { h in
                for sentence in talk.heed { h.li(text: sentence) }
            }
        }
        h.section(.class("card")) { h in
            h.h2(text: HoldingWords.factsAtHand)
            FactsView.facts(talk, &h)
            for person in talk.people {
                h.p { h in
                    let path = Path("/people").adding(person.employeeID).adding("dossier")
                    h.a(.href(path), .attribute("target", "_blank"), .rel("noopener")) { h in
                        h.text(talk.people.count == 1 ? h.say(HoldingWords.toDossier) : person.name)
                    }
                }
            }
        }
        h.p(.class("faint"), .data("step-keys", ""), .hidden(), text: HoldingWords.stepKeys)
    }
}
