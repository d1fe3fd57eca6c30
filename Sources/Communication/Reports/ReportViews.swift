import Core
import People
import Signals
import Web

/// The form of a report, and what its maker and those told at once read of it.
enum ReportView {
    static func page(_ page: ReportPage, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.reportTitle, sub: h.say(Words.reportHint))
        if let chosen = page.chosen {
            form(page, chosen, csrf, &h)
        } else {
            PersonChoiceView.choose(page.people, search: page.search, at: ReportPages.path, &h)
        }
        made(page.made, csrf, &h)
    }

    private static func form(_ page: ReportPage, _ person: ReportedPerson, _ csrf: String, _ h: inout HTML) {
        let draft = page.draft
        h.form(.class("card", "form"), .method(.post), .action(ReportPages.path)) { h in
            h.hidden("csrf", csrf)
            h.hidden("report", page.id.text)
            h.hidden("person", person.employeeID)
            h.p { h in
                h.strong(text: person.name)
                h.span(.class("faint"), text: " \(h.say.joined(person.employeeID, person.team)) ")
                h.a(.href(ReportPages.path), text: Words.anotherPerson)
            }
            choices(
                Words.whatYouSaw,
                "what",
                draft.what?.rawValue,
                [Reported.What.mood, .leaving, .swing].map { ($0.rawValue, $0.word) },
                draft.whatError,
                &h
            )
            choices(
                Words.howSoon,
                "grade",
                draft.grade.rawValue,
                [Reported.Grade.soon, .watch, .now].map { ($0.rawValue, $0.word) },
                nil,
                &h
            )
            h.p(.class("readers")) { h in
                h.icon(.lock)
                h.span(text: Words.whoReadsReports)
            }
            h.field(Field("line", Words.oneLine, value: draft.line, error: draft.lineError))
            h.field(
                Field(
                    "figure",
                    Words.swingFigure,
                    value: draft.figure,
                    hint: Words.swingFigureHint,
                    error: draft.figureError
                )
            )
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.sendReport) }
        }
    }

    /// One of a few, each as large as a thumb.
    static func choices(
        _ title: Word,
        _ name: String,
        _ chosen: String?,
        _ options: [(String, Word)],
        _ error: Word?,
        _ h: inout HTML
    ) {
        h.fieldset(.class("fieldset", "choices")) { h in
            h.legend(text: title)
            for (value, word) in options {
                h.label(.class("choices__one")) { h in
                    h.input(.type("radio"), .name(name), .value(value), .checked(value == chosen), .required())
                    h.span(text: word)
                }
            }
            if let error { h.p(.class("field__error"), .role("alert"), text: error) }
        }
    }

    private static func made(_ reports: [MadeReport], _ csrf: String, _ h: inout HTML) {
        guard !reports.isEmpty else { return }
        h.section(.class("card")) { h in
            h.h2(text: Words.ownReports)
            h.ul(.class("timeline")) { h in
                for report in reports {
                    h.li(.class("timeline__item")) { h in
                        h.time(.class("faint"), .datetime(report.at), text: h.say.moment(report.at))
                        h.p { h in
                            h.strong(text: report.about.said)
                            h.text(" \(h.say(report.what.word)) ")
                            h.badge(
                                report.retraction == nil ? .plain : .good,
                                report.retraction == nil ? report.grade.word : Words.takenBack
                            )
                        }
                        if let retraction = report.retraction {
                            h.p(.class("sub"), text: retraction.reason)
                        } else {
                            takeBack(report, csrf, &h)
                        }
                    }
                }
            }
        }
    }

    private static func takeBack(_ report: MadeReport, _ csrf: String, _ h: inout HTML) {
        h.details(.class("fold")) { h in
            h.summary(text: Words.takeReportBack)
            h.form(.class("form"), .method(.post), .action(ReportPages.path.adding(report.id).adding("retraction"))) {
                h in
                h.hidden("csrf", csrf)
                h.p(.class("sub"), text: Words.reasonIsOpen)
                h.label { h in
                    h.span(.class("field__label"), text: Words.reason)
                    h.input(.class("field__input"), .name("reason"), .required(), .autocomplete("off"))
                }
                h.button(.class("btn"), .type("submit"), text: Words.takeReportBack)
            }
        }
    }
}
