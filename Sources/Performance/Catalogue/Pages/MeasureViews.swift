import Core
import Web

enum MeasureView {
    static func page(_ page: MeasurePage, csrf: String, _ h: inout HTML) {
        let measure = page.measure
        h.pageHead(measure.name, sub: h.say(measure.texts.goal)) { h in
            h.a(.class("btn"), .href(MeasurePages.path), text: CatalogueWords.title)
        }
        h.p(text: measure.texts.definition)
        h.dl(.class("facts")) { h in
            fact(CatalogueWords.formula, measure.texts.formula, &h)
            fact(CatalogueWords.attribution, measure.texts.attribution, &h)
            fact(CatalogueWords.source, measure.texts.source, &h)
            fact(CatalogueWords.better, measure.better.word, &h)
            fact(CatalogueWords.form, measure.form.word, &h)
            fact(CatalogueWords.minimum, h.say.count(measure.minimumSample), &h)
            fact(CatalogueWords.step, measure.saidStep(h.say), &h)
        }
        h.h2(text: CatalogueWords.how)
        h.p(text: HowComputed.sentence(of: measure))
        h.h2(text: CatalogueWords.measuredOf)
        posts(page, &h)
        if page.mayWrite { form(page, csrf, &h) }
    }

    private static func fact(_ name: Word, _ value: some Phrase, _ h: inout HTML) {
        h.dt(text: name)
        h.dd(text: value)
    }

    private static func posts(_ page: MeasurePage, _ h: inout HTML) {
        if page.posts.isEmpty { return h.p(.class("sub"), text: CatalogueWords.nobody) }
        h.tableWrap(CatalogueWords.measuredOf) { h in
            h.table(.class("table")) { h in
                h.thead {
                    $0.tr { h in
                        h.th(.scope(.col), text: CatalogueWords.post)
                        h.th(.scope(.col), .class("number"), text: CatalogueWords.low)
                        h.th(.scope(.col), .class("number"), text: CatalogueWords.high)
                    }
                }
                h.tbody { h in
                    for post in page.posts {
                        let target = page.catalogue.target(of: page.measure.id, for: post)
                        let say = h.say
                        func said(_ value: Double?) -> String { value.map { page.measure.said($0, say) } ?? "—" }
                        h.tr { h in
                            h.th(.scope(.row), text: post.word)
                            h.td(.label(CatalogueWords.low), .class("number"), text: said(target?.low))
                            h.td(.label(CatalogueWords.high), .class("number"), text: said(target?.high))
                        }
                    }
                }
            }
        }
    }

    private static func form(_ page: MeasurePage, _ csrf: String, _ h: inout HTML) {
        let draft = page.draft
        h.h2(text: CatalogueWords.target)
        h.form(
            .class("card", "form"),
            .method(.post),
            .action(MeasurePages.path(of: page.measure.id).adding("target"))
        ) { h in
            h.hidden("csrf", csrf)
            h.choiceField(
                Field("post", CatalogueWords.post, value: draft.post.rawValue, error: draft.postError),
                options: Role.allCases.filter { $0 != .administrator }.map { (value: $0.rawValue, name: $0.word) }
            )
            h.tickField("chosen", CatalogueWords.isMeasured, isOn: draft.isChosen || page.posts.contains(draft.post))
            h.field(
                Field(
                    "low",
                    CatalogueWords.low,
                    value: draft.low,
                    hint: CatalogueWords.targetHint,
                    error: draft.lowError
                )
            )
            h.field(Field("high", CatalogueWords.high, value: draft.high, error: draft.highError))
            h.p { $0.button(.class("btn", "btn--primary"), .type("submit"), text: CatalogueWords.save) }
        }
    }
}
