/// A language of the pages.
package enum Language: String, CaseIterable, Sendable {
    case hans = "zh-Hans"
    case hant = "zh-Hant"
    case english = "en"
}

/// A word or sentence of the product in its three languages; a missing language does not compile.
package struct Word: Sendable, Hashable {
    package let hans: String
    package let hant: String
    package let english: String

    package init(_ hans: String, _ hant: String, _ english: String) {
        (self.hans, self.hant, self.english) = (hans, hant, english)
    }

    package func callAsFunction(_ language: Language) -> String {
        switch language {
        case .hans: hans
        case .hant: hant
        case .english: english
        }
    }
}

/// `1 day`, `2 days`: English has a plural, Chinese a measure word.
package func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
