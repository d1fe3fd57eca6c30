@testable import Communication

/// Phrases compared the slow, obvious way: every beginning, every choice and every gap is tried.
enum SlowPhrases {
    /// The sentences of a text in which a phrase stands, by number.
    static func sentences(_ phrase: PhrasePattern, in text: PhraseText) -> Set<Int> {
        var found: Set<Int> = []
        for sentence in Set(text.pieces.map(\.sentence)) {
            let words = text.pieces.filter { $0.sentence == sentence }.map(\.text)
            if words.indices.contains(where: { stands(phrase.parts[...], at: $0, words, isFirst: true) }) {
                found.insert(sentence)
            }
        }
        return found
    }

    /// Whether a run of words is the phrase, from its first to its last.
    static func isWhole(_ phrase: PhrasePattern, _ words: [String]) -> Bool {
        ends(phrase.parts[...], at: 0, words, isFirst: true).contains(words.count)
    }

    private static func stands(
        _ parts: ArraySlice<PhrasePattern.Part>,
        at place: Int,
        _ words: [String],
        isFirst: Bool
    ) -> Bool {
        !ends(parts, at: place, words, isFirst: isFirst).isEmpty
    }

    private static func ends(
        _ parts: ArraySlice<PhrasePattern.Part>,
        at place: Int,
        _ words: [String],
        isFirst: Bool
    ) -> Set<Int> {
        guard let part = parts.first else { return [place] }
        var all: Set<Int> = []
        if part.mayBeMissing { all.formUnion(ends(parts.dropFirst(), at: place, words, isFirst: false)) }
        for left in 0...(isFirst ? 0 : part.gap) where place + left < words.count {
            for choice in part.choices where words[(place + left)...].starts(with: choice) {
                all.formUnion(ends(parts.dropFirst(), at: place + left + choice.count, words, isFirst: false))
            }
        }
        return all
    }
}
