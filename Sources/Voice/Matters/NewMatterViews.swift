import Core
import Signals
import Web

/// Raising a matter: one short form, and for a complaint about a manager whom it is about first.
enum NewMatterView {
    static func page(_ draft: MatterDraft, _ desk: MatterDesk, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.newMatterTitle, sub: h.say(Words.newMatterHint)) { h in
            if draft.what == .complaint {
                h.a(.class("btn"), .href(NewMatterPages.path), text: Words.otherMatters)
            } else {
                h.a(.class("btn"), .href(NewMatterPages.path.query("what", "complaint")), text: Words.complaintLink)
            }
        }
        if draft.what == .complaint {
            h.p(.class("note"), text: Words.complaintHint)
            if desk.owner == nil { about(draft, desk, csrf, &h) } else { complaint(draft, desk, csrf, &h) }
        } else {
            matter(draft, desk, csrf, &h)
        }
    }

    private static func matter(_ draft: MatterDraft, _ desk: MatterDesk, _ csrf: String, _ h: inout HTML) {
        h.form(.class("card", "form"), .method(.post), .action(MatterPages.path)) { h in
            h.hidden("csrf", csrf)
            h.fieldset(.class("fieldset")) { h in
                h.legend(text: Words.whatKind)
                for what in [OwnMatter.What.opinion, .suggestion, .talk] {
                    choice("what", what.rawValue, what.word, isOn: what == draft.what, &h)
                }
            }
            readers(desk, with: Words.andHR, &h)
            h.textField(
                Field("words", Words.words, value: draft.words, error: draft.wordsError, required: true)
            )
            listener(desk, chosen: draft.listener, &h)
            h.details(.class("fold"), .open(draft.what == .talk || !draft.day.isEmpty)) { h in
                h.summary(text: OwnMatter.What.talk.word)
                h.field(Field("day", Words.wishDay, value: draft.day, hint: Words.wishDayHint, error: draft.dayError))
                h.field(
                    Field("time", Words.wishTime, value: draft.time, hint: Words.wishTimeHint, error: draft.timeError)
                )
            }
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.send) }
        }
    }

    /// With whom rather than with whom it usually goes to (P23).
    static func listener(_ desk: MatterDesk, chosen: String, _ h: inout HTML) {
        let asked = [(value: "", name: Words.usualListener as any Phrase)]
        h.choiceField(
            Field("listener", Words.listener, value: chosen, hint: Words.readersOfOthers),
            options: asked
                + desk.listeners.map { (value: $0.employeeID, name: h.say.joined($0.name, h.say($0.role.word))) }
        )
    }

    /// The first half of a complaint: whom it is about, so that the second can say who will read it.
    private static func about(_ draft: MatterDraft, _ desk: MatterDesk, _ csrf: String, _ h: inout HTML) {
        h.form(.class("card", "form"), .method(.post), .action(NewMatterPages.path)) { h in
            h.hidden("csrf", csrf)
            h.hidden("what", OwnMatter.What.complaint.rawValue)
            h.choiceField(
                Field("about", Words.about, value: draft.about, error: draft.aboutError, required: true),
                options: desk.above.map { (value: $0.employeeID, name: h.say.joined($0.name, h.say($0.role.word))) }
            )
            h.tickField("superior", Words.superiorConcerned, isOn: draft.isSuperiorConcerned)
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.goOn) }
        }
        h.form(.class("card", "form"), .method(.post), .action(NewMatterPages.path)) { h in
            h.hidden("csrf", csrf)
            h.hidden("what", OwnMatter.What.complaint.rawValue)
            h.label(.class("field__label"), .for("about-number"), text: Words.aboutOther)
            h.input(.id("about-number"), .name("about"), .autocomplete("off"), .required())
            h.tickField("superior", Words.superiorConcerned, isOn: draft.isSuperiorConcerned)
            h.p { $0.button(.class("btn"), .type("submit"), text: Words.goOn) }
        }
    }

    private static func complaint(_ draft: MatterDraft, _ desk: MatterDesk, _ csrf: String, _ h: inout HTML) {
        h.form(.class("card", "form"), .method(.post), .action(MatterPages.path)) { h in
            h.hidden("csrf", csrf)
            h.hidden("what", OwnMatter.What.complaint.rawValue)
            h.hidden("about", draft.about)
            if draft.isSuperiorConcerned { h.hidden("superior", "1") }
            if let accused = desk.accused {
                h.keyValues([(Words.about, h.say.joined(accused.name, h.say(accused.role.word)))])
            }
            readers(desk, with: nil, &h)
            h.textField(Field("words", Words.words, value: draft.words, error: draft.wordsError, required: true))
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.send) }
        }
    }

    /// Said before anybody types.
    static func readers(_ desk: MatterDesk, with others: Word?, _ h: inout HTML) {
        guard let owner = desk.owner?.owner else { return }
        let name = h.say.joined(owner.name, h.say(owner.role.word))
        let names = [name] + (others.map { [h.say($0)] } ?? [])
        h.p(.class("readers")) { h in
            h.icon(.lock)
            h.text(Words.readers(h.say.list(names)))
        }
    }

    private static func choice(_ name: String, _ value: String, _ label: Word, isOn: Bool, _ h: inout HTML) {
        h.label(.class("tick")) { h in
            h.input(.type("radio"), .name(name), .value(value), .checked(isOn), .required())
            h.span(text: label)
        }
    }
}
