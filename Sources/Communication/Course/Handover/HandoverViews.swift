import Core
import Web

/// The form by which a talk goes to another, and what went before.
enum HandoverView {
    static func form(_ page: CoursePage, _ csrf: String, _ h: inout HTML) {
        h.details { h in
            h.summary(.class("faint"), text: CourseWords.handOver)
            h.p(.class("sub"), text: CourseWords.handOverHint)
            let path = CoursePages.path(page.course, "handovers")
            h.form(.class("form"), .method(.post), .action(path)) { h in
                h.hidden("csrf", csrf)
                h.hidden("revision", String(page.course.revision))
                h.field(Field("to", CourseWords.handOverTo, value: page.handingTo, required: true))
                h.p(.class("actions")) { h in
                    for why in Handover.Why.allCases {
                        h.button(
                            .class("btn", "btn--small"),
                            .type("submit"),
                            .name("why"),
                            .value(why.rawValue),
                            text: why.word
                        )
                    }
                }
            }
        }
    }

    static func list(_ page: CoursePage, _ h: inout HTML) {
        guard !page.handovers.isEmpty else { return }
        h.ol(.class("timeline")) { h in
            for one in page.handovers.reversed() {
                h.li(.class("timeline__item")) { h in
                    h.time(.class("faint"), .datetime(one.at), text: h.say.moment(one.at))
                    h.p { h in
                        h.text(CourseWords.handedOver(page.name(of: one.from), page.name(of: one.to), one.why.word))
                        h.span(.class("faint"), text: " \(page.name(of: one.by))")
                    }
                }
            }
        }
    }
}
