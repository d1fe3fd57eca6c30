import Core
import Web

/// One step that waits: where what it needs is done, and how it is skipped.
enum CourseStepView {
    static func card(_ one: CoursePage.Step, _ page: CoursePage, isFirst: Bool, _ csrf: String, _ h: inout HTML) {
        let step = one.step
        h.section(.class("card", "course__step")) { h in
            h.h2 { h in
                h.text(step.title.word)
                if step.actor != .holder { h.span(.class("faint"), text: " \(h.say(step.actor.word))") }
            }
            if step.need == .finding { CourseFindingView.form(one, page, csrf, &h) }
            h.p(.class("actions")) { h in links(step, page, isFirst: isFirst, &h) }
            if step.isForEach {
                each(step, page, csrf, &h)
            } else {
                if step.need.isTap { tap(step, person: nil, page, csrf, isPrimary: isFirst, &h) }
                skip(step, person: nil, page, csrf, &h)
            }
        }
    }

    /// Where the step is done.
    private static func links(_ step: CourseStep, _ page: CoursePage, isFirst: Bool, _ h: inout HTML) {
        let primary = isFirst ? "btn--primary" : ""
        func link(_ path: Path, _ word: Word, _ strong: Bool = false) {
            h.a(.class("btn", primary, when: strong && isFirst), .href(path), text: word)
        }
        let course = page.course
        switch step.need {
        case .dossier:
            for member in page.members {
                let path = Path("/people").adding(member.employeeID).adding("dossier").query("course", course.id.text)
                h.a(.class("btn", primary, when: isFirst), .href(path)) { h in
                    h.text(CourseWords.dossier)
                    if page.members.count > 1 { h.text(" \(member.name)") }
                }
            }
        case .review: link(CoursePages.path(course, "form"), ReviewWords.figures, true)
        case .form: link(CoursePages.path(course, "form"), CourseWords.form, true)
        case .held:
            if let person = course.person, let member = page.member(person) {
                link(
                    Path("/people").adding(member.employeeID).adding("dossier").query("course", course.id.text),
                    CourseWords.dossier
                )
            }
            link(CoursePages.path(course, "sheet"), CourseWords.sheet)
            link(CoursePages.path(course, "hold"), CourseWords.hold)
            link(CoursePages.path(course, "record"), CourseWords.record, true)
        case .record: link(CoursePages.path(course, "record"), CourseWords.record, true)
        case .agreement, .followUp: link(CoursePages.path(course, "agreement"), CourseWords.agreement, true)
        case .answer: link(matter(of: course), CourseWords.matters)
        case .nothing, .finding: break
        }
    }

    /// The own matter it is about (K8), where it was begun from one.
    private static func matter(of course: TalkCourse) -> Path {
        let key = course.obligations.lazy.map { $0.split(separator: "/", maxSplits: 2) }
            .first { $0.count == 3 && $0[1] == Rule.k8.rawValue }
        let matters = Path("/matters")
        return key.map { matters.adding(String($0[2])) } ?? matters
    }

    private static func tap(
        _ step: CourseStep,
        person: PersonID?,
        _ page: CoursePage,
        _ csrf: String,
        isPrimary: Bool,
        _ h: inout HTML
    ) {
        let isOnly = isPrimary && step.need == .nothing
        CourseView.form(page, csrf, &h) { h in
            h.hidden("act", "done")
            h.hidden("step", step.name)
            if let person { h.hidden("person", person.text) }
            h.button(.class("btn", "btn--primary", when: isOnly), .type("submit"), text: CourseWords.done)
        }
    }

    private static func skip(
        _ step: CourseStep,
        person: PersonID?,
        _ page: CoursePage,
        _ csrf: String,
        _ h: inout HTML
    ) {
        guard step.maySkip else { return }
        h.details { h in
            h.summary(.class("faint"), text: CourseWords.skip)
            CourseView.form(page, csrf, &h) { h in
                h.hidden("act", "skip")
                h.hidden("step", step.name)
                if let person { h.hidden("person", person.text) }
                CourseView.reasons(step.skips, &h)
            }
        }
    }

    /// A step taken for each: who was, and who is missing.
    private static func each(_ step: CourseStep, _ page: CoursePage, _ csrf: String, _ h: inout HTML) {
        let missing = Set(page.state.missing(step))
        h.ul(.class("course-list")) { h in
            for member in page.members {
                h.li { h in
                    h.strong(text: member.name)
                    h.span(.class("faint"), text: " \(member.employeeID) ")
                    if !missing.contains(member.person) {
                        h.badge(
                            .good,
                            page.state.settlement(step, of: member.person) == .held
                                ? CourseWords.done : CourseWords.isSkipped
                        )
                    } else {
                        if step.need.isTap { tap(step, person: member.person, page, csrf, isPrimary: false, &h) }
                        skip(step, person: member.person, page, csrf, &h)
                    }
                }
            }
        }
    }
}
