import Core
import Web

enum UserListView {
    static func page(_ page: UserListPage, csrf: String, _ h: inout HTML) {
        h.pageHead(UserWords.title) { h in
            h.a(.class("btn"), .href(Path("/settings/sign-in")), text: RuleWords.title)
            if page.isAdministrator { h.a(.class("btn"), .href(Path("/settings/machines")), text: KioskWords.title) }
        }
        counts(page, &h)
        filter(page, &h)
        if page.lines.isEmpty { h.emptyState(UserWords.none, UserWords.noneHint) } else { table(page, &h) }
        h.pager(behind: page.place, next: page.next, path: path(page))
        if page.teams?.isEmpty != true { invite(page, csrf: csrf, &h) }
        if page.isAdministrator { outsiders(page, csrf: csrf, &h) }
    }

    private static func path(_ page: UserListPage) -> Path {
        Path("/settings/users").query("q", page.search).query("team", page.team)
            .query("state", page.state?.rawValue ?? "")
    }

    private static func counts(_ page: UserListPage, _ h: inout HTML) {
        h.summaryTiles { h in
            for state in AccountState.allCases where state != .ended {
                h.statTile(
                    h.say.count(page.counts[state] ?? 0),
                    state.word,
                    path: Path("/settings/users").query("state", state.rawValue)
                )
            }
        }
    }

    private static func filter(_ page: UserListPage, _ h: inout HTML) {
        h.form(.class("toolbar"), .method(.get), .action(Path("/settings/users"))) { h in
            h.input(
                .type("search"),
                .name("q"),
                .value(page.search),
                .aria("label", UserWords.find),
                .placeholder(UserWords.findHint),
                .autocomplete("off")
            )
            h.label(.class("visually-hidden"), .for("team"), text: UserWords.team)
            h.teamField(page.teams, chosen: page.team)
            h.select(.name("state"), .aria("label", UserWords.state)) { h in
                h.option(.value(""), text: UserWords.everyState)
                for state in AccountState.allCases {
                    h.option(.value(state.rawValue), .selected(state == page.state), text: state.word)
                }
            }
            h.button(.class("btn"), .type("submit"), text: UserWords.show)
        }
    }

    private static func table(_ page: UserListPage, _ h: inout HTML) {
        let heads = [UserWords.person, UserWords.team, UserWords.role, UserWords.state, UserWords.last]
        h.tableWrap(UserWords.title) { h in
            h.table(.class("table")) { h in
                h.thead { $0.tr { h in for head in heads { h.th(.scope(.col), text: head) } } }
                h.tbody { h in
                    for line in page.lines { row(line, &h) }
                }
            }
        }
    }

    private static func row(_ line: UserListStore.Line, _ h: inout HTML) {
        h.tr { h in
            h.td(.label(UserWords.person)) { h in
                h.a(.href(Path("/settings/users").adding(line.number)), text: h.say.joined(line.name, line.number))
            }
            h.td(.label(UserWords.team), text: line.team)
            h.td(.label(UserWords.role)) { h in
                h.text(line.role.word)
                if line.isAdministrator {
                    h.text(" ")
                    h.badge(.plain, Role.administrator.word)
                }
            }
            h.td(.label(UserWords.state)) { h in
                UserView.state(line.facts.state, &h)
                if line.hasSecondFactor {
                    h.text(" ")
                    h.badge(.plain, UserWords.twoSteps)
                }
            }
            h.td(.label(UserWords.last), text: line.seenAt.map { h.say.moment($0) } ?? Say.missing)
        }
    }

    private static func invite(_ page: UserListPage, csrf: String, _ h: inout HTML) {
        h.section(.class("card", "section"), .aria("labelledby", "invite-title")) { h in
            h.h2(.id("invite-title"), text: UserWords.inviteTeam)
            h.p(.class("sub"), text: UserWords.inviteTeamHint)
            h.form(.class("form"), .method(.post), .action(Path("/settings/users/invitations"))) { h in
                h.hidden("csrf", csrf)
                if let teams = page.teams {
                    h.choiceField(
                        Field("team", UserWords.team, value: page.team),
                        options: teams.map { ($0, $0) }
                    )
                } else {
                    h.field(Field("team", UserWords.team, value: page.team, required: true))
                }
                if page.mayMail { h.tickField("way", UserWords.byMail, isOn: false, value: "mail") }
                h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: UserWords.invite) }
            }
        }
    }

    private static func outsiders(_ page: UserListPage, csrf: String, _ h: inout HTML) {
        h.section(.class("card", "section"), .aria("labelledby", "outside-title")) { h in
            h.h2(.id("outside-title"), text: UserWords.outside)
            h.p(.class("sub"), text: UserWords.outsideHint)
            h.ul { h in
                for one in page.outsiders {
                    h.li { h in
                        let path = Path("/settings/users").adding(one.number)
                        h.a(.href(path), text: h.say.joined(one.name, one.number))
                        h.text(" ")
                        if one.isAdministrator(on: page.today) {
                            UserView.state(one.facts.state, &h)
                        } else {
                            h.badge(.plain, AccountState.ended.word)
                        }
                    }
                }
            }
            h.form(.class("form"), .method(.post), .action(Path("/settings/users/administrators"))) { h in
                h.hidden("csrf", csrf)
                h.field(Field("login", UserWords.login, required: true))
                h.field(Field("name", UserWords.name, required: true))
                h.p { $0.button(.class("btn"), .type("submit"), text: UserWords.makeAdministrator) }
            }
        }
    }
}
