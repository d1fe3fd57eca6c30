import Core
import Store

/// Companies' sign-ins in the database, and whom they know.
enum CompanySignInStore {
    /// Where their secrets lie sealed.
    static let secrets = SealedColumn("company_sign_in", "secret", key: "provider_id")

    private static let columns = """
        provider_id, site, name, issuer, client, secret, finds_by, claim, groups_claim, posts, allows_private,
        trusts_second_step, closes_passwords, ended_at
        """

    private static func read(_ row: borrowing Row) -> (CompanySignIn, line: String) {
        var one = CompanySignIn()
        (one.id, one.site, one.name, one.issuer, one.client) = (
            row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)
        )
        one.findsBy = CompanySignIn.FindsBy(rawValue: row.text(6)) ?? .number
        (one.claim, one.groupsClaim, one.posts) = (row.text(7), row.text(8), row.text(9))
        (one.allowsPrivate, one.trustsSecondStep, one.closesPasswords) = (row.flag(10), row.flag(11), row.flag(12))
        one.isEnded = !row.isNull(13)
        return (one, row.text(5))
    }

    /// The button of each.
    static func open(_ tx: borrowing Transaction) throws -> [CompanySignIn] {
        try tx.rows("SELECT \(columns) FROM company_sign_in WHERE ended_at IS NULL ORDER BY name, provider_id") {
            read($0).0
        }
    }

    static func of(site: String, _ tx: borrowing Transaction) throws -> CompanySignIn? {
        try opened(
            tx.first("SELECT \(columns) FROM company_sign_in WHERE site = $1 AND ended_at IS NULL", [.text(site)]) {
                read($0)
            },
            tx
        )
    }

    static func of(id: String, _ tx: borrowing Transaction) throws -> CompanySignIn? {
        try opened(
            tx.first("SELECT \(columns) FROM company_sign_in WHERE provider_id = $1 AND ended_at IS NULL", [.text(id)])
            {
                read($0)
            },
            tx
        )
    }

    private static func opened(
        _ found: (CompanySignIn, line: String)?,
        _ tx: borrowing Transaction
    ) throws -> CompanySignIn? {
        guard let (found, line) = found else { return nil }
        var one = found
        if !line.isEmpty { one.secret = SealedColumnStore.secret(line, of: one.id, secrets, tx) ?? "" }
        return one
    }

    /// Puts it in force at its site: in the place of an older one, whose people it keeps while the issuer stays.
    ///
    /// Another issuer's names mean other people, so that a new one begins with nobody. Throws where a secret cannot
    /// be sealed.
    static func set(
        _ wanted: CompanySignIn,
        fresh: String,
        by name: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        let before = try of(site: wanted.site, tx)
        let isSame = before?.issuer == wanted.issuer && before?.client == wanted.client
        if let before, !isSame { try end(before.id, site: wanted.site, at: now, tx) }
        let id = isSame ? before?.id ?? fresh : fresh
        let line =
            wanted.secret.isEmpty
            ? "" : try SealedColumnStore(secrets, at: now, tx).line(sealing: wanted.secret, of: id, tx)
        try tx.run(
            """
            INSERT INTO company_sign_in (provider_id, site, name, issuer, client, secret, finds_by, claim, groups_claim,
                posts, allows_private, trusts_second_step, closes_passwords, made_at, made_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            ON CONFLICT (provider_id) DO UPDATE SET name = $3, secret = $6, finds_by = $7, claim = $8,
                groups_claim = $9, posts = $10, allows_private = $11, trusts_second_step = $12, closes_passwords = $13
            """,
            [
                .text(id), .text(wanted.site), .text(wanted.name), .text(wanted.issuer), .text(wanted.client),
                .text(line), .text(wanted.findsBy.rawValue), .text(wanted.claim), .text(wanted.groupsClaim),
                .text(wanted.posts), .bool(wanted.allowsPrivate), .bool(wanted.trustsSecondStep),
                .bool(wanted.closesPasswords), .at(now), .text(name),
            ]
        )
        tx.note("\(wanted.site) \(wanted.issuer)")
    }

    /// Nobody comes in by it any more; its secret is gone, that it was there stays on file.
    static func end(_ id: String, site: String, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            UPDATE company_sign_in SET ended_at = $3, secret = ''
            WHERE provider_id = $1 AND site = $2 AND ended_at IS NULL
            """,
            [.text(id), .text(site), .at(now)]
        )
        tx.note("\(site) ended")
    }

    /// Whether the own password and passkeys of an account count no more, since its company's sign-in does.
    static func closesPasswords(_ account: AccountID, _ tx: borrowing Transaction) throws -> Bool {
        try tx.first(
            """
            SELECT 1 FROM company_subject s {unscoped: who signs in}
            JOIN company_sign_in c ON c.provider_id = s.provider_id
            WHERE s.account_id = $1 AND c.ended_at IS NULL AND c.closes_passwords = 1
            """,
            [.id(account)]
        ) { _ in true } ?? false
    }
}
