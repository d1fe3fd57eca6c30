import Core
import Notify

/// How a person wants to be told.
package struct MessageChoice: Sendable, Hashable {
    package var byMail: Bool
    /// What may come outside the shift because they switched it on (L11).
    package var outside: Set<Notice.Kind>
    /// Nil for the site's.
    package var language: Language?

    package init(byMail: Bool = true, outside: Set<Notice.Kind> = [], language: Language? = nil) {
        (self.byMail, self.outside, self.language) = (byMail, outside, language)
    }

    /// What is switched on together: whoever hears of a talk outside the shift hears of its end too.
    package static let talks: Set<Notice.Kind> = [.talk, .talkCancelled]
    package static let lists: Set<Notice.Kind> = [.commentsAsked]
}
