import Core
import Notify

/// The mail server of a site, as administrators entered it; the password is told to nobody again.
package struct MailServer: Sendable, Hashable {
    package let host: String
    package let port: Int
    package let security: SMTPServer.Security
    package let user: String?
    package let hasPassword: Bool
    package let from: MailAddress
    /// Where people open the pages, without a slash at the end: `https://zhiyin.example.com`.
    package let pages: String
    package let isOn: Bool

    package init(
        host: String,
        port: Int,
        security: SMTPServer.Security,
        user: String?,
        hasPassword: Bool,
        from: MailAddress,
        pages: String,
        isOn: Bool
    ) {
        (self.host, self.port, self.security, self.user) = (host, port, security, user)
        (self.hasPassword, self.from, self.pages, self.isOn) = (hasPassword, from, pages, isOn)
    }

    package func smtp(password: String?) -> SMTPServer {
        SMTPServer(
            host: host,
            port: port,
            security: security,
            user: user,
            password: password,
            from: from,
            fromName: "知音"
        )
    }
}
