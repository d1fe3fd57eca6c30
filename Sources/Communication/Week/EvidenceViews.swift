import Core
import People
import Signals
import Web

/// What a line of the list rests on, opened in place, down to the rows behind a number.
///
/// The line itself says reason and day, so that they are not said again.
enum EvidenceView {
    /// All that one line rests on.
    ///
    /// - Parameter back: where a decision leads; the week's list unless another page shows the line.
    static func evidence(
        _ line: WeekPage.Line,
        _ page: WeekPage,
        mayDecide: Bool,
        csrf: String,
        back: Path? = nil,
        _ h: inout HTML
    ) {
        h.div(.class("evidence")) { h in
            h.div { h in
                for obligation in line.plan.obligations {
                    because(obligation, line, page, &h)
                    if mayDecide { report(obligation, csrf, back, &h) }
                }
                LeadersSayView.comments(line, page, &h)
            }
            h.div { h in
                BeginView.line(line, csrf: csrf, &h)
                h.p(.class("sub")) { h in
                    if let last = line.lastTalk {
                        h.text("\(h.say(Words.lastTalkOn)) \(h.say.day(last))")
                    } else {
                        h.text(Words.neverTalked)
                    }
                }
                if let holder = line.holder {
                    h.p(.class("sub")) { h in
                        h.text("\(h.say(Words.holder)) ")
                        h.person(holder)
                    }
                }
                h.p { h in
                    let path = Path("/people").adding(line.plan.employeeID)
                    h.a(.class("tag"), .href(path), text: Words.openPerson)
                    h.text(" ")
                    h.a(.class("tag"), .href(path.adding("dossier")), text: ArchiveWords.dossier)
                }
                if mayDecide {
                    for obligation in line.plan.obligations where obligation.isUnmet {
                        decisions(obligation, page, csrf, back, &h)
                    }
                }
            }
        }
    }

    private static func because(_ obligation: Obligation, _ line: WeekPage.Line, _ page: WeekPage, _ h: inout HTML) {
        h.p(
            .class("sub"),
            text: h.say.joined(
                obligation.rule.rawValue,
                h.say(page.rule(obligation, of: line.person)),
                obligation.dueOn == line.plan.dueOn ? "" : h.say.day(obligation.dueOn),
                obligation.dueEstimated ? h.say(Words.estimated) : ""
            )
        )
        quote(obligation, &h)
        for item in obligation.evidence { fact(item, of: obligation, page, &h) }
    }

    private static func quote(_ obligation: Obligation, _ h: inout HTML) {
        let note: String? =
            switch obligation.reason {
            case .swingReported(_, _, let note): note
            default: nil
            }
        if let note { h.blockquote(.class("quote"), text: note) }
    }

    /// The words of a report of a mood or a leaning to leave stand on no list: a button opens them on a page of their own.
    private static func report(_ obligation: Obligation, _ csrf: String, _ back: Path?, _ h: inout HTML) {
        guard case .reported(let report, _) = obligation.reason, let note = report.sealedNote else { return }
        NoteView.button(note, of: obligation.employeeID, back: back, csrf: csrf, &h)
    }

    private static func fact(_ item: Evidence, of obligation: Obligation, _ page: WeekPage, _ h: inout HTML) {
        h.p(.class("faint")) { h in
            // Who reported it is a person, below.
            h.text((item.what == "report" ? Evidence(what: item.what, when: item.when) : item).said(h.say))
            if item.what == "report", !obligation.reason.namesReporter, let reporter = item.value {
                h.text(" · ")
                h.person(page.names.person(reporter))
            }
            if let link = item.link.flatMap(Path.init(local:)) {
                h.text(" ")
                h.a(.href(link), text: Words.rows)
            }
        }
    }

    private static func decisions(
        _ obligation: Obligation,
        _ page: WeekPage,
        _ csrf: String,
        _ back: Path?,
        _ h: inout HTML
    ) {
        let kind: Decision.Kind = obligation.rule == .k7 ? .attempt : .waiver
        let title = kind == .attempt ? Words.attempt : Words.waive
        h.details { h in
            h.summary(.class("faint"), text: "\(obligation.rule.rawValue) · \(h.say(title))")
            h.form(.class("form"), .method(.post), .action(Path("/obligations/decisions"))) { h in
                h.hidden("csrf", csrf)
                h.hidden("key", obligation.key)
                h.hidden("kind", kind.rawValue)
                if let back { h.hidden("back", back.text) }
                h.hidden("week", page.week.description)
                if page.filter.everyone { h.hidden("who", "all") }
                let id = "reason-\(obligation.key)"
                h.label(.for(id), text: Words.reason)
                h.input(.type("text"), .id(id), .name("reason"), .required(), .maxlength(500), .autocomplete("off"))
                h.p(.class("faint"), text: Words.reasonIsOpen)
                h.button(.class("btn"), .type("submit"), text: Words.save)
            }
        }
    }
}
