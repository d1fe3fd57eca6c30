import Core
import Web

/// Open talks as a list.
enum OpenCoursesView {
    /// For the first page of the day; nothing where there is none.
    static func section(_ page: OpenCoursesPage, _ h: inout HTML) {
        guard !page.lines.isEmpty else { return }
        h.section(.class("card")) { h in
            h.h2 { h in
                h.text(CourseWords.open)
                h.span(.class("faint"), text: " \(h.say.count(page.count))")
            }
            list(page, &h)
        }
    }

    static func list(_ page: OpenCoursesPage, _ h: inout HTML) {
        guard !page.lines.isEmpty else { return }
        h.ul(.class("course-list")) { h in
            for line in page.lines {
                h.li { h in
                    h.a(.href(Path("/talks").adding(line.id)), text: line.title)
                    h.span(
                        .class("faint"),
                        text: " " + h.say.joined(h.say(line.kind), line.step.map { h.say($0) } ?? "")
                    )
                }
            }
        }
    }
}
