import Core
import Web

/// Groups to be looked at; a person says whether they are one matter and what it is called.
enum CommonView {
    static func page(_ page: CommonPage, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.commonTitle, sub: h.say(Words.commonHint(ofSite: page.ofSite))) { h in
            h.a(.class("btn"), .href(IssuePages.path), text: Words.issuesTitle)
        }
        if let error = page.error { h.flash(error, tone: .late) }
        if page.groups.isEmpty { h.emptyState(Words.noCommon, Words.noCommonSentence) }
        for (place, group) in page.groups.enumerated() { self.group(group, place, csrf, &h) }
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
