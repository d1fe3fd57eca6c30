import Core
import Web

enum CatalogueView {
    static func page(_ page: CataloguePage, csrf: String, _ h: inout HTML) {
        h.pageHead(CatalogueWords.title, sub: h.say(CatalogueWords.hint)) { h in
            h.a(.class("btn"), .href(Path("/measures.json")), text: CatalogueWords.asFile)
        }
        h.p(.class("note"), text: CatalogueWords.few)
        h.tableWrap(CatalogueWords.title) { h in
            h.table(.class("table")) { h in
                h.thead {
                    $0.tr { h in
                        for head in [
                            CatalogueWords.name, CatalogueWords.goal, CatalogueWords.better, CatalogueWords.measuredOf,
                        ] { h.th(.scope(.col), text: head) }
                        h.th(.scope(.col), .class("number"), text: CatalogueWords.minimum)
                    }
                }
                h.tbody { h in for measure in page.catalogue.measures { row(measure, page.catalogue, &h) } }
            }
        }
        if page.mayWrite { form(page.draft, csrf, &h) }
    }

    private static func row(_ measure: Measure, _ catalogue: MeasureCatalogue, _ h: inout HTML) {
        h.tr { h in
            h.th(.scope(.row)) { h in
                h.a(.href(MeasurePages.path(of: measure.id)), text: measure.name)
                if measure.isOwn {
                    h.text(" ")
                    h.badge(.plain, CatalogueWords.own)
                }
            }
            h.td(.label(CatalogueWords.goal), text: measure.texts.goal)
            h.td(.label(CatalogueWords.better), text: measure.better.word)
            let posts = catalogue.posts(of: measure.id).map { h.say($0.word) }
            h.td(.label(CatalogueWords.measuredOf), text: posts.isEmpty ? "—" : h.say.list(posts))
            h.td(.label(CatalogueWords.minimum), .class("number"), text: h.say.count(measure.minimumSample))
        }
    }

    private static func form(_ draft: MeasureDraft, _ csrf: String, _ h: inout HTML) {
        h.details(.class("card"), .open(!draft.errors.isEmpty)) { h in
            h.summary(text: CatalogueWords.add)
            h.form(.class("form"), .method(.post), .action(MeasurePages.path)) { h in
                h.hidden("csrf", csrf)
                field("id", CatalogueWords.id, draft.id, draft, hint: CatalogueWords.idHint, &h)
                field("name", CatalogueWords.name, draft.name, draft, &h)
                field("goal", CatalogueWords.goal, draft.goal, draft, &h)
                field("definition", CatalogueWords.definition, draft.definition, draft, &h)
                h.choiceField(
                    Field("form", CatalogueWords.form, value: draft.form),
                    options: Measure.Form.allCases.map { (value: $0.rawValue, name: $0.word) }
                )
                h.choiceField(
                    Field("better", CatalogueWords.better, value: draft.better),
                    options: OwnMeasure.Better.allCases.map { (value: $0.rawValue, name: $0.word) }
                )
                h.choiceField(
                    Field("unit", CatalogueWords.unit, value: draft.unit),
                    options: Measure.Unit.allCases.map { (value: $0.rawValue, name: $0.word) }
                )
                field("minimum", CatalogueWords.minimum, draft.minimum, draft, &h)
                h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: CatalogueWords.save) }
            }
        }
    }

    private static func field(
        _ name: String,
        _ label: Word,
        _ value: String,
        _ draft: MeasureDraft,
        hint: Word? = nil,
        _ h: inout HTML
    ) {
        h.field(Field(name, label, value: value, hint: hint, error: draft.errors[name], required: true))
    }
}
