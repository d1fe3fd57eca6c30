import Core
import Web

/// Groups to be looked at; a person says whether they are one matter and what it is called.
enum CommonView {
    static func page(_ page: CommonPage, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.commonTitle, sub: h.say(Words.commonHint(ofSite: page.ofSite))) { h in
            h.a(.class("btn"), .href(IssuePages.path), text: Words.issuesTitle)
        }
        if let error = page.error { h.flash(error, tone: .late) }
        causes(page.causes, csrf, &h)
        if page.groups.isEmpty, page.causes.isEmpty { h.emptyState(Words.noCommon, Words.noCommonSentence) }
        for (place, group) in page.groups.enumerated() { self.group(group, place, csrf, &h) }
    }

    /// C2a: what several share is solved by training or by a case.
    private static func causes(_ causes: [CommonMatter], _ csrf: String, _ h: inout HTML) {
        let known = causes.compactMap { matter in SharedCause(rawValue: matter.topic).map { (matter, $0) } }
        guard !known.isEmpty else { return }
        h.section(.class("card")) { h in
            h.h2(text: Words.commonCauses)
            for (matter, cause) in known {
                h.form(.class("board__ask"), .method(.post), .action(CommonPages.path.adding("causes"))) { h in
                    h.hidden("csrf", csrf)
                    h.hidden("cause", cause.rawValue)
                    if let team = matter.team { h.hidden("team", team) }
                    h.p { h in
                        h.strong(text: cause.word)
                        h.text(" \(h.say(Words.people(matter.people)))")
                        if let team = matter.team { h.text(" · \(team)") }
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
