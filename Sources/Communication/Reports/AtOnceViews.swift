import Core
import People
import Signals
import Web

extension ReportView {
    /// One report for its maker and those told: of grade now whom to call and what to do (K4a, H10), never its words.
    static func one(
        _ report: MadeReport,
        _ contacts: [CareContact],
        _ names: KnownNames,
        isOwn: Bool,
        _ now: Instant,
        _ csrf: String,
        _ h: inout HTML
    ) {
        h.pageHead(report.grade == .now ? Words.atOnceTitle : Words.reportTitle, sub: report.about.said) { h in
            h.a(.class("btn"), .href(ReportPages.path), text: Words.reportMenu)
        }
        if report.retraction != nil { h.p(.class("note"), text: Words.takenBack) }
        if report.grade == .now, report.retraction == nil {
            h.p(.class("report__clock"), .role("status")) { h in
                if let joined = report.joined {
                    h.text(
                        Words.somebodyIsThere(names.name(of: joined.by), minutes: report.minutes(until: joined.at))
                    )
                } else {
                    h.strong(text: Words.minutesSince(report.minutes(until: now)))
                }
            }
            h.section(.class("card")) { h in
                h.h2(text: Words.whatToDo)
                h.ol(.class("report__steps")) { h in
                    for step in Words.atOnceSteps { h.li(text: step) }
                }
                if report.joined == nil {
                    h.form(.method(.post), .action(ReportPages.path.adding(report.id).adding("joining"))) { h in
                        h.hidden("csrf", csrf)
                        h.button(.class("btn", "btn--primary"), .type("submit"), text: Words.iAmThere)
                    }
                }
            }
            call(contacts, &h)
            if isOwn {
                h.p(
                    .class("sub"),
                    text: report.told.isEmpty
                        ? Words.nobodyTold : Words.wereTold(h.say.list(report.told.map(names.name)))
                )
            }
        }
    }

    private static func call(_ contacts: [CareContact], _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2(text: Words.whomToCall)
            if contacts.isEmpty { h.p(.class("sub"), text: Words.noContacts) }
            h.ul(.class("report__contacts")) { h in
                for contact in contacts {
                    h.li { h in
                        h.strong(text: contact.name)
                        h.span(.class("report__phone"), text: contact.phone)
                    }
                }
            }
        }
    }
}
