import Core
import Web

extension HTML {
    /// "How is this computed?", opened without script, with the way to the measure's own page.
    package mutating func howComputed(_ measure: Measure) {
        details(.class("how")) { h in
            h.summary(text: CatalogueWords.how)
            h.p(.class("sub"), text: HowComputed.sentence(of: measure))
            h.p { $0.a(.href(MeasurePages.path(of: measure.id)), text: measure.name) }
        }
    }

    /// The same of the measures of a whole table, under one heading.
    mutating func howComputed(_ measures: [Measure]) {
        guard !measures.isEmpty else { return }
        details(.class("how")) { h in
            h.summary(text: CatalogueWords.how)
            for measure in measures {
                h.p(.class("sub")) { h in
                    h.a(.href(MeasurePages.path(of: measure.id)), text: measure.name)
                    h.text(" ")
                    h.text(HowComputed.sentence(of: measure))
                }
            }
        }
    }
}
