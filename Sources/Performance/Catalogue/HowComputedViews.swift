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
}
