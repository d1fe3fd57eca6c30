import Core
import Store
import Web

struct JobView {
    let page: JobPage
    /// What each kind of work is called.
    let names: [String: Word]
    let csrf: String

    func write(_ error: Word?, _ h: inout HTML) {
        h.pageHead(JobWords.title, sub: h.say(JobWords.hint)) { h in
            h.a(.class("btn"), .href(Path("/settings")), text: SettingsWords.title)
        }
        if let error { h.flash(error, tone: .late) }
        tiles(&h)
        section(JobWords.dead, page.dead, mayDecide: true, &h)
        section(JobWords.failing, page.failing, mayDecide: true, &h)
        section(JobWords.running, page.running, mayDecide: false, &h)
        section(JobWords.waiting, page.waiting, mayDecide: false, &h)
    }

    private func tiles(_ h: inout HTML) {
        h.summaryTiles { h in
            h.statTile(h.say.count(page.tally[.ready]), JobWords.waiting)
            h.statTile(h.say.count(page.tally[.running]), JobWords.running)
            h.statTile(h.say.count(page.tally[.done]), JobWords.isDone)
            h.statTile(h.say.count(page.tally[.dead]), JobWords.dead, tone: page.tally[.dead] > 0 ? .late : .plain)
            if let since = page.tally.dueSince { h.statTile(h.say.moment(since), JobWords.dueSince) }
        }
    }

    private func section(_ title: Word, _ lines: [JobListStore.Line], mayDecide: Bool, _ h: inout HTML) {
        h.h2(text: title)
        guard !lines.isEmpty else { return h.p(.class("sub"), text: JobWords.none) }
        h.tableWrap(title) { h in
            h.table(.class("table")) { h in
                h.thead { h in
                    h.tr { h in
                        for word in [JobWords.kind, JobWords.key, JobWords.at, JobWords.attempts, JobWords.problem] {
                            h.th(.scope(.col), .class("number").when(word == JobWords.attempts), text: word)
                        }
                        if mayDecide { h.th(.scope(.col), text: JobWords.decide) }
                    }
                }
                h.tbody { h in for line in lines { row(line, mayDecide: mayDecide, &h) } }
            }
        }
    }

    private func row(_ line: JobListStore.Line, mayDecide: Bool, _ h: inout HTML) {
        h.tr { h in
            h.td(.label(JobWords.kind), text: names[line.kind].map { h.say($0) } ?? line.kind)
            h.td(.label(JobWords.key), text: line.key)
            h.td(.label(JobWords.at), text: h.say.moment(line.endedAt ?? line.runAt))
            h.td(.label(JobWords.attempts), .class("number"), text: h.say.count(line.attempts))
            h.td(.label(JobWords.problem), text: line.problem ?? line.server ?? Say.missing)
            if mayDecide { h.td(.label(JobWords.decide)) { h in decide(line, &h) } }
        }
    }

    private func decide(_ line: JobListStore.Line, _ h: inout HTML) {
        let path = Path("/settings/jobs").adding(line.id)
        h.form(.method(.post), .action(path.adding("retry"))) { h in
            h.hidden("csrf", csrf)
            h.button(.class("btn"), .type("submit"), text: JobWords.retry)
        }
        h.details { h in
            h.summary(text: JobWords.drop)
            h.form(.class("form"), .method(.post), .action(path.adding("drop"))) { h in
                h.hidden("csrf", csrf)
                h.label { h in
                    h.text(JobWords.reason)
                    h.input(
                        .class("field__input"),
                        .name("reason"),
                        .type("text"),
                        .maxlength(300),
                        .autocomplete("off"),
                        .required()
                    )
                }
                h.button(.class("btn"), .type("submit"), text: JobWords.drop)
            }
        }
    }
}
