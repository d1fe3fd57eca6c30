import Core
import People
import Web

/// The list of agreements, those due first.
enum AgreementListView {
    static func page(_ page: AgreementListPage, _ h: inout HTML) {
        let filter = page.filter
        h.pageHead(AgreementWords.listTitle) { h in
            h.a(.class("btn"), .href(filter.asked(Path("/agreements.csv"))), text: Words.exportCSV)
            h.a(.class("btn"), .href(filter.asked(Path("/agreements.xlsx"))), text: Words.exportXLSX)
        }
        toolbar(page, &h)
        guard !page.lines.isEmpty else {
            return h.emptyState(AgreementWords.empty, AgreementWords.emptySentence)
        }
        h.p(.class("sub"), text: Words.ofAll(page.total))
        h.tableWrap(AgreementWords.listTitle) { h in
            h.table(.class("table")) { h in
                h.thead { h in
                    h.tr { h in
                        for word in [
                            Words.person, AgreementWords.goal, AgreementWords.nextCheck, AgreementWords.state,
                            Words.holder,
                        ] { h.th(.scope(.col), text: word) }
                    }
                }
                h.tbody { h in for line in page.lines { row(line, page.saying, &h) } }
            }
        }
        h.pager(behind: page.place, next: page.next, path: filter.asked(Path("/agreements")))
    }

    private static func toolbar(_ page: AgreementListPage, _ h: inout HTML) {
        let filter = page.filter
        h.form(.class("toolbar"), .method(.get), .action(Path("/agreements")), .data("behaviour", "auto-submit")) { h in
            h.label(.class("visually-hidden"), .for("state"), text: AgreementWords.state)
            h.select(.id("state"), .name("state")) { h in
                h.option(.value(""), text: AgreementWords.anyState)
                for standing in AgreementStanding.allCases {
                    h.option(
                        .value(standing.rawValue),
                        .selected(standing == filter.standing),
                        text: standing.word
                    )
                }
            }
            if page.teams?.isEmpty != true {
                h.label(.class("visually-hidden"), .for("team"), text: Words.team)
                h.teamField(page.teams, chosen: filter.team)
            }
            for (name, value) in [
                ("kind", filter.kind?.rawValue), ("holder", filter.holder), ("person", filter.person),
                ("from", filter.from?.description), ("to", filter.to?.description),
            ] {
                if let value { h.hidden(name, value) }
            }
            h.button(.class("btn"), .type("submit"), .data("without-script", ""), text: Words.apply)
        }
    }

    private static func row(_ line: AgreementLine, _ saying: AgreementSaying, _ h: inout HTML) {
        h.tr { h in
            h.td(.label(Words.person)) { h in
                h.person(line.person)
                h.span(.class("faint"), text: " \(line.team)")
            }
            h.td(.label(AgreementWords.goal)) { h in
                h.a(.href(AgreementPages.path(line.id))) { h in h.text(goals(line, saying, h.say)) }
            }
            h.td(.label(AgreementWords.nextCheck), text: line.nextCheck.map { h.say.day($0) } ?? Say.missing)
            h.td(.label(AgreementWords.state)) { h in AgreementView.standing(line.standing, &h) }
            h.td(.label(Words.holder)) { h in h.person(line.holder) }
        }
    }

    /// A few, on pages about something else.
    static func lines(_ lines: [AgreementLine], _ saying: AgreementSaying, _ h: inout HTML) {
        h.ul(.class("timeline")) { h in
            for line in lines {
                h.li(.class("timeline__item", "timeline__item--late", when: line.standing == .missed)) { h in
                    if let next = line.nextCheck {
                        h.time(.class("timeline__when"), .datetime(next), text: h.say.day(next))
                    }
                    h.p { h in
                        h.a(.href(AgreementPages.path(line.id)), text: goals(line, saying, h.say))
                        h.text(" ")
                        AgreementView.standing(line.standing, &h)
                    }
                }
            }
        }
    }

    static func promises(_ promises: [PromiseLine], today: Day, _ h: inout HTML) {
        h.ul(.class("timeline")) { h in
            for promise in promises {
                h.li(.class("timeline__item", "timeline__item--good", when: promise.isKept)) { h in
                    h.time(
                        .class("timeline__when"),
                        .datetime(promise.dueOn),
                        text: FollowUpWords.by(h.say.day(promise.dueOn))
                    )
                    h.p { h in
                        h.a(.href(AgreementPages.path(promise.agreement))) { h in
                            h.text(promise.words ?? h.say(AgreementWords.sealed))
                        }
                        h.text(" ")
                        if promise.isKept {
                            h.badge(.good, FollowUpWords.kept)
                        } else if promise.dueOn < today {
                            h.badge(.soon, FollowUpWords.notYet)
                        }
                        if let holder = promise.holder { h.span(.class("faint"), text: " \(holder)") }
                    }
                }
            }
        }
    }

    private static func goals(_ line: AgreementLine, _ saying: AgreementSaying, _ say: Say) -> String {
        guard let terms = line.terms else { return say(AgreementWords.sealed) }
        let goals = terms.goals.map { say(saying.goal($0)) }
        return goals.isEmpty
            ? say(AgreementWords.promises) : goals.joined(separator: say.language == .english ? "; " : "；")
    }
}
