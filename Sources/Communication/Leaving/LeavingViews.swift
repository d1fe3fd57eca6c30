import Core
import People
import Web

/// The list of leavers and the form of a notice.
enum LeavingView {
    static func page(_ page: LeavingPage, seesWhy: Bool, csrf: String, _ h: inout HTML) {
        h.pageHead(Words.leavingTitle, sub: h.say(Words.leavingHint)) { h in
            if seesWhy { h.a(.class("btn"), .href(ReasonPages.path), text: Words.reasonsTitle) }
        }
        if let chosen = page.chosen {
            form(page.draft, chosen, csrf, &h)
        } else {
            h.h2(text: Words.enterNotice)
            PersonChoiceView.choose(page.people, search: page.search, at: LeavingPages.path, &h)
        }
        list(page, seesWhy, &h)
    }

    private static func form(_ draft: LeavingDraft, _ person: Person, _ csrf: String, _ h: inout HTML) {
        h.form(.class("card", "form"), .method(.post), .action(LeavingPages.path)) { h in
            h.hidden("csrf", csrf)
            h.hidden("person", person.employeeID)
            h.p { h in
                h.strong(text: person.name)
                h.span(.class("faint"), text: " \(person.employeeID) ")
                h.a(.href(LeavingPages.path), text: Words.anotherPerson)
            }
            h.field(Field("notice_on", Words.noticeOn, value: draft.noticeOn, hint: Words.noticeHint), type: "date")
            h.field(
                Field("left_on", Words.lastDay, value: draft.leftOn, error: draft.error, required: true),
                type: "date"
            )
            h.choiceField(
                Field("leave_kind", Words.leaveKind, value: draft.kind.rawValue),
                options: LeaveKind.allCases.map { ($0.rawValue, $0.word) }
            )
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: Words.save) }
        }
    }

    private static func list(_ page: LeavingPage, _ seesWhy: Bool, _ h: inout HTML) {
        guard !page.leavers.isEmpty else { return }
        h.h2(text: Words.whoLeaves)
        h.tableWrap(Words.whoLeaves) { h in
            h.table(.class("table")) { h in
                h.thead {
                    $0.tr { h in
                        let heads = [Words.leaver, Words.noticeOn, Words.lastDay] + (seesWhy ? [Words.exitTalk] : [])
                        for head in heads { h.th(.scope(.col), text: head) }
                    }
                }
                h.tbody { h in
                    for (leaver, interview) in page.leavers {
                        h.tr { h in
                            h.th(.scope(.row)) { h in
                                if seesWhy {
                                    h.a(.href(LeavingPages.path.adding(leaver.employeeID)), text: leaver.name)
                                } else {
                                    h.text(leaver.name)
                                }
                                h.span(.class("faint"), text: " \(h.say.joined(leaver.employeeID, leaver.team))")
                            }
                            h.td(.label(Words.noticeOn), text: leaver.noticeOn.map { h.say.date($0) } ?? "–")
                            h.td(.label(Words.lastDay), text: h.say.date(leaver.leftOn))
                            if seesWhy { h.td(.label(Words.exitTalk)) { h in state(interview, &h) } }
                        }
                    }
                }
            }
        }
    }

    /// How the exit interview stands.
    static func state(_ interview: Obligation?, _ h: inout HTML) {
        guard let interview else { return h.text("–") }
        switch interview.state {
        case .met: h.badge(.good, Words.met)
        case .waived: h.badge(.plain, Words.waived)
        case .late: h.badge(.late, Words.late)
        case .open, .planned, .paused: h.text(Words.byDay(h.say.near(interview.dueOn)))
        }
    }
}
