import Core
import Web

enum TabooView {
    static func page(_ page: TabooPage, csrf: String, _ h: inout HTML) {
        h.pageHead(TabooWords.title, sub: page.site) { h in
            h.a(.class("btn"), .href(Path("/settings/forms")), text: FormWords.settingsTitle)
        }
        h.p(.class("sub"), text: TabooWords.hint)
        trial(page.trial, csrf, &h)
        for taboo in Taboo.allCases {
            h.section(.class("taboos")) { h in
                h.h2(text: taboo.word)
                h.p(.class("sub"), text: taboo.why)
                for line in page.lines(of: taboo) { rule(line, csrf, &h) }
            }
        }
        form(page.draft, csrf, &h)
        lists(&h)
        reasons(page, &h)
        history(page, &h)
    }

    private static func trial(_ trial: TabooPage.Trial, _ csrf: String, _ h: inout HTML) {
        h.form(.class("card", "form"), .method(.post), .action(Path("/settings/taboos/trials"))) { h in
            h.hidden("csrf", csrf)
            h.field(Field("sentence", TabooWords.tryOne, value: trial.sentence, required: true))
            h.choiceField(
                Field("form", TabooWords.kind, value: trial.form.description),
                options: FormDefinition.ID.all.map { id in
                    let language = h.say.language
                    return (id.description, h.say.joined(id.kind.word(language), id.audience.word(language)))
                }
            )
            h.p { $0.button(.class("btn"), .type("submit"), text: TabooWords.tryButton) }
            guard let hits = trial.hits else { return }
            h.div(.role("status")) { h in
                if hits.isEmpty { h.p(text: TabooWords.nothingFound) }
                for hit in hits {
                    h.p { h in
                        h.strong(text: hit.taboo.word)
                        h.text(" ")
                        h.mark(text: hit.phrase)
                    }
                    h.p(.class("sub")) { h in
                        h.text(FormWords.betterLike)
                        h.text(hit.better)
                    }
                }
            }
        }
    }

    private static func rule(_ line: TabooPage.Line, _ csrf: String, _ h: inout HTML) {
        h.details(.class("taboos__rule", "taboos__rule--off", when: line.isOff)) { h in
            h.summary { h in
                h.span(text: line.rule.better)
                h.text(" ")
                h.span(.class("faint"), text: line.isOwn ? TabooWords.own : TabooWords.ours)
                if line.isOff {
                    h.text(" ")
                    h.badge(.plain, TabooWords.isOff)
                }
                if line.overruled > 0 {
                    h.span(.class("faint")) { h in
                        h.text(" · ")
                        h.text(TabooWords.overruled(line.overruled))
                    }
                }
            }
            h.ul(.class("taboos__phrases")) { h in
                for phrase in line.rule.phrases { h.li { $0.code(text: phrase.line) } }
            }
            if !line.rule.excuses.isEmpty {
                h.p(.class("sub"), text: TabooWords.excuses)
                h.ul(.class("taboos__phrases")) { h in
                    for phrase in line.rule.excuses { h.li { $0.code(text: phrase.line) } }
                }
            }
            h.form(.method(.post), .action(Path("/settings/taboos/switches"))) { h in
                h.hidden("csrf", csrf)
                h.hidden("rule", line.rule.id)
                if !line.isOff { h.hidden("off", "1") }
                h.button(.class("btn", "btn--quiet"), .type("submit")) { h in
                    h.text(line.isOff ? TabooWords.switchOn : TabooWords.switchOff)
                    h.span(.class("visually-hidden"), text: " \(h.say(line.rule.better))")
                }
            }
        }
    }

    private static func form(_ draft: TabooDraft, _ csrf: String, _ h: inout HTML) {
        h.h2(.id("add"), text: TabooWords.add)
        h.form(.class("card", "form"), .method(.post), .action(Path("/settings/taboos"))) { h in
            h.hidden("csrf", csrf)
            h.choiceField(
                Field("taboo", TabooWords.taboo, value: draft.taboo),
                options: Taboo.allCases.map { ($0.rawValue, $0.word) }
            )
            var phrases = Field("phrases", TabooWords.phrases, value: draft.phrases, required: true)
            (phrases.hint, phrases.error) = (TabooWords.howToWrite, draft.phrasesError)
            h.textField(phrases, rows: 4)
            h.textField(
                Field("excuses", TabooWords.excuses, value: draft.excuses, error: draft.excusesError),
                rows: 2
            )
            h.field(
                Field("better", TabooWords.better, value: draft.better, error: draft.betterError, required: true)
            )
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: TabooWords.add) }
        }
    }

    private static func lists(_ h: inout HTML) {
        h.h2(text: TabooWords.lists)
        h.dl(.class("kv")) { h in
            for list in PhraseList.allCases {
                h.dt { $0.code(text: "@\(list.rawValue)") }
                h.dd(text: list.line)
            }
        }
    }

    private static func reasons(_ page: TabooPage, _ h: inout HTML) {
        guard !page.reasons.isEmpty else { return }
        h.h2(text: TabooWords.reasons)
        h.ul { h in
            for line in page.reasons {
                h.li { h in
                    h.text(line.reason.word)
                    h.text(" · \(h.say.count(line.count))")
                }
            }
        }
    }

    private static func history(_ page: TabooPage, _ h: inout HTML) {
        guard !page.history.isEmpty else { return }
        h.h2(text: TabooWords.history)
        h.ol(.class("timeline")) { h in
            for change in page.history {
                h.li(.class("timeline__item")) { h in
                    h.time(.class("faint"), .datetime(change.at), text: h.say.moment(change.at))
                    h.p { h in
                        h.text("\(change.by) · ")
                        h.text(change.word)
                        h.text(" ")
                        h.code(text: change.rule)
                    }
                }
            }
        }
    }
}

extension TabooChange {
    fileprivate var word: Word {
        switch what {
        case .added: TabooWords.added
        case .off: TabooWords.switchOff
        case .on: TabooWords.switchOn
        }
    }
}
