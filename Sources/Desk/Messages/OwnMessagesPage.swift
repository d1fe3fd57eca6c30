import Core
import Foundation
import Messages
import Notify
import Web

/// What the page of one's own messages shows.
struct OwnMessagesPage: Sendable {
    /// As the roster has it; nil without one a mail can go to.
    let mail: String?
    let choice: MessageChoice
    /// Nil where the site sends no mail.
    let server: MailServer?
    let feedMadeAt: Instant?
    let role: Role
    /// The secret part of a calendar's address, right after it was made.
    var newToken: String?

    /// Only leaders are asked for a word on the week's list.
    var asksForLists: Bool { role == .leader }

    /// The address to subscribe to; without the site's address in front only its path is known.
    var feedAddress: String? { newToken.map { "\(server?.pages ?? "")/calendar/\($0).ics" } }

    /// The same for programs that take it by a click.
    var webcal: String? {
        guard let address = feedAddress, let colon = address.range(of: "://") else { return nil }
        return "webcal://" + address[colon.upperBound...]
    }

    /// Reads the form; what it does not know stays off.
    static func choice(_ form: Form) -> MessageChoice {
        var outside: Set<Notice.Kind> = []
        if form["outside-talks"] != nil { outside.formUnion(MessageChoice.talks) }
        if form["outside-lists"] != nil { outside.formUnion(MessageChoice.lists) }
        return MessageChoice(
            byMail: form["mail"] != nil,
            outside: outside,
            language: form["language"].flatMap(Language.init(rawValue:))
        )
    }
}
