import CCurl

/// Sends mails; tests give one that sends nothing.
package struct Mailer: Sendable {
    /// As many answers as mails, in their order.
    package let send: @Sendable (_ mails: [MailMessage], _ server: SMTPServer) async -> [Delivery]

    package init(send: @escaping @Sendable ([MailMessage], SMTPServer) async -> [Delivery]) { self.send = send }

    /// `caFile`: certificates trusted instead of the system's; a mail may take `timeout` seconds.
    package static func curl(caFile: String? = nil, timeout: Int = 60) -> Mailer {
        Mailer { mails, server in
            await onOwnThread("zhiyin mail") {
                // One call for all, so that the connection stays open between them.
                guard let call = SMTPCall(server, caFile: caFile, timeout: timeout) else {
                    return mails.map { _ in .later(why: "libcurl does not start", seconds: nil) }
                }
                return mails.map(call.send)
            }
        }
    }
}

/// Mails to one server, one after the other.
private struct SMTPCall {
    private let call: CurlCall

    init?(_ server: SMTPServer, caFile: String?, timeout: Int) {
        guard SMTPServer.isHost(server.host), let call = CurlCall(timeout: timeout, caFile: caFile) else { return nil }
        self.call = call
        let scheme = server.security == .tls ? "smtps" : "smtp"
        // The path is the name we greet with.
        call.set(CURLOPT_URL, "\(scheme)://\(server.host):\(server.port)/\(server.from.domain)")
        call.set(CURLOPT_PROTOCOLS_STR, scheme)
        if server.security != .none {
            call.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
            if let user = server.user, let password = server.password {
                call.set(CURLOPT_USERNAME, user)
                call.set(CURLOPT_PASSWORD, password)
            }
        }
        call.set(CURLOPT_UPLOAD, 1)
        call.set(CURLOPT_MAIL_FROM, "<\(server.from)>")
    }

    func send(_ mail: MailMessage) -> Delivery {
        call.set(CURLOPT_MAIL_RCPT, ["<\(mail.to)>"])
        let outcome = call.perform(Array(mail.wire.utf8))
        // The server's own sentence says more than curl's; it begins with its code.
        let said = call.headers.last { $0.hasPrefix("4") || $0.hasPrefix("5") }
        let why = outcome.isDone ? "" : said.map { String($0.prefix(200)).filter { !$0.isNewline } } ?? outcome.why
        return MailReply.delivery(code: outcome.code, taken: outcome.isDone, why: why)
    }
}
