import Core
import Notify
import Web

/// A company's directory as a form sent it, with what was wrong with it; its password is not shown again.
struct DirectoryDraft: Sendable {
    var directory: CompanyDirectory
    /// As it was typed.
    var seconds: String
    var errors: [String: Word] = [:]
    static let most = 200

    init(_ directory: CompanyDirectory) { (self.directory, seconds) = (directory, String(directory.seconds)) }

    /// An empty password keeps the one before, as long as it goes to the same address for the same account.
    init(_ form: Form, site: String, before: CompanyDirectory?) {
        var sent = CompanyDirectory()
        sent.site = site
        (sent.name, sent.address) = (form["name"] ?? "", form["address"] ?? "")
        (sent.account, sent.base, sent.search) = (form["account"] ?? "", form["base"] ?? "", form["search"] ?? "")
        (sent.numberAttribute, sent.groupAttribute) = (form["number_attribute"] ?? "", form["group_attribute"] ?? "")
        sent.posts = form["posts"] ?? ""
        seconds = form["seconds"] ?? String(sent.seconds)
        if let address = DirectoryAddress(sent.address) { sent.address = address.text }
        let isSame = before?.address == sent.address && before?.account == sent.account
        sent.secret = form.fields["secret"].flatMap { $0.isEmpty ? nil : $0 } ?? (isSame ? before?.secret : nil) ?? ""
        directory = sent
        check()
    }

    private mutating func check() {
        for (field, text, most) in [
            ("name", directory.name, Self.most), ("account", directory.account, 1_000), ("base", directory.base, 1_000),
            ("secret", directory.secret, 1_000),
        ] where text.isEmpty || text.utf8.count > most || text.contains("\0") {
            errors[field] = DirectoryWords.needed(most)
        }
        if DirectoryAddress(directory.address) == nil { errors["address"] = DirectoryWords.wrongAddress }
        if DirectoryFilter(directory.search) == nil { errors["search"] = DirectoryWords.wrongSearch }
        if !DirectoryName.isAttribute(directory.numberAttribute) {
            errors["number_attribute"] = DirectoryWords.wrongAttribute
        }
        if !directory.groupAttribute.isEmpty, !DirectoryName.isAttribute(directory.groupAttribute) {
            errors["group_attribute"] = DirectoryWords.wrongAttribute
        }
        if let typed = Int(seconds), CompanyDirectory.secondsAllowed.contains(typed) {
            directory.seconds = typed
        } else {
            errors["seconds"] = DirectoryWords.wrongSeconds
        }
        guard let posts = CompanyPosts(directory.posts), directory.posts.count <= 4_000 else {
            errors["posts"] = CompanyWords.wrongPosts
            return
        }
        if !posts.text.isEmpty, directory.groupAttribute.isEmpty {
            errors["group_attribute"] = DirectoryWords.groupsNeeded
        }
        directory.posts = posts.text
    }
}
