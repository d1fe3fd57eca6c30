import Core
import Notify

/// Who is told, and how they can be reached.
struct Recipient: Sendable, Hashable {
    let person: PersonID
    let name: String
    /// Nil without a mailbox of the roster that a mail may be sent to.
    let mail: MailAddress?
    let site: String
    let zone: Zone
    let calendar: String
    let language: Language
    let choice: MessageChoice

    /// Hours that stand in for shifts where nobody keeps any: nine to six on the site's working days.
    static let usualHours = (from: 9 * 3600, to: 18 * 3600)
}
