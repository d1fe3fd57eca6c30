import Core
import Web

/// A finding as it is written, and as it was kept.
enum CourseFindingView {
    static func form(_ one: CoursePage.Step, _ page: CoursePage, _ csrf: String, _ h: inout HTML) {
        let draft = page.draft.flatMap { $0.step == one.step.name ? $0 : nil }
        h.p(.class("sub"), text: CourseWords.ruleOut)
        h.form(.class("form"), .method(.post), .action(CoursePages.path(page.course, "findings"))) { h in
            h.hidden("csrf", csrf)
            h.hidden("revision", String(page.course.revision))
            h.hidden("step", one.step.name)
            h.hidden("version", String(one.finding?.version ?? 0))
            let chosen = draft?.cause ?? one.finding?.cause.rawValue ?? ""
            h.choiceField(
                Field("cause", CourseWords.findingCause, value: chosen, required: true),
                options: [("", "")] + CourseFinding.Cause.allCases.map { ($0.rawValue, $0.word) }
            )
            h.textField(
                Field("text", CourseWords.findingText, value: draft?.text ?? one.finding?.body ?? "", required: true),
                rows: 4
            )
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: CourseWords.save) }
        }
    }

    /// What was found; the words of a confidential kind open by a button.
    static func kept(_ one: CoursePage.Step, _ page: CoursePage, _ csrf: String, _ h: inout HTML) {
        guard let finding = one.finding else { return }
        h.section(.class("card")) { h in
            h.h2(text: one.step.title.word)
            h.p { h in
                h.strong(text: finding.cause.word)
                h.span(.class("faint"), text: " \(page.name(of: finding.by)) · \(h.say.moment(finding.at))")
            }
            if let body = finding.body { h.blockquote(.class("quote"), text: body) }
            guard finding.sealed != nil else { return }
            h.form(
                .class("note-open"),
                .method(.post),
                .action(CoursePages.path(page.course, "findings").adding("opened"))
            ) { h in
                h.hidden("csrf", csrf)
                h.hidden("step", finding.step)
                h.span(.class("faint"), text: CourseWords.findingSealed)
                h.button(.class("btn", "btn--small"), .type("submit"), text: CourseWords.openFinding)
            }
        }
    }
}
