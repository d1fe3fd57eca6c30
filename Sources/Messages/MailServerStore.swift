import Core
import Notify
import Store

/// Mail servers in the database, one a site.
package struct MailServerStore: Sendable {
    private let seal: Seal

    package init(seal: Seal) { self.seal = seal }

    private static func purpose(_ site: String) -> String { "mail_server.password \(site)" }

    package static func server(of site: String, _ tx: borrowing Transaction) throws -> MailServer? {
        try row(of: site, tx)?.server
    }

    /// The server with its password opened; nil where there is none, it is off, or its password cannot be opened.
    package func smtp(of site: String, _ tx: borrowing Transaction) throws -> (smtp: SMTPServer, pages: String)? {
        guard let (server, sealed) = try Self.row(of: site, tx), server.isOn else { return nil }
        let password = sealed.flatMap { seal.open($0, for: Self.purpose(site)) }
        guard (sealed == nil) == (password == nil) else { return nil }
        return (server.smtp(password: password), server.pages)
    }

    private static func row(
        of site: String,
        _ tx: borrowing Transaction
    ) throws -> (server: MailServer, password: String?)? {
        let found = try tx.first(
            """
            SELECT host, port, security, user_name, password, from_mail, pages, is_on FROM mail_server WHERE site = $1
            """,
            [.text(site)]
        ) { row -> (server: MailServer, password: String?)? in
            guard let from = MailAddress(row.text(5)) else { return nil }
            let password = row.optionalText(4)
            let server = MailServer(
                host: row.text(0),
                port: row.count(1),
                security: SMTPServer.Security(rawValue: row.text(2)) ?? .tls,
                user: row.optionalText(3),
                hasPassword: password != nil,
                from: from,
                pages: row.text(6),
                isOn: row.flag(7)
            )
            return (server, password)
        }
        return found ?? nil
    }

    /// `password` nil keeps the one that is there, as long as the same user signs in at the same server.
    package func put(
        _ server: MailServer,
        password: String?,
        site: String,
        by actor: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        let before = try Self.row(of: site, tx)
        // A server someone else named must not be handed the password of the last one.
        let isSame = before.map {
            $0.server.host == server.host && $0.server.port == server.port && $0.server.user == server.user
        }
        var sealed: String?
        if server.security != .none, server.user != nil {
            sealed =
                try password.map { try seal.close($0, for: Self.purpose(site)) }
                ?? (isSame == true ? before?.password : nil)
        }
        try tx.run(
            """
            INSERT INTO mail_server (site, host, port, security, user_name, password, from_mail, pages, is_on, changed_at,
                changed_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (site) DO UPDATE SET host = $2, port = $3, security = $4, user_name = $5, password = $6,
                from_mail = $7, pages = $8, is_on = $9, changed_at = $10, changed_by = $11
            """,
            [
                .text(site), .text(server.host), .int(server.port), .text(server.security.rawValue),
                .text(server.user), .text(sealed), .text(server.from.text), .text(server.pages), .bool(server.isOn),
                .at(now), .text(actor),
            ]
        )
        tx.change("mail server", from: before?.server.audited, to: server.audited)
        if password != nil { tx.note("a new password for the mail server") }
    }
}

extension MailServer {
    /// All but the password.
    fileprivate var audited: String {
        "\(security.rawValue) \(user.map { $0 + " at " } ?? "")\(host):\(port) from \(from) pages \(pages) \(isOn ? "on" : "off")"
    }
}
