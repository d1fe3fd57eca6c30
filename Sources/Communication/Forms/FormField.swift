import Core

/// One field of a form: what it is called, what it asks, how it is filled, and who reads it.
package struct FormField: Sendable, Hashable {
    package enum Shape: Sendable, Hashable {
        case text(rows: Int)
        /// One of a list; its code is kept.
        case choice([FormChoice])
        /// The questions one means to ask, checked for what is not asked like this.
        case questions
    }

    /// What it is kept under, never changed.
    package let id: String
    package let label: Word
    /// What helps to fill it, or for questions, one to a line, those proposed.
    package internal(set) var prompt: FormPrompt
    package let shape: Shape
    package let readers: FieldReaders
    /// Shown once the talk was held: whether what was expected came.
    package let isAfterwards: Bool
    /// Without it the form says too little, and cannot be left out by a site.
    package let isNeeded: Bool

    package init(
        _ id: String,
        _ label: Word,
        _ prompt: FormPrompt,
        shape: Shape = .text(rows: 3),
        readers: FieldReaders,
        afterwards isAfterwards: Bool = false,
        needed isNeeded: Bool = false
    ) {
        (self.id, self.label, self.prompt, self.shape) = (id, label, prompt, shape)
        (self.readers, self.isAfterwards, self.isNeeded) = (readers, isAfterwards, isNeeded)
    }
}

/// An answer to choose, and the code that is kept.
package struct FormChoice: Sendable, Hashable {
    package let code: String
    package let word: Word

    package init(_ code: String, _ word: Word) { (self.code, self.word) = (code, word) }
}

/// What a field asks: words of ours in three languages, or the site's own.
package enum FormPrompt: Sendable, Hashable {
    case ours([Word])
    case own([String])

    package init(_ words: Word...) { self = .ours(words) }

    package func lines(in language: Language) -> [String] {
        switch self {
        case .ours(let words): words.map { $0(language) }
        case .own(let lines): lines
        }
    }
}
