import Core
import Web

/// The page of somebody's data: to take along, what an erasure would do, and asking for it.
struct PersonDataView {
    let page: PersonDataPage
    let csrf: String

    func write(_ h: inout HTML) {
        h.pageHead(ErasureWords.data, sub: h.say.joined(page.name, page.employeeID)) { h in
            h.a(.class("btn"), .href(ErasurePages.path), text: ErasureWords.list)
        }
        h.p(.class("sub"), text: ErasureWords.dataHint)
        export(&h)
        h.section(.class("card"), .aria("labelledby", "erasure-title")) { h in
            h.h2(.id("erasure-title"), text: ErasureWords.erasure)
            obstacles(&h)
            tally(&h)
            if let open = page.open {
                h.p { h in
                    h.badge(.soon, open.state.word)
                    h.text(" ")
                    h.a(.href(ErasurePages.path), text: ErasureWords.list)
                }
            }
            // A refused form stays, with what was typed.
            if page.mayAsk || page.draft.numberError != nil { ask(&h) }
        }
    }

    private func export(_ h: inout HTML) {
        h.section(.class("card"), .aria("labelledby", "export-title")) { h in
            h.h2(.id("export-title"), text: ErasureWords.export)
            h.p(text: PersonDataWords.about)
            h.p(text: PersonDataWords.withoutSealed)
            h.form(.class("form"), .method(.post), .action(PersonDataPages.path(page.employeeID))) { h in
                h.hidden("csrf", csrf)
                h.field(
                    Field(
                        "reason",
                        ErasureWords.exportReason,
                        value: page.draft.exportReason ?? "",
                        error: page.draft.exportError,
                        required: true
                    )
                )
                h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: ErasureWords.take) }
            }
        }
    }

    private func obstacles(_ h: inout HTML) {
        guard !page.obstacles.isEmpty else { return h.p(text: ErasureWords.isFree) }
        h.p { $0.strong(text: ErasureWords.obstacles) }
        h.ul { h in for obstacle in page.obstacles { h.li(text: obstacle) } }
    }

    private func tally(_ h: inout HTML) {
        h.h3(text: ErasureWords.tally)
        h.tableWrap(ErasureWords.tally) { h in
            h.table(.class("table")) { h in
                h.thead { h in
                    h.tr { h in
                        h.th(.scope(.col), text: ErasureWords.kind)
                        h.th(.scope(.col), .class("number"), text: ErasureWords.goes)
                        h.th(.scope(.col), .class("number"), text: ErasureWords.stays)
                    }
                }
                h.tbody { h in
                    for line in page.tally {
                        h.tr { h in
                            h.td(.label(ErasureWords.kind), text: line.kind)
                            h.td(.label(ErasureWords.goes), .class("number"), text: h.say.count(line.goes))
                            h.td(.label(ErasureWords.stays), .class("number"), text: h.say.count(line.stays))
                        }
                    }
                }
            }
        }
        h.p(.class("sub"), text: ErasureWords.stayHint)
    }

    private func ask(_ h: inout HTML) {
        let path = PersonDataPages.path(page.employeeID).adding("erasure")
        h.form(.class("form"), .method(.post), .action(path)) { h in
            h.hidden("csrf", csrf)
            h.p(text: ErasureWords.askHint)
            // The other form of the page has a reason, too: a label needs a field of its own.
            h.field(
                Field(
                    "why",
                    ErasureWords.reason,
                    value: page.draft.reason ?? "",
                    hint: ErasureWords.reasonHint,
                    error: page.draft.reasonError,
                    required: true
                )
            )
            h.field(
                Field(
                    "number",
                    ErasureWords.typed(page.employeeID),
                    value: page.draft.number ?? "",
                    error: page.draft.numberError,
                    required: true
                )
            )
            h.p { $0.button(.class("btn"), .type("submit"), text: ErasureWords.ask) }
        }
    }
}
