import Core
import Web

/// The page of a talk on its way.
enum CourseView {
    static func page(_ page: CoursePage, csrf: String, _ h: inout HTML) {
        head(page, &h)
        bar(page, &h)
        if let error = page.error { h.flash(error, tone: .late) }
        if !page.missed.isEmpty { events(page.missed, page, &h) }
        h.div(.class("course")) { h in
            h.div(.class("course__main")) { h in
                if page.state.isEnded { h.p(.class("note"), text: ended(page)) }
                if !page.state.isEnded, page.waiting.isEmpty { h.p(.class("note"), text: CourseWords.watching) }
                for (place, step) in page.waiting.enumerated() {
                    if place == 1 { h.h2(.class("course__more"), text: CourseWords.alsoOpen) }
                    CourseStepView.card(step, page, isFirst: place == 0, csrf, &h)
                }
                for step in page.steps { CourseFindingView.kept(step, page, csrf, &h) }
            }
            h.aside(.class("course__side")) { h in
                about(page, &h)
                history(page, &h)
                if page.mayGoBack || page.mayEnd || page.mayHandOver { turns(page, csrf, &h) }
            }
        }
    }

    private static func head(_ page: CoursePage, _ h: inout HTML) {
        let team = page.members.count == 1 ? page.members[0].team : ""
        let when = page.slot.map { h.say.moment($0.start) } ?? ""
        h.pageHead(
            page.title,
            sub: h.say.joined(team, h.say(page.kind), when, page.slot?.place ?? "")
        ) { h in
            h.a(.class("btn"), .href(Path("/week")), text: CourseWords.toWeek)
            if page.members.count == 1 {
                h.a(
                    .class("btn"),
                    .href(Path("/people").adding(page.members[0].employeeID)),
                    text: Words.openPerson
                )
            }
        }
    }

    /// The steps in their order: done, now, to come.
    private static func bar(_ page: CoursePage, _ h: inout HTML) {
        h.ol(.class("steps"), .aria("label", CourseWords.steps)) { h in
            for step in page.steps {
                let isDone = step.mark == .done
                let isSkipped = step.mark == .skipped
                h.li(
                    .class(
                        "steps__item",
                        isSkipped ? "steps__item--skipped" : "steps__item--done",
                        when: isDone || isSkipped
                    ),
                    .aria("current", "step").when(step.mark == .now)
                ) { h in
                    h.text(step.step.title.word)
                    if isDone { h.span(.class("visually-hidden"), text: " \(h.say(CourseWords.done))") }
                    if isSkipped { h.span(.class("visually-hidden"), text: " \(h.say(CourseWords.isSkipped))") }
                }
            }
        }
    }

    private static func ended(_ page: CoursePage) -> Word {
        guard let reason = page.state.endReason.flatMap(CourseReason.init(rawValue:))?.word else {
            return CourseWords.ended
        }
        let ended = CourseWords.ended
        return Word(
            "\(ended.hans)：\(reason.hans)",
            "\(ended.hant)：\(reason.hant)",
            "\(ended.english): \(reason.english)"
        )
    }

    private static func about(_ page: CoursePage, _ h: inout HTML) {
        h.section(.class("card")) { h in
            h.h2(text: page.kind)
            h.keyValues([
                (CourseWords.holder, page.name(of: page.course.holder)),
                (CourseWords.plannedTime, page.slot.map { h.say.moment($0.start) } ?? h.say(CourseWords.noSlot)),
            ])
            if let why = page.gap {
                h.p(.class("sub"), text: h.say.joined(h.say(Words.withinGap), h.say(why.word)))
            }
            if page.members.count > 1 {
                h.ul(.class("course-list")) { h in
                    for member in page.members {
                        h.li { h in
                            h.a(.href(Path("/people").adding(member.employeeID)), text: member.name)
                            h.span(.class("faint"), text: " \(member.employeeID)")
                        }
                    }
                }
            }
        }
    }

    private static func history(_ page: CoursePage, _ h: inout HTML) {
        h.details(.class("card")) { h in
            h.summary { h in
                h.icon(.arrow)
                h.h2(text: CourseWords.history)
            }
            events(page.course.events.reversed(), page, &h)
            HandoverView.list(page, &h)
            h.p(.class("faint")) { h in
                h.time(.datetime(page.course.begunAt), text: h.say.moment(page.course.begunAt))
                h.text(" \(page.name(of: page.course.begunBy)) \(h.say(CourseWords.begun))")
            }
        }
    }

    private static func events(_ events: [CourseEvent], _ page: CoursePage, _ h: inout HTML) {
        h.ol(.class("timeline")) { h in
            for event in events {
                h.li(.class("timeline__item")) { h in
                    h.time(.class("faint"), .datetime(event.at), text: h.say.moment(event.at))
                    h.p { h in
                        h.text(page.sentence(event))
                        h.span(.class("faint"), text: " \(page.name(of: event.by))")
                    }
                }
            }
        }
    }

    /// Taking the last step back, ending early.
    private static func turns(_ page: CoursePage, _ csrf: String, _ h: inout HTML) {
        h.section(.class("card", "course__turns")) { h in
            if page.mayGoBack {
                form(page, csrf, &h) { h in
                    h.hidden("act", "back")
                    h.button(.class("btn", "btn--quiet"), .type("submit"), text: CourseWords.stepBack)
                }
            }
            if page.mayHandOver { HandoverView.form(page, csrf, &h) }
            guard page.mayEnd else { return }
            h.details { h in
                h.summary(.class("faint"), text: CourseWords.end)
                h.p(.class("sub"), text: CourseWords.endHint)
                form(page, csrf, &h) { h in
                    h.hidden("act", "end")
                    reasons(page.state.flow.ends, &h)
                }
            }
        }
    }

    /// One button a reason: a tap chooses and sends it.
    static func reasons(_ codes: [String], _ h: inout HTML) {
        h.p(.class("actions")) { h in
            for reason in codes.compactMap(CourseReason.init(rawValue:)) {
                h.button(
                    .class("btn", "btn--small"),
                    .type("submit"),
                    .name("reason"),
                    .value(reason.rawValue),
                    text: reason.word
                )
            }
        }
    }

    static func form(_ page: CoursePage, _ csrf: String, _ h: inout HTML, _ body: HTML.Body) {
        h.form(.method(.post), .action(CoursePages.path(page.course, "steps"))) { h in
            h.hidden("csrf", csrf)
            h.hidden("revision", String(page.course.revision))
            body(&h)
        }
    }
}
