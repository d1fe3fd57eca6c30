import Core
import Signals
import Web

/// One matter: its clock, its way, the words for who may read them, and the next step.
enum MatterView {
    static func page(_ page: MatterPage, csrf: String, _ h: inout HTML) {
        let matter = page.matter
        let title = page.access == .own ? h.say(matter.what.word) : matter.name
        h.pageHead(title, sub: h.say.joined(h.say(Words.matterTitle), h.say.date(matter.raisedOn))) { h in
            h.a(.class("btn"), .href(MatterPages.path), text: Words.back)
        }
        if let error = page.error { h.flash(error, tone: .late) }
        h.section(.class("card")) { h in
            MatterListView.standing(matter, today: page.today, &h)
            h.dl(.class("kv")) { h in
                pair(Words.raisedOn, h.say.day(matter.raisedOn), &h)
                pair(
                    Words.answerBy,
                    h.say.near(matter.dueOn) + (matter.isEstimated ? h.say(Words.estimated) : ""),
                    &h
                )
                pair(Words.owner, page.name(matter.owner), &h)
                wish(page, &h)
            }
            way(page, &h)
        }
        said(page, csrf, &h)
        if page.access == .own, page.may(.added) { add(page, csrf, &h) }
        if page.access == .owner { steps(page, csrf, &h) }
        if page.may(.talk) { talk(page, csrf, &h) }
        if page.may(.forwarded), !page.takers.isEmpty { forward(page, csrf, &h) }
    }

    private static func pair(_ name: Word, _ value: String, _ h: inout HTML) {
        h.dt(text: name)
        h.dd(text: value)
    }

    private static func wish(_ page: MatterPage, _ h: inout HTML) {
        let wish = page.matter.wish
        let parts = [wish.day.map(h.say.day), wish.time, wish.listener.map(page.name)].compactMap { $0 }
        if !parts.isEmpty { pair(Words.wish, parts.joined(separator: " · "), &h) }
    }

    private static func way(_ page: MatterPage, _ h: inout HTML) {
        h.h2(text: Words.wayTitle)
        h.ol(.class("steps")) { h in
            for (step, day) in page.way {
                h.li(.class("steps__item", "steps__item--done", when: day != nil)) { h in
                    h.text(step.word)
                    if let day { h.text(" \(h.say.date(day))") }
                }
            }
        }
    }

    /// The words, or the button that opens them and says that it is recorded.
    private static func said(_ page: MatterPage, _ csrf: String, _ h: inout HTML) {
        let matter = page.matter
        h.section(.class("card")) { h in
            h.h2(text: Words.historyTitle)
            guard page.access.mayReadWords else { return h.p(.class("sub"), text: Words.clockOnly) }
            if page.texts.isEmpty {
                h.form(.class("note-open"), .method(.post), .action(MatterPages.path.adding(matter.id).adding("words")))
                { h in
                    h.hidden("csrf", csrf)
                    h.button(.class("btn"), .type("submit"), text: Words.openWords)
                    h.span(.class("faint"), text: Words.openingIsRecorded)
                }
            }
            if let words = page.texts[matter.words] { h.blockquote(.class("quote"), text: words) }
            h.ol(.class("timeline")) { h in
                for event in matter.history {
                    h.li(.class("timeline__item")) { h in
                        h.time(.class("faint"), .datetime(event.at), text: h.say.moment(event.at))
                        h.p { h in
                            h.strong(text: event.step.word)
                            h.span(.class("faint"), text: " \(page.name(event.by))")
                            if let owner = event.owner { h.text(" → \(page.name(owner))") }
                        }
                        if let words = event.words.flatMap({ page.texts[$0] }) {
                            h.blockquote(.class("quote"), text: words)
                        }
                    }
                }
            }
        }
    }

    private static func add(_ page: MatterPage, _ csrf: String, _ h: inout HTML) {
        h.form(.class("card", "form"), .method(.post), .action(steps(of: page))) { h in
            h.hidden("csrf", csrf)
            h.textField(Field("words", Words.addWords, required: true), rows: 3)
            h.p {
                $0.button(
                    .class("btn"),
                    .type("submit"),
                    .name("step"),
                    .value(MatterStep.added.rawValue),
                    text: MatterStep.added.act
                )
            }
        }
    }

    /// One field for the words, one button a step.
    private static func steps(_ page: MatterPage, _ csrf: String, _ h: inout HTML) {
        let open = [MatterStep.answered, .looking, .talk, .acted, .closed].filter(page.may)
        guard !open.isEmpty else { return }
        h.form(.class("card", "form"), .method(.post), .action(steps(of: page))) { h in
            h.hidden("csrf", csrf)
            h.h2(text: Words.nextStep)
            h.textField(Field("words", Words.stepWords, hint: Words.answerDraftHint), rows: 4)
            h.div(.class("actions")) { h in
                for step in open {
                    h.button(
                        .class("btn", "btn--primary", when: step == .answered),
                        .type("submit"),
                        .name("step"),
                        .value(step.rawValue),
                        text: step.act
                    )
                }
            }
        }
    }

    /// From here to the talk about it, prepared and held like any other.
    private static func talk(_ page: MatterPage, _ csrf: String, _ h: inout HTML) {
        let action = MatterPages.path.adding(page.matter.id).adding("talk")
        h.form(.class("card", "form"), .method(.post), .action(action)) { h in
            h.hidden("csrf", csrf)
            h.p { $0.button(.class("btn"), .type("submit"), text: Words.prepareTalk) }
        }
    }

    private static func forward(_ page: MatterPage, _ csrf: String, _ h: inout HTML) {
        h.form(.class("card", "form"), .method(.post), .action(steps(of: page))) { h in
            h.hidden("csrf", csrf)
            h.hidden("step", MatterStep.forwarded.rawValue)
            let isOwn = page.access == .own
            if isOwn { h.h2(text: Words.otherListener) }
            h.choiceField(
                Field(
                    "to",
                    isOwn ? Words.listener : Words.passTo,
                    hint: isOwn ? Words.otherListenerHint : nil,
                    required: true
                ),
                options: page.takers.map { (value: $0.employeeID, name: h.say.joined($0.name, h.say($0.role.word))) }
            )
            h.p { $0.button(.class("btn"), .type("submit"), text: isOwn ? Words.askForThem : Words.passOn) }
        }
    }

    private static func steps(of page: MatterPage) -> Path { MatterPages.path.adding(page.matter.id).adding("steps") }
}
