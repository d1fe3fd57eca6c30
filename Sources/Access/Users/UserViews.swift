import Core
import Web

enum UserView {
    static func page(_ page: UserPage, csrf: String, _ h: inout HTML) {
        h.pageHead(page.name, sub: h.say.joined(page.number, h.say(page.role.word))) { h in
            h.a(.class("btn"), .href(Path("/settings/users")), text: InvitationWords.back)
        }
        h.p { h in
            state(page.state, &h)
            if page.hasSecondFactor {
                h.text(" ")
                h.badge(.plain, UserWords.twoSteps)
            }
            if page.isBound {
                h.text(" ")
                h.badge(.plain, CompanyWords.linked)
            }
        }
        h.div(.class("stack")) { h in
            if page.acts.contains(.invite) { invite(page, csrf: csrf, &h) }
            sessions(page, csrf: csrf, &h)
            lock(page, csrf: csrf, &h)
            administrator(page, csrf: csrf, &h)
            standIn(page, &h)
        }
    }

    /// Somebody who leads or looks after people may be away without having named anybody.
    private static func standIn(_ page: UserPage, _ h: inout HTML) {
        guard page.mayNameStandIn else { return }
        h.section(.class("card"), .aria("labelledby", "stand-in-title")) { h in
            h.h2(.id("stand-in-title"), text: DelegationWords.title)
            h.p(.class("sub"), text: DelegationWords.nameHint)
            h.p { $0.a(.class("btn"), .href(StandInPages.path(page.number)), text: DelegationWords.name) }
        }
    }

    static func state(_ state: AccountState, _ h: inout HTML) {
        let tone: Tone =
            switch state {
            case .active: .good
            case .locked: .late
            case .invited: .soon
            case .none, .ended: .plain
            }
        h.badge(tone, state.word)
    }

    private static func invite(_ page: UserPage, csrf: String, _ h: inout HTML) {
        h.section(.class("card"), .aria("labelledby", "invite-title")) { h in
            h.h2(.id("invite-title"), text: UserWords.invite)
            h.p(.class("sub"), text: UserWords.inviteHint)
            h.form(.class("form"), .method(.post), .action(Path("/settings/users/invitations"))) { h in
                h.hidden("csrf", csrf)
                h.hidden("number", page.number)
                if page.mayMail, page.hasAddress {
                    h.tickField("way", UserWords.byMail, isOn: false, value: "mail")
                }
                h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: UserWords.invite) }
            }
        }
    }

    private static func sessions(_ page: UserPage, csrf: String, _ h: inout HTML) {
        guard !page.sessions.isEmpty else { return }
        h.section(.class("card"), .aria("labelledby", "sessions-title")) { h in
            h.h2(.id("sessions-title"), text: UserWords.sessions)
            h.ul(.class("sessions")) { h in
                for session in page.sessions {
                    h.li(.class("sessions__one")) { h in
                        h.div { h in
                            h.strong(text: OwnView.device(session, h.say))
                            h.p(.class("faint"), text: SessionWords.seen(session, h.say))
                        }
                    }
                }
            }
            if page.acts.contains(.endSessions) {
                button(page, "sessions/end", UserWords.endSessions, csrf: csrf, &h)
            }
        }
    }

    private static func lock(_ page: UserPage, csrf: String, _ h: inout HTML) {
        guard !page.acts.isDisjoint(with: [.lock, .unlock, .clearSecondFactor]) else { return }
        h.section(.class("card"), .aria("labelledby", "lock-title")) { h in
            h.h2(.id("lock-title"), text: UserWords.lock)
            h.p(.class("sub"), text: UserWords.lockHint)
            if page.acts.contains(.lock) {
                button(page, "lock", UserWords.lockNow, csrf: csrf, confirm: UserWords.sureLock, &h)
            }
            if page.acts.contains(.unlock) { button(page, "lock/end", UserWords.unlock, csrf: csrf, &h) }
            if page.acts.contains(.clearSecondFactor), page.isBound {
                button(page, "company/end", CompanyWords.unlink, csrf: csrf, confirm: CompanyWords.sureUnlink, &h)
            }
            if page.acts.contains(.clearSecondFactor), page.hasSecondFactor {
                button(
                    page,
                    "second-factor/end",
                    UserWords.clearFactor,
                    csrf: csrf,
                    confirm: UserWords.sureClear,
                    &h
                )
            }
        }
    }

    private static func administrator(_ page: UserPage, csrf: String, _ h: inout HTML) {
        let mayGrant = page.acts.contains(.grant)
        guard mayGrant || !page.grants.isEmpty else { return }
        h.section(.class("card"), .aria("labelledby", "grant-title")) { h in
            h.h2(.id("grant-title"), text: Role.administrator.word)
            h.p(.class("sub"), text: UserWords.administratorHint)
            h.ul { h in
                for grant in page.grants { h.li(text: said(grant, h.say)) }
            }
            if mayGrant {
                h.form(.class("form"), .method(.post), .action(path(page, "grant"))) { h in
                    h.hidden("csrf", csrf)
                    h.field(Field("from", UserWords.from, hint: UserWords.dayHint))
                    h.field(Field("until", UserWords.until, hint: UserWords.untilHint))
                    h.p { $0.button(.class("btn"), .type("submit"), text: UserWords.grantIt) }
                }
            }
            if page.acts.contains(.revoke) {
                button(page, "grant/end", UserWords.revoke, csrf: csrf, confirm: UserWords.sureRevoke, &h)
            }
        }
    }

    private static func button(
        _ page: UserPage,
        _ act: String,
        _ label: Word,
        csrf: String,
        confirm: Word? = nil,
        _ h: inout HTML
    ) {
        h.form(
            .method(.post),
            .action(path(page, act)),
            .data("behaviour", "confirm").when(confirm != nil),
            .data("confirm", confirm ?? label).when(confirm != nil)
        ) { h in
            h.hidden("csrf", csrf)
            h.p { $0.button(.class("btn"), .type("submit"), text: label) }
        }
    }

    private static func path(_ page: UserPage, _ act: String) -> Path {
        act.split(separator: "/").reduce(Path("/settings/users").adding(page.number)) { $0.adding(String($1)) }
    }

    /// `2026-11-23 起 · 授权人 HANA`, with its end.
    private static func said(_ grant: Grant, _ say: Say) -> String {
        let (from, by) = (say.date(grant.from), grant.grantedBy)
        let begin = Word("\(from)起，\(by) 授权", "\(from)起，\(by) 授權", "from \(from), granted by \(by)")
        let end = grant.until.map { until -> String in
            let day = say.date(until)
            return say(Word("到 \(day)", "到 \(day)", "until \(day)"))
        }
        return say.joined(say(begin), end ?? "", grant.isRevoked ? say(UserWords.revoked) : "")
    }
}
