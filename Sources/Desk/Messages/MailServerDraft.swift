import Core
import Foundation
import Messages
import Notify
import Web

/// A mail server as a form sent it, with what was wrong with it.
struct MailServerDraft: Sendable {
    var host = ""
    var port = "587"
    var security = SMTPServer.Security.startTLS
    var user = ""
    var from = ""
    var pages = ""
    var isOn = true
    /// By the field's name.
    var errors: [String: Word] = [:]

    init() {}

    init(_ server: MailServer) {
        (host, port, security, user) = (server.host, String(server.port), server.security, server.user ?? "")
        (from, pages, isOn) = (server.from.text, server.pages, server.isOn)
    }

    init(_ form: Form) {
        host = form["host"] ?? ""
        port = form["port"] ?? ""
        security = form["security"].flatMap(SMTPServer.Security.init(rawValue:)) ?? .startTLS
        user = form["user"] ?? ""
        from = form["from"] ?? ""
        pages = form["pages"] ?? ""
        isOn = form["on"] != nil
    }

    /// The server, or nil and the errors; `sendsPassword`: the form brought a new one.
    mutating func checked(sendsPassword: Bool) -> MailServer? {
        if !SMTPServer.isHost(host) { errors["host"] = MessagesWords.hostWrong }
        let number = Int(port).flatMap { (1...65_535).contains($0) ? $0 : nil }
        if number == nil { errors["port"] = MessagesWords.portWrong }
        let address = MailAddress(from)
        if address == nil { errors["from"] = MessagesWords.fromWrong }
        let base = PagesAddress.checked(pages)
        if base == nil { errors["pages"] = MessagesWords.pagesWrong }
        if security == .none, !user.isEmpty || sendsPassword { errors["security"] = MessagesWords.noPasswordInClear }
        guard errors.isEmpty, let number, let address, let base else { return nil }
        return MailServer(
            host: host,
            port: number,
            security: security,
            user: user.isEmpty ? nil : user,
            hasPassword: sendsPassword,
            from: address,
            pages: base,
            isOn: isOn
        )
    }
}

/// Where people open the pages, as links in messages begin.
enum PagesAddress {
    /// Without a slash at the end; nil for what is no address of a site.
    static func checked(_ text: String) -> String? {
        guard text.utf8.count <= 255, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            let parts = URLComponents(string: text), parts.scheme == "https" || parts.scheme == "http",
            let host = parts.host, !host.isEmpty, parts.user == nil, parts.password == nil, parts.query == nil,
            parts.fragment == nil
        else { return nil }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
}
