import Core
import Crypto
import Foundation
import People
import Store

/// One-time links and sessions; of tokens only their hashes are kept.
package struct SessionStore: Sendable {
    private let database: Database
    private let clock: Clock

    /// A link is good for a day, a session for two weeks.
    private static let linkSeconds = 86_400
    private static let sessionSeconds = 14 * 86_400

    package init(database: Database, clock: Clock) { (self.database, self.clock) = (database, clock) }

    /// A new one-time sign-in token for a person of the roster; nil where nobody has the employee_id.
    package func makeLink(employeeID: String, by actor: Actor) async throws -> String? {
        let (token, now) = (Self.token(), clock.now())
        let found = try await database.write(actor, "make a sign-in link") { tx in
            guard
                let person = try tx.first(
                    "SELECT person_id FROM person WHERE employee_id = $1 AND {scope person_id}",
                    [.text(employeeID)],
                    { PersonID($0.text(0)) }
                )
            else { return false }
            try tx.run(
                "INSERT INTO sign_in_link (token_hash, person_id, made_at, expires_at) VALUES ($1, $2, $3, $4)",
                [.text(Self.hash(token)), .id(person), .at(now), .at(now + Self.linkSeconds)]
            )
            tx.note("for \(employeeID)")
            return true
        }
        return found ? token : nil
    }

    /// Uses a one-time token up: a session's token, or nil where it is wrong, used or too old.
    package func begin(linkToken: String) async throws -> String? {
        let (token, now) = (Self.token(), clock.now())
        return try await database.write(.system("sign in"), "sign in by link") { tx in
            let used = try tx.first(
                """
                UPDATE sign_in_link {unscoped: by the hash of its token} SET used_at = $2
                WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING person_id
                """,
                [.text(Self.hash(linkToken)), .at(now)]
            ) { PersonID($0.text(0)) }
            guard let person = used else { return nil }
            try tx.run(
                "INSERT INTO session (token_hash, person_id, csrf, began_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
                [.text(Self.hash(token)), .id(person), .text(Self.token()), .at(now), .at(now + Self.sessionSeconds)]
            )
            return token
        }
    }

    /// Signing out ends every session of the person.
    package func end(person: Viewer, by actor: Actor) async throws {
        let now = clock.now()
        _ = try await database.write(actor, "sign out") { tx in
            try tx.run(
                "UPDATE session SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL AND {scope person_id}",
                [.id(person.person), .at(now)]
            )
        }
    }

    /// How long links and sessions that are over are kept, in seconds.
    static let kept = 30 * 86_400

    /// Clears away links and sessions that were over well before.
    static func clean(endedBefore end: Instant, _ tx: borrowing Transaction) throws {
        let links = try tx.run(
            "DELETE FROM sign_in_link WHERE expires_at < $1 {unscoped: what is over is nobody's}",
            [.at(end)]
        )
        let sessions = try tx.run(
            "DELETE FROM session WHERE expires_at < $1 {unscoped: what is over is nobody's}",
            [.at(end)]
        )
        tx.note("\(links) links, \(sessions) sessions")
    }

    /// Who a session belongs to; leaving ends access the same day.
    package func viewer(token: String) async throws -> Viewer? {
        let now = clock.now()
        return try await database.read(.system("who is looking")) { tx in
            try tx.first(
                """
                SELECT p.person_id, p.employee_id, p.name, s.path, s.site, s.role, i.zone, i.language, e.csrf
                FROM session e {unscoped: by the hash of its token}
                JOIN person p ON p.person_id = e.person_id
                JOIN standing s ON s.person_id = e.person_id
                JOIN site i ON i.site = s.site
                WHERE e.token_hash = $1 AND e.ended_at IS NULL AND e.expires_at > $2 AND s.employed = 1
                """,
                [.text(Self.hash(token)), .at(now)]
            ) { row in
                let role = Role(rawValue: row.text(5)) ?? .agent
                return Viewer(
                    person: row.id(0),
                    employeeID: row.text(1),
                    name: row.text(2),
                    role: role,
                    site: row.text(4),
                    zone: Zone(row.text(6)) ?? .shanghai,
                    scope: Self.scope(of: role, person: row.id(0), path: row.text(3), site: row.text(4)),
                    language: Language(rawValue: row.text(7)) ?? .hans,
                    csrf: row.text(8)
                )
            }
        }
    }

    /// Whose records a role may see: an agent their own, a leader the team's, the others their site's.
    package static func scope(of role: Role, person: PersonID, path: String, site: String) -> Scope {
        switch role {
        case .agent: .own(person)
        case .leader: .team(path)
        case .floor, .qa, .trainer, .manager, .hr: .site(site)
        }
    }

    /// 256 random bits, as they go into an address.
    package static func token() -> String {
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        return bytes.base64EncodedString().map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 }.filter { $0 != "=" }
            .reduce(into: "") { $0.append($1) }
    }

    private static func hash(_ token: String) -> String {
        SHA256.hash(data: Data(token.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
