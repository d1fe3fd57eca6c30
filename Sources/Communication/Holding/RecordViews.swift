import Core
import People
import Signals
import Web

/// The record of a talk: a form for its holder, and what was written for all who may read it.
enum RecordView {
    static func page(_ page: RecordPage, csrf: String, _ h: inout HTML) {
        let talk = page.talk
        h.pageHead(
            h.say(HoldingWords.recordTitle),
            sub: h.say.joined(
                page.person?.name ?? h.say.list(talk.names),
                h.say(talk.course.kind.word),
                page.held.map { h.say.date($0.heldOn) } ?? ""
            )
        ) { h in HoldingNav.links(talk, at: "record", &h) }
        if talk.people.count > 1 { everyone(page, &h) }
        if talk.people.count > 1, page.person == nil { return }
        if let refusal = page.refusal { h.flash(refusal, tone: .late) }
        if talk.isHolder { offers(page, &h) }
        if page.held != nil, !page.raised.isEmpty { PassingView.list(page, csrf: csrf, &h) }
        if talk.isHolder {
            form(page, csrf, &h)
        } else if page.said.isEmpty {
            h.p(.class("sub"), text: HoldingWords.notHolderRecord)
        }
        guard !page.said.isEmpty else { return }
        h.section(.class("card")) { h in
            h.h2(text: HoldingWords.corrections)
            versions(page.said, &h)
        }
    }

    /// What the record calls for beside it: a change of the agreement, a report of a mood (K4, H10).
    private static func offers(_ page: RecordPage, _ h: inout HTML) {
        guard let person = page.person else { return }
        if page.offersChange {
            h.section(.class("card", "notice")) { h in
                h.p(text: HoldingWords.agreementCorrected)
                let path = CoursePages.path(page.talk.course, "agreement").query("employee", person.employeeID)
                h.a(.class("btn"), .href(path.query("from", "record")), text: HoldingWords.changeAgreement)
            }
        }
        if page.draft.hasMood {
            h.p(.class("readers")) { h in
                h.text(HoldingWords.moodNoted)
                h.text(" ")
                h.a(
                    .href(ReportPages.path.query("person", person.employeeID)),
                    .attribute("target", "_blank"),
                    .rel("noopener"),
                    text: HoldingWords.reportMood
                )
            }
        }
    }

    /// A group has a record for each.
    private static func everyone(_ page: RecordPage, _ h: inout HTML) {
        h.nav(.class("card"), .aria("label", HoldingWords.withWhom)) { h in
            h.p(.class("sub"), text: HoldingWords.groupHint)
            h.ul(.class("choice")) { h in
                for person in page.talk.people {
                    h.li { h in
                        h.a(
                            .class("choice__item"),
                            .href(CoursePages.path(page.talk.course, "record").query("with", person.employeeID)),
                            .aria("current", "page").when(person.id == page.person?.id),
                            text: person.name
                        )
                    }
                }
            }
        }
    }

    private static func form(_ page: RecordPage, _ csrf: String, _ h: inout HTML) {
        let (course, draft) = (page.talk.course, page.draft)
        h.form(
            .class("card", "form", "record"),
            .method(.post),
            .action(CoursePages.path(course, "record"))
        ) { h in
            h.hidden("csrf", csrf)
            if page.talk.people.count > 1, let person = page.person { h.hidden("with", person.employeeID) }
            h.p(.class("sub"), text: page.isDone ? HoldingWords.correctionHint : HoldingWords.recordSub)
            for field in SaidField.allCases {
                let shown = Field(
                    field.rawValue,
                    field.word,
                    value: draft.texts[field] ?? "",
                    error: draft.errors[field.rawValue]
                )
                // As on the form: who will read it stands above what it is asked for.
                h.div(.class("talk-form__field")) { h in
                    h.p(.class("readers"), text: field.readers(course.kind).sentence)
                    if field == .check { h.field(shown, type: "date") } else { h.textField(shown, rows: 3) }
                }
            }
            if course.kind != .c5, course.kind != .c8 {
                h.p(.class("readers")) { h in
                    h.text(HoldingWords.notLeader)
                    h.text(" ")
                    HoldView.matter(page.talk, HoldingWords.offerMatter, &h)
                }
            }
            if course.kind.raisesMore { PassingView.fields(draft, known: page.raised.count, &h) }
            timeAndPlace(draft, isDone: page.isDone, &h)
            h.button(
                .class("btn", "btn--primary"),
                .type("submit"),
                text: page.isDone ? HoldingWords.correction : HoldingWords.recordSave
            )
        }
    }

    private static func timeAndPlace(_ draft: RecordDraft, isDone: Bool, _ h: inout HTML) {
        let isOpen = ["held_on", "minutes"].contains { draft.errors[$0] != nil }
        h.details(.class("record__more"), .open(isOpen)) { h in
            h.summary(text: HoldingWords.timeAndPlace)
            h.div(.class("record__row")) { h in
                if isDone {
                    h.hidden("held_on", draft.heldOn)
                } else {
                    h.field(
                        Field("held_on", HoldingWords.heldOn, value: draft.heldOn, error: draft.errors["held_on"]),
                        type: "date"
                    )
                }
                h.field(
                    Field("minutes", HoldingWords.talkMinutes, value: draft.minutes, error: draft.errors["minutes"]),
                    type: "number"
                )
                h.choiceField(
                    Field("place", HoldingWords.heldWhere, value: draft.place),
                    options: [("", HoldingWords.noPlace)] + TalkPlace.allCases.map { ($0.rawValue, $0.word) }
                )
            }
        }
    }

    /// What was written, all versions; both sides see the same.
    static func versions(_ said: [TalkSaid], _ h: inout HTML) {
        for field in SaidField.allCases {
            let all = said.filter { $0.field == field && !($0.version == 1 && $0.text == nil) }
            if !all.isEmpty {
                h.p(.class("field__label"), text: field.word)
                h.ol(.class("timeline")) { h in
                    for one in all { version(one, &h) }
                }
            }
        }
    }

    private static func version(_ one: TalkSaid, _ h: inout HTML) {
        h.li(.class("timeline__item")) { h in
            h.time(.class("faint"), .datetime(one.writtenAt), text: h.say.moment(one.writtenAt))
            h.blockquote(.class("quote", "record__words")) { h in
                if let day = one.field == .check ? one.text.flatMap({ Day($0) }) : nil {
                    h.text(h.say.day(day))
                } else if let text = one.text {
                    h.text(text)
                } else {
                    h.text(HoldingWords.emptied)
                }
            }
            h.p(.class("readers")) { h in
                h.text("\(h.say(HoldingWords.versionOf(one.version))) · \(h.say(one.readers.sentence))")
            }
        }
    }
}
