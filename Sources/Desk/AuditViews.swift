import Core
import Store
import Web

enum AuditView {
    static func page(_ page: AuditPage, _ h: inout HTML) {
        h.pageHead(AuditWords.title, sub: h.say(AuditWords.hint)) { h in
            h.a(.class("btn"), .href(page.asked.path(Path("/settings/audit.csv"))), text: "CSV")
            h.a(.class("btn"), .href(page.asked.path(Path("/settings/audit.xlsx"))), text: "Excel")
            h.a(.class("btn"), .href(page.asked.path(Path("/settings/audit.jsonl"))), text: "JSON")
        }
        filter(page.asked, &h)
        guard !page.entries.isEmpty else { return h.p(.class("sub"), text: AuditWords.nothing) }
        table(page.entries, &h)
        if let next = page.next {
            h.nav(.class("pager"), .aria("label", AuditWords.pages)) { h in
                h.a(
                    .class("btn"),
                    .rel("next"),
                    .href(page.asked.path(Path("/settings/audit"), after: next)),
                    text: AuditWords.older
                )
            }
        }
    }

    private static func filter(_ asked: AuditPage.Asked, _ h: inout HTML) {
        h.form(.class("card", "form"), .method(.get), .action(Path("/settings/audit"))) { h in
            h.field(Field("from", AuditWords.from, value: asked.from ?? "", hint: AuditWords.dayHint))
            h.field(Field("to", AuditWords.to, value: asked.to ?? "", hint: AuditWords.dayHint))
            h.field(Field("actor", AuditWords.actor, value: asked.actor ?? "", hint: AuditWords.actorHint))
            h.tickField("reads", AuditWords.onlyReads, isOn: asked.onlyReads)
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: AuditWords.show) }
        }
    }

    private static func table(_ entries: [AuditEntry], _ h: inout HTML) {
        h.tableWrap(AuditWords.title) { h in
            h.table(.class("table")) { h in
                h.thead { h in
                    h.tr { h in
                        for word in [AuditWords.at, AuditWords.actor, AuditWords.what, AuditWords.origin] {
                            h.th(.scope(.col), text: word)
                        }
                    }
                }
                h.tbody { h in for entry in entries { row(entry, &h) } }
            }
        }
    }

    private static func row(_ entry: AuditEntry, _ h: inout HTML) {
        h.tr { h in
            h.td(.label(AuditWords.at), text: h.say.moment(entry.at))
            h.td(.label(AuditWords.actor)) { h in
                if entry.person != nil {
                    h.a(.href(Path("/people").adding(entry.actor)), text: entry.actor)
                } else {
                    h.text(entry.actor)
                }
            }
            h.td(.label(AuditWords.what)) { h in
                if entry.isRead {
                    h.badge(.soon, AuditWords.read)
                    h.text(" ")
                }
                h.text(AuditWords.why(entry.why))
                detail(entry, &h)
            }
            h.td(.label(AuditWords.origin), text: entry.origin.isEmpty ? Say.missing : entry.origin)
        }
    }

    private static func detail(_ entry: AuditEntry, _ h: inout HTML) {
        guard let notes = entry.notes else { return h.p(.class("faint"), text: AuditWords.erased) }
        guard !notes.isEmpty || !entry.changes.isEmpty else { return }
        h.ul(.class("faint")) { h in
            for change in entry.changes {
                h.li { h in
                    h.text("\(change.what)：\(change.before ?? Say.missing) → \(change.after ?? Say.missing)")
                }
            }
            for note in notes { h.li(text: note) }
        }
    }
}
