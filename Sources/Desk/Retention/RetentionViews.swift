import Core
import Web

/// The page of retention: lengths, the dry run, holds.
struct RetentionView {
    let page: RetentionPage
    let csrf: String

    func write(_ h: inout HTML) {
        h.pageHead(RetentionWords.title, sub: h.say(RetentionWords.hint)) { h in
            h.a(.class("btn"), .href(RetentionPages.path.query("count", "1")), text: RetentionWords.dryRun)
        }
        if let counted = page.counted { dryRun(counted, &h) }
        lengths(&h)
        h.p(.class("sub")) { h in
            h.a(.href(Path("/settings/drafts")), text: RetentionWords.drafts)
            h.text(" ")
            h.text(RetentionWords.fixed)
        }
        if page.mayWrite { form(&h) }
        holds(&h)
        if page.mayHold { place(&h) }
    }

    private func lengths(_ h: inout HTML) {
        h.tableWrap(RetentionWords.title) { h in
            h.table(.class("table")) { h in
                h.thead { h in
                    h.tr { h in
                        h.th(.scope(.col), text: RetentionWords.kind)
                        h.th(.scope(.col), .class("number"), text: RetentionWords.days)
                        h.th(.scope(.col), text: RetentionWords.since)
                        h.th(.scope(.col), .class("number"), text: RetentionWords.byDefault)
                        h.th(.scope(.col), text: RetentionWords.source)
                    }
                }
                h.tbody { h in for line in page.lines { length(line, &h) } }
            }
        }
    }

    private func length(_ line: RetentionPage.Line, _ h: inout HTML) {
        h.tr { h in
            h.td(.label(RetentionWords.kind), text: line.kind.word)
            h.td(.label(RetentionWords.days), .class("number"), text: h.say.count(line.days))
            h.td(.label(RetentionWords.since), text: line.since.map { h.say.date($0) } ?? Say.missing)
            h.td(.label(RetentionWords.byDefault), .class("number"), text: h.say.count(line.byDefault))
            h.td(.label(RetentionWords.source)) { h in
                if let law = line.law { h.p(text: law.word) }
                if line.kind.isOfHouse { h.p(.class("faint"), text: RetentionWords.ofHouse) }
            }
        }
    }

    private func form(_ h: inout HTML) {
        let draft = page.draft
        h.h2(text: RetentionWords.setTitle)
        h.form(.class("card", "form"), .method(.post), .action(RetentionPages.path)) { h in
            h.hidden("csrf", csrf)
            h.choiceField(
                Field("kind", RetentionWords.kind, value: draft.kind ?? RetentionKind.contacts.rawValue),
                options: RetentionKind.allCases.map { ($0.rawValue, $0.word) }
            )
            h.field(
                Field("days", RetentionWords.days, value: draft.days ?? "", error: draft.daysError, required: true)
            )
            h.field(
                Field(
                    "from",
                    RetentionWords.from,
                    value: draft.from ?? page.today.description,
                    error: draft.fromError,
                    required: true
                )
            )
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: RetentionWords.set) }
        }
    }

    private func dryRun(_ lines: [RetentionLine], _ h: inout HTML) {
        h.h2(text: RetentionWords.dryRun)
        let old = lines.filter { $0.old > 0 }
        guard !old.isEmpty else { return h.p(.class("sub"), text: RetentionWords.nothing) }
        h.tableWrap(RetentionWords.dryRun) { h in
            h.table(.class("table")) { h in
                h.thead { h in
                    h.tr { h in
                        h.th(.scope(.col), text: RetentionWords.kind)
                        h.th(.scope(.col), text: RetentionWords.oldest)
                        for word in [
                            RetentionWords.old, RetentionWords.kept, RetentionWords.needed, RetentionWords.goes,
                        ] {
                            h.th(.scope(.col), .class("number"), text: word)
                        }
                    }
                }
                h.tbody { h in
                    for line in old {
                        h.tr { h in
                            h.td(.label(RetentionWords.kind), text: line.kind.word)
                            h.td(
                                .label(RetentionWords.oldest),
                                text: line.oldest.map { h.say.date($0) } ?? Say.missing
                            )
                            for (word, count) in [
                                (RetentionWords.old, line.old), (RetentionWords.kept, line.held),
                                (RetentionWords.needed, line.open), (RetentionWords.goes, line.goes),
                            ] {
                                h.td(.label(word), .class("number"), text: h.say.count(count))
                            }
                        }
                    }
                }
            }
        }
    }

    private func holds(_ h: inout HTML) {
        h.h2(text: RetentionWords.holds)
        h.p(.class("sub"), text: RetentionWords.holdsHint)
        guard !page.holds.isEmpty else { return h.p(.class("sub"), text: RetentionWords.noHolds) }
        for hold in page.holds {
            h.section(.class("card")) { h in
                h.keyValues([
                    (
                        RetentionWords.who,
                        hold.name.map { "\($0) \(hold.employeeID ?? "")" } ?? h.say(RetentionWords.everybody)
                    ),
                    (RetentionWords.reason, hold.reason), (RetentionWords.placedBy, hold.by),
                    (RetentionWords.at, h.say.moment(hold.from)),
                ])
                if page.mayHold { end(hold, &h) }
            }
        }
    }

    private func end(_ hold: LegalHold, _ h: inout HTML) {
        h.form(
            .class("form"),
            .method(.post),
            .action(RetentionPages.path.adding("holds").adding(hold.id).adding("end"))
        ) { h in
            h.hidden("csrf", csrf)
            h.label { h in
                h.text(RetentionWords.endReason)
                h.input(
                    .class("field__input"),
                    .name("reason"),
                    .type("text"),
                    .maxlength(RetentionPages.mostReason),
                    .autocomplete("off"),
                    .required()
                )
            }
            h.button(.class("btn"), .type("submit"), text: RetentionWords.end)
        }
    }

    private func place(_ h: inout HTML) {
        let draft = page.draft
        h.form(.class("card", "form"), .method(.post), .action(RetentionPages.path.adding("holds"))) { h in
            h.hidden("csrf", csrf)
            h.field(
                Field(
                    "employee",
                    RetentionWords.employee,
                    value: draft.employee ?? "",
                    error: draft.employeeError
                )
            )
            h.field(
                Field(
                    "reason",
                    RetentionWords.reason,
                    value: draft.reason ?? "",
                    error: draft.reasonError,
                    required: true
                )
            )
            h.p { $0.button(.class("btn"), .type("submit"), text: RetentionWords.place) }
        }
    }
}
