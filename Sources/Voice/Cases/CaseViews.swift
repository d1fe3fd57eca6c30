import Core
import Web

/// Cases to read, and the person's say over their own.
enum CaseView {
    static func list(
        _ cases: [MethodCase],
        _ table: RoutingTable,
        reader: PersonID,
        mayWrite: Bool,
        _ h: inout HTML
    ) {
        h.pageHead(Words.casesTitle, sub: h.say(Words.casesHint)) { h in
            if mayWrite { h.a(.class("btn", "btn--primary"), .href(Path("/cases/new")), text: Words.newCaseTitle) }
        }
        guard !cases.isEmpty else { return h.emptyState(Words.noCases, Words.noCasesSentence) }
        h.ul(.class("card", "voice-list")) { h in
            for one in cases {
                h.li(.class("voice-list__item")) { h in
                    h.a(.class("voice-list__link"), .href(CasePages.path.adding(one.id)), text: one.title)
                    state(one, isOwn: one.person == reader, &h)
                    h.span(.class("faint")) { h in
                        let name = one.person == reader ? one.name : one.shownName
                        h.text([name, h.say(table.topic(one.topic).name)].compactMap { $0 }.joined(separator: " · "))
                    }
                }
            }
        }
    }

    static func one(_ found: MethodCase, _ table: RoutingTable, isOwn: Bool, csrf: String, _ h: inout HTML) {
        let name = isOwn ? found.name : found.shownName
        h.pageHead(found.title, sub: h.say.joined(name ?? "", h.say(table.topic(found.topic).name))) { h in
            h.a(.class("btn"), .href(CasePages.path), text: Words.back)
        }
        h.article(.class("card")) { h in
            state(found, isOwn: isOwn, &h)
            h.p(.class("board__words"), text: found.method)
            h.p(.class("faint")) { h in
                h.text(found.origin.word)
                h.text(" · \(h.say.date(found.writtenOn))")
            }
        }
        guard isOwn else { return }
        h.form(.class("card", "form"), .method(.post), .action(CasePages.path.adding(found.id).adding("consent"))) {
            h in
            h.hidden("csrf", csrf)
            h.p(text: Words.mayOthersRead)
            h.div(.class("actions")) { h in
                for consent in MethodCase.Consent.allCases where consent != found.consent {
                    h.button(
                        .class("btn", "btn--primary", when: consent == .named),
                        .type("submit"),
                        .name("consent"),
                        .value(consent.rawValue),
                        text: consent.word
                    )
                }
            }
        }
    }

    private static func state(_ found: MethodCase, isOwn: Bool, _ h: inout HTML) {
        if found.waits { h.badge(.soon, isOwn ? Words.waitsForYou : Words.waitsForPerson) }
        if found.consent == .no { h.badge(.plain, Words.keptToOneself) }
    }

    static func form(_ draft: CaseDraft, _ table: RoutingTable, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.newCaseTitle, sub: h.say(Words.newCaseHint))
        h.form(.class("card", "form"), .method(.post), .action(CasePages.path)) { h in
            h.hidden("csrf", csrf)
            h.field(Field("number", Words.caseNumber, value: draft.number, error: draft.numberError, required: true))
            h.choiceField(
                Field("origin", Words.caseOrigin, value: draft.origin.rawValue),
                options: MethodCase.Origin.allCases.map { (value: $0.rawValue, name: $0.word) }
            )
            h.choiceField(
                Field("topic", Words.topic, value: draft.topic),
                options: table.topics.map { (value: $0.code, name: $0.name) }
            )
            h.field(Field("title", Words.caseName, value: draft.title, error: draft.titleError, required: true))
            h.textField(
                Field("method", Words.caseMethod, value: draft.method, error: draft.methodError, required: true)
            )
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.send) }
        }
    }
}
