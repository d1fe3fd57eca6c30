import Core
import Web

enum FormSettingsView {
    static func list(_ changes: FormChanges, site: String, _ h: inout HTML) {
        h.pageHead(FormWords.settingsTitle, sub: site) { h in
            h.a(.class("btn"), .href(Path("/settings/taboos")), text: TabooWords.title)
        }
        h.p(.class("sub"), text: FormWords.settingsHint)
        h.tableWrap(FormWords.settingsTitle) { h in
            h.table(.class("table")) { h in
                h.thead {
                    $0.tr { h in
                        for head in [TabooWords.kind, TabooWords.audience, FormWords.fieldsOn] {
                            h.th(.scope(.col), text: head)
                        }
                    }
                }
                h.tbody { h in
                    for id in FormDefinition.ID.all { row(id, changes, &h) }
                }
            }
        }
    }

    private static func row(_ id: FormDefinition.ID, _ changes: FormChanges, _ h: inout HTML) {
        let form = changes.form(id)
        h.tr { h in
            h.th(.scope(.row)) { h in
                h.a(.href(Path("/settings/forms").adding(id.description)), text: id.kind.word)
            }
            h.td(.label(TabooWords.audience), text: id.audience.word)
            h.td(.label(FormWords.fieldsOn)) { h in
                h.text(h.say.list(form.fields.map { h.say($0.label) }))
                guard form.fields != FormDefinition.ours(id).fields else { return }
                h.text(" ")
                h.badge(.plain, FormWords.changed)
            }
        }
    }

    static func form(_ page: FormSettingsPage, site: String, csrf: String, _ h: inout HTML) {
        let title = h.say.joined(h.say(page.id.kind.word), h.say(page.id.audience.word))
        h.pageHead(title, sub: h.say.joined(site, h.say(FormWords.formVersion(page.version)))) { h in
            h.a(.class("btn"), .href(Path("/settings/forms")), text: FormWords.settingsTitle)
        }
        if page.isChangedMeanwhile { h.flash(FormWords.setMeanwhile, tone: .late) }
        let path = Path("/settings/forms").adding(page.id.description)
        h.form(.class("form"), .method(.post), .action(path)) { h in
            h.hidden("csrf", csrf)
            h.hidden("version", String(page.version))
            for line in page.lines { field(line, &h) }
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: FormWords.save) }
        }
    }

    private static func field(_ line: FormSettingsPage.Line, _ h: inout HTML) {
        let field = line.field
        h.fieldset(.class("fieldset")) { h in
            h.legend(text: field.label)
            h.p(.class("readers"), text: field.readers.sentence)
            if field.isNeeded {
                h.p(.class("sub"), text: FormWords.always)
            } else {
                h.tickField("on-\(field.id)", FormWords.inUse, isOn: line.isOn)
            }
            let label = field.shape == .questions ? FormWords.promptLines : FormWords.prompt
            h.textField(
                Field(
                    "wording-\(field.id)",
                    label,
                    value: line.wording,
                    hint: FormWords.emptyIsOurs,
                    error: line.error
                ),
                rows: field.shape == .questions ? 8 : 2
            )
            guard case .choice(let choices) = field.shape else { return }
            h.p(.class("sub"), text: h.say.list(choices.map { h.say($0.word) }))
        }
    }
}
