import Core

/// Phrases that say one taboo in one way, what excuses them, and what is better asked.
package struct TabooRule: Sendable, Hashable {
    /// `leader.rate`; a site's own are `own.7`.
    package let id: String
    package let taboo: Taboo
    package let phrases: [PhrasePattern]
    /// Where one of these stands in the same sentence, it is no hit: "I cannot promise".
    package let excuses: [PhrasePattern]
    package let better: Word

    package init(
        id: String,
        _ taboo: Taboo,
        phrases: [PhrasePattern],
        excuses: [PhrasePattern] = [],
        better: Word
    ) {
        (self.id, self.taboo, self.phrases, self.excuses, self.better) = (id, taboo, phrases, excuses, better)
    }

    /// A rule of ours, one phrase a line.
    init(_ id: String, _ taboo: Taboo, _ phrases: String, excuses: String = "", better: Word) {
        self.init(
            id: id,
            taboo,
            phrases: Self.read(phrases, of: id),
            excuses: Self.read(excuses, of: id),
            better: better
        )
    }

    /// The same as a site's own of this number.
    func numbered(_ number: Int) -> TabooRule {
        TabooRule(id: "own.\(number)", taboo, phrases: phrases, excuses: excuses, better: better)
    }

    private static func read(_ lines: String, of id: String) -> [PhrasePattern] {
        lines.split(separator: "\n").map { line in
            do {
                return try PhrasePattern(String(line))
            } catch {
                preconditionFailure("\(id): \(line): \(error)")
            }
        }
    }
}
