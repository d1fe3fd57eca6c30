import Core
import People
import Web

/// The one page somebody reads before a talk (P2): what every area has to say, cut to one printed sheet.
struct DossierSheet: Sendable {
    struct Part: Sendable {
        enum Content: Sendable {
            case lines(SheetLines)
            case whole(DossierSection.Body)
        }

        let title: Word
        let content: Content
    }

    let person: Person
    let parts: [Part]
    let madeAt: Instant
}
