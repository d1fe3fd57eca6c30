import Core
import People
import Web

enum ArchiveView {
    static func page(_ page: ArchivePage, _ h: inout HTML) {
        h.pageHead(ArchiveWords.title, sub: said(page, h.say)) { h in
            h.a(.class("btn"), .href(page.filter.asked(Path("/talks.csv"))), text: Words.exportCSV)
            h.a(.class("btn"), .href(page.filter.asked(Path("/talks.xlsx"))), text: Words.exportXLSX)
        }
        filters(page, &h)
        h.div(.id("talks")) { h in
            if page.lines.isEmpty {
                h.emptyState(
                    page.filter.isEmpty ? Words.noTalks : ArchiveWords.nothing,
                    page.filter.isEmpty ? ArchiveWords.noneSentence : ArchiveWords.nothingSentence
                )
            } else {
                h.ol(.class("card", "archive")) { h in for line in page.lines { row(line, page.filter, &h) } }
                pager(page, &h)
            }
        }
    }

    private static func said(_ page: ArchivePage, _ say: Say) -> String {
        say(page.isCountedOut ? ArchiveWords.moreThan(ArchivePage.mostCounted) : ArchiveWords.count(page.count))
    }

    private static func filters(_ page: ArchivePage, _ h: inout HTML) {
        let filter = page.filter
        h.form(.class("toolbar"), .method(.get), .action(ArchivePages.path), .role("search")) { h in
            h.label(.class("visually-hidden"), .for("talks-q"), text: ArchiveWords.find)
            h.input(
                .type("search"),
                .id("talks-q"),
                .name("q"),
                .value(filter.text ?? ""),
                .placeholder(ArchiveWords.find),
                .autocomplete("off")
            )
            h.label(.class("visually-hidden"), .for("kind"), text: ArchiveWords.kind)
            h.select(.id("kind"), .name("kind")) { h in
                h.option(.value(""), text: ArchiveWords.allKinds)
                for kind in page.kinds {
                    h.option(.value(kind.rawValue), .selected(kind == filter.kind), text: kind.word)
                }
            }
            h.label(.class("visually-hidden"), .for("team"), text: Words.team)
            h.teamField(page.teams, chosen: filter.team)
            day("from", ArchiveWords.from, filter.from, &h)
            day("to", ArchiveWords.to, filter.to, &h)
            h.label(.class("visually-hidden"), .for("holder"), text: ArchiveWords.holderNumber)
            h.input(
                .type("text"),
                .id("holder"),
                .name("holder"),
                .value(filter.holder ?? ""),
                .placeholder(ArchiveWords.holderNumber),
                .autocomplete("off")
            )
            h.button(.class("btn"), .type("submit"), text: Words.apply)
            if !filter.isEmpty { h.a(.class("btn"), .href(ArchivePages.path), text: ArchiveWords.all) }
        }
    }

    private static func day(_ name: String, _ word: Word, _ day: Day?, _ h: inout HTML) {
        h.label { h in
            h.span(.class("faint"), text: word)
            h.input(.type("date"), .name(name), .value(day?.description ?? ""))
        }
    }

    private static func row(_ line: ArchiveLine, _ filter: ArchiveFilter, _ h: inout HTML) {
        h.li(.class("archive__line")) { h in
            h.p(.class("archive__head")) { h in
                h.time(.class("archive__day"), .datetime(line.heldOn), text: h.say.date(line.heldOn))
                h.strong { h in h.person(line.person) }
                h.span(text: line.kind.word)
                h.span(.class("faint")) { h in
                    h.text(line.team)
                    if let minutes = line.minutes { h.text(" · \(h.say(Words.minutes(minutes)))") }
                    if let holder = line.holder {
                        h.text(" · \(h.say(Words.by)) ")
                        h.person(holder)
                    }
                }
                if line.isSealed {
                    h.text(" ")
                    h.badge(.plain, ArchiveWords.sealed)
                }
            }
            if let text = line.text { h.p(.class("archive__text"), text: ArchivePage.beginning(of: text)) }
        }
    }

    private static func pager(_ page: ArchivePage, _ h: inout HTML) {
        guard page.isLater || page.next != nil else { return }
        h.nav(.class("pager"), .aria("label", ArchiveWords.pages)) { h in
            if page.isLater { h.a(.class("btn"), .href(page.filter.path), text: ArchiveWords.newest) }
            if let next = page.next {
                let path = page.filter.path.query("before", String(next))
                h.a(.class("btn"), .rel("next"), .href(path), text: ArchiveWords.older)
            }
        }
    }
}
