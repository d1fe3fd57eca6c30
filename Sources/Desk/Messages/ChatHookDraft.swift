import Core
import Notify
import Web

/// A group chat as a form sent it, with what was wrong with it; address and secret are not shown again.
struct ChatHookDraft: Sendable {
    var kind = ChatKind.dingTalk
    var name = ""
    var pages = ""
    var allowsPrivate = false
    var errors: [String: Word] = [:]
    static let longestName = 40

    init(pages: String = "") { self.pages = pages }

    init(_ form: Form) {
        kind = form["kind"].flatMap(ChatKind.init(rawValue:)) ?? .dingTalk
        name = form["name"] ?? ""
        pages = form["pages"] ?? ""
        allowsPrivate = form["private"] != nil
    }

    /// The chat and the address of the pages, or nil and the errors.
    mutating func checked(address: String?, secret: String?) -> (hook: ChatHook, pages: String)? {
        if name.isEmpty || name.count > Self.longestName { errors["name"] = MessagesWords.nameWrong(Self.longestName) }
        do throws(HookAddress.Refused) { try HookAddress.check(address ?? "") } catch {
            errors["address"] = error.sentence
        }
        let base = PagesAddress.checked(pages)
        if base == nil { errors["pages"] = MessagesWords.pagesWrong }
        // Without a signature anyone could have sent what our own receiver gets.
        if kind == .generic, secret == nil { errors["secret"] = MessagesWords.secretNeeded }
        guard errors.isEmpty, let address, let base else { return nil }
        return (ChatHook(kind: kind, address: address, secret: kind.signs ? secret : nil), base)
    }
}
