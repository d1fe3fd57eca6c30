import Core

/// The rules in force at a site: ours but those switched off, and the site's own.
package struct TabooList: Sendable {
    package let rules: [TabooRule]

    package init(_ rules: [TabooRule] = TabooList.ours) { self.rules = rules }

    /// As shipped.
    package static let ours: [TabooRule] =
        OpinionPhrases.rules + LeaderPhrases.rules + PrivacyPhrases.rules + PromisePhrases.rules
        + OverrulePhrases.rules + OpinionFamilies.rules + LeaderFamilies.rules + PrivacyFamilies.rules
        + PromiseFamilies.rules + OverruleFamilies.rules

    /// What a text says that is better not said in this talk: the first of each taboo, in the order of the text.
    package func hits(in text: String, _ context: TalkContext) -> [TabooHit] {
        let text = PhraseText(text)
        let words = Set(text.pieces.map(\.text))
        var first: [Taboo: (place: Range<Int>, rule: TabooRule)] = [:]
        for rule in rules where rule.taboo.holds(in: context) {
            let places = rule.phrases.flatMap { $0.places(in: text, words: words) }
            guard !places.isEmpty else { continue }
            let excused = Set(
                rule.excuses.flatMap { $0.places(in: text, words: words) }.map { text.pieces[$0.lowerBound].sentence }
            )
            for place in places where !excused.contains(text.pieces[place.lowerBound].sentence) {
                if let known = first[rule.taboo], known.place.lowerBound <= place.lowerBound { continue }
                first[rule.taboo] = (place, rule)
            }
        }
        return first.values.sorted { ($0.place.lowerBound, $0.rule.id) < ($1.place.lowerBound, $1.rule.id) }.map {
            TabooHit(
                taboo: $0.rule.taboo,
                rule: $0.rule.id,
                phrase: text.written($0.place),
                better: $0.rule.better
            )
        }
    }
}
