import Core

/// The catalogue for other programs: one object, its texts in the reader's language.
enum CatalogueJSON {
    static func text(_ catalogue: MeasureCatalogue, _ language: Language) -> String {
        var all = JSONObject()
        all.set("measures", catalogue.measures.map { object($0, catalogue, language) })
        all.set("most_per_post", MeasureCatalogue.mostPerPost)
        return all.line + "\n"
    }

    private static func object(_ measure: Measure, _ catalogue: MeasureCatalogue, _ language: Language) -> JSONObject {
        var one = JSONObject()
        one.set("measure", measure.id)
        one.set("name", measure.name(language))
        one.set("goal", measure.texts.goal(language))
        one.set("definition", measure.texts.definition(language))
        one.set("formula", measure.texts.formula(language))
        one.set("computed", HowComputed.sentence(of: measure)(language))
        one.set("attribution", measure.texts.attribution(language))
        one.set("source", measure.texts.source(language))
        one.set("form", measure.form.rawValue)
        one.set("unit", measure.unit.rawValue)
        switch measure.better {
        case .up: one.set("better", "up")
        case .down: one.set("better", "down")
        case .within(let band):
            one.set("better", "within")
            one.set("band_low", band.lowerBound)
            one.set("band_high", band.upperBound)
        }
        one.set("minimum_sample", measure.minimumSample)
        one.set("step", measure.step)
        one.set("own", measure.isOwn)
        one.set(
            "posts",
            catalogue.posts(of: measure.id).map { post in
                var line = JSONObject()
                let target = catalogue.target(of: measure.id, for: post)
                line.set("post", post.rawValue)
                line.set("low", target?.low)
                line.set("high", target?.high)
                return line
            }
        )
        return one
    }
}
