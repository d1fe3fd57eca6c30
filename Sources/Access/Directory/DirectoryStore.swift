import Core
import Store

/// Companies' directories in the database.
enum DirectoryStore {
    /// Where the passwords of their accounts lie sealed.
    static let secrets = SealedColumn("company_directory", "secret", key: "directory_id")

    private static let columns = """
        directory_id, site, name, address, account, secret, base, search, number_attribute, group_attribute, posts,
        seconds
        """

    private static func read(_ row: borrowing Row) -> (CompanyDirectory, line: String) {
        var one = CompanyDirectory()
        (one.id, one.site, one.name, one.address, one.account) = (
            row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)
        )
        (one.base, one.search) = (row.text(6), row.text(7))
        (one.numberAttribute, one.groupAttribute, one.posts) = (row.text(8), row.text(9), row.text(10))
        one.seconds = Int(row.int(11))
        return (one, row.text(5))
    }

    /// The button of each.
    static func open(_ tx: borrowing Transaction) throws -> [CompanyDirectory] {
        try tx.rows("SELECT \(columns) FROM company_directory WHERE ended_at IS NULL ORDER BY name, directory_id") {
            read($0).0
        }
    }

    static func of(site: String, _ tx: borrowing Transaction) throws -> CompanyDirectory? {
        try opened(
            tx.first("SELECT \(columns) FROM company_directory WHERE site = $1 AND ended_at IS NULL", [.text(site)]) {
                read($0)
            },
            tx
        )
    }

    static func of(id: String, _ tx: borrowing Transaction) throws -> CompanyDirectory? {
        try opened(
            tx.first(
                "SELECT \(columns) FROM company_directory WHERE directory_id = $1 AND ended_at IS NULL",
                [.text(id)]
            ) { read($0) },
            tx
        )
    }

    private static func opened(
        _ found: (CompanyDirectory, line: String)?,
        _ tx: borrowing Transaction
    ) throws -> CompanyDirectory? {
        guard let (found, line) = found else { return nil }
        var one = found
        if !line.isEmpty { one.secret = SealedColumnStore.secret(line, of: one.id, secrets, tx) ?? "" }
        return one
    }

    /// Puts it in force at its site, in the place of an older one.
    ///
    /// Throws where its password cannot be sealed.
    static func set(
        _ wanted: CompanyDirectory,
        fresh: String,
        by name: String,
        at now: Instant,
        _ tx: borrowing Transaction
    ) throws {
        let id = try of(site: wanted.site, tx)?.id ?? fresh
        let line = try SealedColumnStore(secrets, at: now, tx).line(sealing: wanted.secret, of: id, tx)
        try tx.run(
            """
            INSERT INTO company_directory (directory_id, site, name, address, account, secret, base, search,
                number_attribute, group_attribute, posts, seconds, made_at, made_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            ON CONFLICT (directory_id) DO UPDATE SET name = $3, address = $4, account = $5, secret = $6, base = $7,
                search = $8, number_attribute = $9, group_attribute = $10, posts = $11, seconds = $12
            """,
            [
                .text(id), .text(wanted.site), .text(wanted.name), .text(wanted.address), .text(wanted.account),
                .text(line), .text(wanted.base), .text(wanted.search), .text(wanted.numberAttribute),
                .text(wanted.groupAttribute), .text(wanted.posts), .int(wanted.seconds), .at(now), .text(name),
            ]
        )
        tx.note("\(wanted.site) \(wanted.address)")
    }

    /// Nobody comes in by it any more; its password is gone, that it was there stays on file.
    static func end(_ id: String, site: String, at now: Instant, _ tx: borrowing Transaction) throws {
        try tx.run(
            """
            UPDATE company_directory SET ended_at = $3, secret = ''
            WHERE directory_id = $1 AND site = $2 AND ended_at IS NULL
            """,
            [.text(id), .text(site), .at(now)]
        )
        tx.note("\(site) ended")
    }
}
