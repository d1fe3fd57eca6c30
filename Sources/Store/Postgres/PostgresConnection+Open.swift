import CPostgres
import Foundation

extension PostgresConnection {
    static let oldestServer: Int32 = 150_000

    /// Connects; a password never shows in what is thrown.
    static func open(_ url: String) throws(StoreError) -> PostgresConnection {
        // The address comes last but for the encoding, so that its own options win.
        let options = [
            ("connect_timeout", "5"), ("keepalives_idle", "30"), ("keepalives_interval", "10"),
            ("keepalives_count", "3"),
            ("fallback_application_name", "zhiyin"), ("dbname", url), ("client_encoding", "UTF8"),
        ]
        guard
            let link = withCStrings(
                options.map(\.0),
                { names in
                    withCStrings(options.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
                }
            )
        else { throw .unavailable("no memory for a connection to PostgreSQL") }
        PQsetNoticeProcessor(link, { _, _ in }, nil)
        let connection = PostgresConnection(link: link)
        guard PQstatus(link) == CONNECTION_OK else {
            throw .unavailable(PostgresFailure.message(of: link).replacingOccurrences(of: url, with: masked(url)))
        }
        PQclear(PQexec(link, settings))
        return connection
    }

    /// What reading rows relies on, and no notices, which nobody would read.
    ///
    /// Nothing is compiled for a statement: that took 0.7 s of a search whose rows take 0.02 s.
    private static let settings = """
        SET client_min_messages = warning; SET bytea_output = hex; SET extra_float_digits = 1; SET timezone = 'UTC';
        SET jit = off
        """

    /// Refuses a server or a database on which the same statements would answer differently than on SQLite.
    func refuseUnfit() throws {
        guard PQserverVersion(link) >= Self.oldestServer else {
            throw StoreError.unavailable(
                "PostgreSQL \(PQserverVersion(link) / 10_000) is too old: zhiyin needs PostgreSQL 15 or newer"
            )
        }
        let sql = """
            SELECT quote_ident(datname), datcollate, CAST(datlocprovider AS TEXT), pg_encoding_to_char(encoding)
            FROM pg_database WHERE datname = current_database()
            """
        var reason: String?
        _ = try run(sql, []) { row in
            let (name, collation, provider, encoding) = (row.text(0), row.text(1), row.text(2), row.text(3))
            // Provider `b` sorts by code point whatever its locale is called; `i` is ICU, which does not.
            let isByCode = provider == "b" || provider == "c" && PostgresConnection.sortsByCode(collation)
            if isByCode, encoding == "UTF8" { return }
            reason =
                "the database \(name) has encoding \(encoding) and collation \(provider == "i" ? "ICU" : collation), "
                + "but zhiyin needs texts in the order of their code points; make one with: "
                + "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';"
        }
        if let reason { throw StoreError.unavailable(reason) }
    }

    static func sortsByCode(_ collation: String) -> Bool {
        ["C", "POSIX", "C.UTF-8", "C.UTF8"].contains(collation.uppercased())
    }
}

/// `postgres://user:***@host/name`.
private func masked(_ url: String) -> String {
    guard let scheme = url.range(of: "://"), let at = url.lastIndex(of: "@"), scheme.upperBound < at,
        let colon = url[scheme.upperBound..<at].firstIndex(of: ":")
    else { return url.firstIndex(of: "?").map { String(url[..<$0]) } ?? url }
    return url[...colon] + "***" + url[at...]
}

/// The texts as a list of C strings closed by nil.
private func withCStrings<T>(_ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> T) -> T {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let pointers = copies.map { $0.map { UnsafePointer($0) } } + [nil]
    return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
}
