import Core
import Web

enum PeopleView {
    static func page(_ page: PeoplePage, mayImport: Bool, _ h: inout HTML) {
        let export = Path("/people.csv").query("q", page.list.search).query("team", page.list.team)
        h.pageHead(Words.people, sub: h.say(Words.count(page.total))) { h in
            h.a(.class("btn"), .href(export), text: Words.export)
        }
        if page.isEmpty {
            h.emptyState(
                Words.empty,
                Words.emptySentence,
                action: mayImport ? (Words.importRoster, Path("/imports")) : nil
            )
            return
        }
        filters(page, &h)
        h.div(.id("people")) { h in
            if page.lines.isEmpty {
                h.emptyState(Words.nobody, Words.nobodySentence)
            } else {
                table(page, &h)
                h.pager(behind: page.place, next: page.next, path: page.path)
            }
        }
    }

    private static func filters(_ page: PeoplePage, _ h: inout HTML) {
        h.form(
            .class("toolbar"),
            .method(.get),
            .action(Path("/people")),
            .data("behaviour", "live-search"),
            .data("target", "people")
        ) { h in
            h.label(.class("visually-hidden"), .for("q"), text: Words.find)
            h.input(
                .type("search"),
                .id("q"),
                .name("q"),
                .value(page.list.search ?? ""),
                .placeholder(Words.find),
                .autocomplete("off")
            )
            h.label(.class("visually-hidden"), .for("team"), text: Words.team)
            h.teamField(page.teams, chosen: page.list.team)
            h.tickField("left", Words.withLeavers, isOn: page.list.includesLeavers)
            h.button(.class("btn"), .type("submit"), .data("without-script", ""), text: Words.show)
        }
    }

    private static func table(_ page: PeoplePage, _ h: inout HTML) {
        h.tableWrap(Words.people) { h in
            h.table(.class("table")) { h in
                h.thead { h in
                    h.tr { h in
                        for word in [Words.person, Words.team, Words.role, Words.leader, Words.joined] {
                            h.th(.scope(.col), text: word)
                        }
                    }
                }
                h.tbody { h in
                    for line in page.lines { row(line, &h) }
                }
            }
        }
    }

    private static func row(_ line: PeopleListStore.Line, _ h: inout HTML) {
        h.tr { h in
            h.td(.label(Words.person)) { h in
                h.a(.href(Path("/people").adding(line.employeeID)), text: line.name)
                h.span(.class("faint"), text: " \(line.employeeID)")
                if !line.isEmployed {
                    h.text(" ")
                    h.badge(.plain, Words.left)
                }
            }
            h.td(.label(Words.team), text: line.team)
            h.td(.label(Words.role), text: line.role.word)
            h.td(.label(Words.leader)) { h in
                if let leader = line.leader { h.person(leader) } else { h.text(Say.missing) }
            }
            h.td(.label(Words.joined), text: line.joinedOn?.description ?? Say.missing)
        }
    }
}
