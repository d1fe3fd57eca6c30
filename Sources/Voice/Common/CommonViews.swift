import Core
import Signals
import Web

/// Groups to be looked at; a person says whether they are one matter and what it is called.
enum CommonView {
    static func page(_ page: CommonPage, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.commonTitle, sub: h.say(Words.commonHint(ofSite: page.ofSite))) { h in
            h.a(.class("btn"), .href(IssuePages.path), text: Words.issuesTitle)
        }
        if let error = page.error { h.flash(error, tone: .late) }
        causes(page, csrf, &h)
        if page.groups.isEmpty, page.causes.isEmpty { h.emptyState(Words.noCommon, Words.noCommonSentence) }
        for (place, group) in page.groups.enumerated() { self.group(group, place, csrf, &h) }
    }

    /// C2a: what several share is solved by training or by a case.
    private static func causes(_ page: CommonPage, _ csrf: String, _ h: inout HTML) {
        guard !page.causes.isEmpty else { return }
        h.section(.class("card")) { h in
            h.h2(text: Words.commonCauses)
            h.p(.class("sub"), text: CommonCause.sentence(headcount: page.headcount))
            for shared in page.causes {
                h.form(.class("board__ask"), .method(.post), .action(CommonPages.path.adding("causes"))) { h in
                    h.hidden("csrf", csrf)
                    h.hidden("cause", shared.cause.rawValue)
                    if let team = shared.team { h.hidden("team", team) }
                    h.p { h in
                        h.strong(text: shared.cause.word)
                        h.text(" \(h.say(Words.people(shared.people)))")
                        if let team = shared.team { h.text(" · \(team)") }
                    }
                    h.button(.class("btn"), .type("submit"), text: Words.toTraining)
                    h.a(.class("btn"), .href(Path("/cases/new")), text: Words.newCaseTitle)
                }
            }
        }
    }

    private static func group(_ group: CommonPage.Group, _ place: Int, _ csrf: String, _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2 { h in
                h.text(group.topic)
                h.text(" · ")
                h.text(Words.people(group.matter.people))
                if let team = group.matter.team { h.text(" · \(team)") }
            }
            h.p(.class("sub"), text: group.matter.ground.word)
            h.ul(.class("voice-words")) { h in for words in group.words { h.li(text: words) } }
            h.form(.class("form"), .method(.post), .action(CommonPages.path)) { h in
                h.hidden("csrf", csrf)
                h.hidden("issues", group.ids)
                h.label(.class("field__label"), .for("title-\(place)"), text: Words.publicTitle)
                h.input(
                    .id("title-\(place)"),
                    .name("title"),
                    .maxlength(NewCommon.longestTitle),
                    .autocomplete("off"),
                    .required()
                )
                h.label(.class("field__label"), .for("owner-\(place)"), text: Words.ownerNumber)
                h.input(.id("owner-\(place)"), .name("owner"), .autocomplete("off"))
                h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.putTogether) }
            }
        }
    }
}
