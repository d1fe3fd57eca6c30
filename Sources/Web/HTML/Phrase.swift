import Core

/// Something a page can say: a name from the data, or a word of the product in the reader's language.
package protocol Phrase: Sendable {
    func said(in language: Language) -> String
}

extension String: Phrase {
    package func said(in language: Language) -> String { self }
}

extension Word: Phrase {
    package func said(in language: Language) -> String { self(language) }
}
