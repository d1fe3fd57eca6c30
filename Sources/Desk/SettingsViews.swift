import Access
import Communication
import Core
import Web

enum SettingsView {
    static func page(_ page: SettingsPage, csrf: String, _ h: inout HTML) {
        h.pageHead(SettingsWords.title, sub: page.site) { h in
            if page.maySeeUsers { h.a(.class("btn"), .href(Path("/settings/users")), text: SettingsWords.users) }
            if page.maySeeUsers {
                h.a(.class("btn"), .href(Path("/settings/openings")), text: OpeningWords.title)
                h.a(.class("btn"), .href(Path("/settings/forms")), text: SettingsWords.forms)
                h.a(.class("btn"), .href(Path("/settings/taboos")), text: SettingsWords.taboos)
                h.a(.class("btn"), .href(RetentionPages.path), text: RetentionWords.title)
                h.a(.class("btn"), .href(ErasurePages.path), text: ErasureWords.list)
            }
            if page.maySeeTimes {
                h.a(.class("btn"), .href(Path("/settings/rooms")), text: SettingsWords.rooms)
                h.a(.class("btn"), .href(Path("/settings/hours")), text: SettingsWords.hours)
                h.a(.class("btn"), .href(Path("/settings/contacts")), text: SettingsWords.contacts)
            }
            h.a(.class("btn"), .href(Path("/settings/flows")), text: SettingsWords.flows)
            h.a(.class("btn"), .href(Path("/settings/drafts")), text: SettingsWords.drafts)
            guard page.mayWrite else { return }
            h.a(.class("btn"), .href(Path("/settings/audit")), text: AuditWords.title)
            h.a(.class("btn"), .href(Path("/settings/jobs")), text: JobWords.title)
        }
        if !page.mayWrite { h.p(.class("sub"), text: SettingsWords.readOnly) }
        h.p { $0.a(.href(Path("/settings/messages")), text: MessagesWords.settings) }
        h.h2(text: SettingsWords.calendars)
        calendars(page, &h)
        if page.mayWriteCalendars { upload(csrf, &h) }
        h.h2(text: SettingsWords.rules)
        for group in page.groups { numbers(group, &h) }
        if page.mayWrite { form(page, csrf: csrf, &h) }
        history(page, &h)
    }

    private static func calendars(_ page: SettingsPage, _ h: inout HTML) {
        table(SettingsWords.calendars, [SettingsWords.site, SettingsWords.calendar, SettingsWords.notices], &h) { h in
            for calendar in page.calendars {
                h.tr { h in
                    h.td(.label(SettingsWords.site), text: calendar.site)
                    h.td(.label(SettingsWords.calendar), text: SettingsWords.name(of: calendar.name))
                    h.td(.label(SettingsWords.notices)) { h in
                        if calendar.years.isEmpty { h.text(SettingsWords.needsNone) }
                        for (year, notice) in calendar.years { self.year(year, notice, &h) }
                    }
                }
            }
        }
    }

    private static func year(_ year: Int, _ notice: String?, _ h: inout HTML) {
        h.p { h in
            h.text("\(year) ")
            if let notice {
                h.span(.class("faint"), text: notice)
            } else {
                h.badge(.soon, SettingsWords.estimated)
            }
        }
    }

    /// The same way in as any other file, with its dry run, its refused rows, its history and undo.
    private static func upload(_ csrf: String, _ h: inout HTML) {
        let file = Field("file", SettingsWords.file, hint: SettingsWords.fileHint, required: true)
        ImportView.upload(file, accept: ImportView.tables, csrf: csrf, &h) { $0.hidden("kind", "calendar") }
    }

    private static func numbers(_ group: SettingsPage.Group, _ h: inout HTML) {
        h.h3(text: group.title)
        h.p(.class("sub"), text: group.hint)
        let heads = [
            SettingsWords.rule, SettingsWords.meaning, SettingsWords.value, SettingsWords.since,
            SettingsWords.byDefault,
        ]
        table(group.title, heads, &h) { h in
            for line in group.numbers {
                h.tr { h in
                    h.td(.label(SettingsWords.rule), text: line.number.rule)
                    h.td(.label(SettingsWords.meaning), text: line.number.meaning)
                    h.td(.label(SettingsWords.value), .class("number"), text: said(line.value, line.number, h.say))
                    h.td(.label(SettingsWords.since), text: line.since.map { h.say.date($0) } ?? Say.missing)
                    h.td(
                        .label(SettingsWords.byDefault),
                        .class("number"),
                        text: said(line.number.byDefault, line.number, h.say)
                    )
                }
            }
        }
    }

    private static func said(_ value: Int, _ number: SiteNumber, _ say: Say) -> String {
        number.decimals == 0 ? say.count(value) : say.decimal(number.double(value), digits: number.decimals)
    }

    private static func form(_ page: SettingsPage, csrf: String, _ h: inout HTML) {
        let draft = page.draft
        h.form(.class("card", "form"), .method(.post), .action(Path("/settings/rules"))) { h in
            h.hidden("csrf", csrf)
            h.choiceField(
                Field("number", SettingsWords.number, value: draft.number ?? ""),
                options: page.groups.flatMap(\.numbers).map {
                    ($0.number.name, h.say.joined($0.number.rule, h.say($0.number.meaning)))
                }
            )
            h.field(
                Field(
                    "value",
                    SettingsWords.newValue,
                    value: draft.value ?? "",
                    error: draft.valueError,
                    required: true
                )
            )
            h.field(
                Field(
                    "from",
                    SettingsWords.from,
                    value: draft.from ?? page.today.description,
                    hint: SettingsWords.fromHint,
                    error: draft.fromError,
                    required: true
                )
            )
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: SettingsWords.save) }
        }
    }

    private static func history(_ page: SettingsPage, _ h: inout HTML) {
        h.h2(text: SettingsWords.history)
        guard !page.changes.isEmpty else { return h.p(.class("sub"), text: SettingsWords.neverSet) }
        let heads = [SettingsWords.from, SettingsWords.rule, SettingsWords.meaning, SettingsWords.value]
        table(SettingsWords.history, heads, &h) { h in
            for change in page.changes {
                h.tr { h in
                    h.td(.label(SettingsWords.from)) { h in
                        h.text(h.say.date(change.from))
                        if change.from > page.today {
                            h.text(" ")
                            h.badge(.plain, SettingsWords.toCome)
                        }
                    }
                    h.td(.label(SettingsWords.rule), text: change.number.rule)
                    h.td(.label(SettingsWords.meaning), text: change.number.meaning)
                    h.td(.label(SettingsWords.value), .class("number"), text: said(change.value, change.number, h.say))
                }
            }
        }
    }

    private static let numbers = [SettingsWords.value, SettingsWords.byDefault]

    private static func table(_ title: Word, _ heads: [Word], _ h: inout HTML, _ rows: HTML.Body) {
        h.tableWrap(title) { h in
            h.table(.class("table")) { h in
                h.thead {
                    $0.tr { h in
                        for head in heads {
                            h.th(.scope(.col), .class("number").when(numbers.contains(head)), text: head)
                        }
                    }
                }
                h.tbody(body: rows)
            }
        }
    }
}
