import Core
import People
import Signals
import Web

/// What an analyst owes, each with the way into the talk.
enum GuidanceView {
    static func page(_ due: [Obligation], _ names: KnownNames, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.guidanceTitle, sub: h.say(Words.guidanceHint)) { h in
            h.a(.class("btn"), .href(FindingPages.path), text: Words.findingsMenu)
            h.a(.class("btn"), .href(Path("/agreements")), text: AgreementWords.listTitle)
        }
        guard !due.isEmpty else { return h.emptyState(Words.noGuidance, Words.guidanceHint) }
        h.ul(.class("timeline", "card")) { h in
            for one in due { line(one, names, csrf, &h) }
        }
    }

    private static func line(_ one: Obligation, _ names: KnownNames, _ csrf: String, _ h: inout HTML) {
        let isLate = one.dueOn < h.say.today
        h.li(.class("timeline__item", "timeline__item--late", when: isLate)) { h in
            h.time(.class("faint"), .datetime(one.dueOn), text: h.say.near(one.dueOn))
            h.p { h in
                h.person(names.person(one.employeeID))
                h.text(" ")
                h.text(one.reason.sentence)
            }
            h.form(.class("course-begin"), .method(.post), .action(Path("/talks"))) { h in
                h.hidden("csrf", csrf)
                h.hidden("person", one.employeeID)
                h.hidden("keys", one.key)
                h.hidden("kind", TalkKind.c2b.rawValue)
                h.button(.class("btn", "btn--primary"), .type("submit")) { h in
                    h.text(CourseWords.begin)
                    h.span(.class("visually-hidden", "name"), text: " \(names.name(of: one.employeeID))")
                }
            }
        }
    }
}
